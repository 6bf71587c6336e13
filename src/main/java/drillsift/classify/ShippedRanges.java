package drillsift.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * A long list of addresses that comes with the program, in order and apart from each other. Its
 * packed lines are the first and the last of a range in hexadecimal digits: 8 of an IPv4 address,
 * or 16 of the /64 of an IPv6 address. It is read when an address is first looked for in it, once.
 * Safe for threads.
 */
final class ShippedRanges {

    private static final int HEXADECIMAL = 16;
    private static final int V4_DIGITS = 8;

    private static final Map<String, ShippedRanges> READ = new ConcurrentHashMap<>();

    private final List<IpAddress> firsts = new ArrayList<>();
    private final List<IpAddress> lasts = new ArrayList<>();

    private ShippedRanges(String name) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        ShippedRanges.class.getResourceAsStream(
                                                "/classify/" + name)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(line);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param name of a file under {@code classify/} on the class path
     */
    static ShippedRanges of(String name) {
        return READ.computeIfAbsent(name, ShippedRanges::new);
    }

    private void add(String line) {
        int gap = line.indexOf(' ');
        long first = Long.parseUnsignedLong(line, 0, gap, HEXADECIMAL);
        long last = Long.parseUnsignedLong(line, gap + 1, line.length(), HEXADECIMAL);
        boolean isV4 = gap == V4_DIGITS;
        firsts.add(isV4 ? IpAddress.mapped(first) : new IpAddress(first, 0));
        lasts.add(isV4 ? IpAddress.mapped(last) : new IpAddress(last, -1));
    }

    boolean holds(IpAddress address) {
        return isTouched(address, address);
    }

    boolean overlaps(AddressBlock block) {
        return isTouched(block.first(), block.last());
    }

    private boolean isTouched(IpAddress first, IpAddress last) {
        int low = 0;
        int high = firsts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (firsts.get(middle).compareTo(last) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high >= 0 && lasts.get(high).compareTo(first) >= 0;
    }

    List<IpAddress> firsts() {
        return List.copyOf(firsts);
    }

    List<IpAddress> lasts() {
        return List.copyOf(lasts);
    }
}
