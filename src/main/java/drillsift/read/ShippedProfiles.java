package drillsift.read;

import drillsift.event.EventKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The profiles of wide exports that come with the program, under {@code profiles/}. */
public final class ShippedProfiles {

    private static final List<String> NAMES = List.of("defender", "knowbe4", "lucy", "ja-wide");
    private static final List<WideProfile> ALL = NAMES.stream().map(ShippedProfiles::load).toList();

    private ShippedProfiles() {}

    public static List<String> names() {
        return NAMES;
    }

    public static Optional<WideProfile> named(String name) {
        return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** The one whose own headers an export has; of several that with most of them. */
    static Optional<WideProfile> fitting(List<String> header) {
        List<String> names = header.stream().map(HeaderNames::comparable).toList();
        WideProfile best = null;
        for (WideProfile profile : ALL) {
            boolean fits = profile.recognised().stream().allMatch(each -> isIn(names, each));
            int marks = best == null ? 0 : best.recognised().size();
            best = fits && profile.recognised().size() > marks ? profile : best;
        }
        return Optional.ofNullable(best);
    }

    /** Whether an export has the header, or one of those with a bar between them. */
    private static boolean isIn(List<String> names, String header) {
        return Arrays.stream(header.split("\\|"))
                .map(HeaderNames::comparable)
                .anyMatch(names::contains);
    }

    private static WideProfile load(String name) {
        String place = "/profiles/" + name + ".yaml";
        try (InputStream stream = ShippedProfiles.class.getResourceAsStream(place)) {
            Map<?, ?> keys = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return profile(name, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WideProfile profile(String name, Map<?, ?> keys) {
        List<WideEvent> events = new ArrayList<>();
        for (Object event : (List<?>) keys.get("events")) {
            events.add(event((Map<?, ?>) event));
        }
        return new WideProfile(
                name,
                texts(keys, "recognised-by"),
                texts(keys, "recipient"),
                texts(keys, "token"),
                texts(keys, "campaign"),
                texts(keys, "time-zone").stream().findFirst().map(ZoneId::of),
                texts(keys, "dates").stream()
                        .map(text -> text.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .map(DateOrder::valueOf)
                        .findFirst()
                        .orElse(DateOrder.UNKNOWN),
                texts(keys, "means-yes"),
                texts(keys, "means-no"),
                texts(keys, "address"),
                texts(keys, "device"),
                texts(keys, "ignored"),
                List.copyOf(events));
    }

    private static WideEvent event(Map<?, ?> keys) {
        List<String> is = texts(keys, "is");
        return new WideEvent(
                EventKind.valueOf(keys.get("kind").toString()),
                texts(keys, "time"),
                texts(keys, "said"),
                texts(keys, "address"),
                texts(keys, "agent"),
                texts(keys, "device"),
                texts(keys, "detail"),
                texts(keys, "column").stream().collect(Collectors.joining()),
                is.isEmpty() ? texts(keys, "is-not") : is,
                is.isEmpty() && keys.containsKey("is-not"));
    }

    /** A single value is a list of one. */
    private static List<String> texts(Map<?, ?> keys, String key) {
        Object value = keys.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
