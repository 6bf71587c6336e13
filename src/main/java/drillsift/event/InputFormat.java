package drillsift.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of inputs, in the order in which recognition tries them. */
public enum InputFormat {
    GOPHISH_EVENTS(Granularity.EVERY),
    GOPHISH_RESULTS(Granularity.STATUS_ONLY),
    DRILLSIFT_EVENTS(Granularity.EVERY),
    ACCESS_LOG(Granularity.EVERY);

    private final Granularity granularity;

    InputFormat(Granularity granularity) {
        this.granularity = granularity;
    }

    /** The name in the job file, such as {@code gophish-events}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Granularity granularity() {
        return granularity;
    }

    public static Optional<InputFormat> ofKey(String key) {
        return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(InputFormat::key).toList();
    }
}
