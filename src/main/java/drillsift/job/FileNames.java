package drillsift.job;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of files for names of departments, safe on every system and different from each other. */
final class FileNames {

    private static final int MOST_BYTES = 120;
    private static final Set<String> RESERVED =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2");

    private FileNames() {}

    /** By the names given; a short hash is added where a name would be unclear or not safe. */
    static Map<String, String> of(List<String> names) {
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            String plain = plain(name);
            boolean unclear =
                    plain.isEmpty()
                            || plain.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                            || RESERVED.contains(plain.toLowerCase(Locale.ROOT))
                            || !taken.add(plain.toLowerCase(Locale.ROOT));
            files.put(name, unclear ? cut(plain) + "-" + hash(name) : plain);
        }
        return files;
    }

    /** Letters and digits of any script; everything else becomes a hyphen. */
    private static String plain(String name) {
        String letters =
                Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return letters.replaceAll("^-+|-+$", "");
    }

    private static String cut(String name) {
        StringBuilder cut = new StringBuilder();
        name.codePoints()
                .takeWhile(
                        point -> {
                            cut.appendCodePoint(point);
                            return cut.toString().getBytes(StandardCharsets.UTF_8).length
                                    <= MOST_BYTES;
                        })
                .count();
        int end = cut.length();
        if (cut.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = cut.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "unnamed" : cut.substring(0, end);
    }

    private static String hash(String name) {
        return Fingerprint.start().with(name).hex().substring(0, 8);
    }
}
