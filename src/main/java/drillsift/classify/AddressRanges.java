package drillsift.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** CIDR blocks cut into sorted ranges that do not overlap; the longest prefix holds in each. */
final class AddressRanges<T> {

    private final List<IpAddress> starts = new ArrayList<>();
    private final List<Optional<T>> values = new ArrayList<>();

    AddressRanges(List<Map.Entry<AddressBlock, T>> entries) {
        TreeSet<IpAddress> borders = new TreeSet<>();
        for (Map.Entry<AddressBlock, T> entry : entries) {
            borders.add(entry.getKey().first());
            after(entry.getKey().last()).ifPresent(borders::add);
        }
        for (IpAddress border : borders) {
            Optional<T> value = longest(entries, border);
            boolean isSame = !values.isEmpty() && values.get(values.size() - 1).equals(value);
            if (!isSame) {
                starts.add(border);
                values.add(value);
            }
        }
    }

    Optional<T> find(IpAddress address) {
        int low = 0;
        int high = starts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle).compareTo(address) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        boolean isApart = high < 0 || starts.get(high).isPseudonym() != address.isPseudonym();
        return isApart ? Optional.empty() : values.get(high);
    }

    private static <T> Optional<T> longest(
            List<Map.Entry<AddressBlock, T>> entries, IpAddress address) {
        Map.Entry<AddressBlock, T> best = null;
        for (Map.Entry<AddressBlock, T> entry : entries) {
            AddressBlock block = entry.getKey();
            boolean holds =
                    block.first().compareTo(address) <= 0 && block.last().compareTo(address) >= 0;
            if (holds && (best == null || block.length() > best.getKey().length())) {
                best = entry;
            }
        }
        return Optional.ofNullable(best).map(Map.Entry::getValue);
    }

    private static Optional<IpAddress> after(IpAddress address) {
        if (address.low() != -1L) {
            return Optional.of(address.with(address.high(), address.low() + 1));
        }
        return address.high() == -1L
                ? Optional.empty()
                : Optional.of(address.with(address.high() + 1, 0));
    }
}
