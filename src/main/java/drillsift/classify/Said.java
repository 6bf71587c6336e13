package drillsift.classify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a row says, as a list of {@code key=value}: the same row gives the same list. */
final class Said {

    private final List<String> lines;

    Said() {
        this(new ArrayList<>());
    }

    Said(List<String> lines) {
        this.lines = lines;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    Said with(String key, String value) {
        if (!value.isEmpty()) {
            lines.add(key + "=" + value);
        }
        return this;
    }

    Said with(String key, Optional<Instant> time) {
        return with(key, time.map(Instant::toString).orElse(""));
    }

    /** Of things whose order says nothing. */
    Said withAll(String key, List<String> values) {
        values.stream().sorted().distinct().forEach(value -> lines.add(key + "=" + value));
        return this;
    }

    /** Empty when nothing is said. */
    String text(String key) {
        List<String> values = all(key);
        return values.isEmpty() ? "" : values.get(0);
    }

    Optional<Instant> time(String key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty()).map(Instant::parse);
    }

    List<String> all(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }
}
