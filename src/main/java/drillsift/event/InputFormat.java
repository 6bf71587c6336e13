package drillsift.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of inputs, in the order in which recognition tries them. */
public enum InputFormat {
    GOPHISH_EVENTS(Framing.CSV),
    GOPHISH_RESULTS(Framing.CSV),
    DRILLSIFT_EVENTS(Framing.CSV),
    ACCESS_LOG(Framing.LINES),
    GOPHISH_JSON(Framing.JSON),
    W3C_LOG(Framing.LINES),
    REPORT_LIST(Framing.CSV);

    private final Framing framing;

    InputFormat(Framing framing) {
        this.framing = framing;
    }

    /** The name in the job file, such as {@code gophish-events}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public Framing framing() {
        return framing;
    }

    /**
     * The format whose events these are in another dress: one event stands in both with the same
     * texts, so repeats are looked for, and ids given, over both.
     */
    public InputFormat family() {
        return this == GOPHISH_JSON ? GOPHISH_EVENTS : this;
    }

    public static Optional<InputFormat> ofKey(String key) {
        return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(InputFormat::key).toList();
    }
}
