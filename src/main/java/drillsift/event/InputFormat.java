package drillsift.event;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The formats of inputs, in the order in which recognition tries them. A new one is registered
 * here; docs/formats.md says what else it needs.
 */
public enum InputFormat {
    GOPHISH_EVENTS(
            Framing.CSV,
            EventKind.SENT,
            EventKind.SEND_FAILED,
            EventKind.OPENED,
            EventKind.CLICKED,
            EventKind.DATA_SUBMITTED,
            EventKind.REPORTED),
    GOPHISH_RESULTS(Framing.CSV),
    DRILLSIFT_EVENTS(Framing.CSV),
    ACCESS_LOG(Framing.LINES, EventKind.OPENED, EventKind.CLICKED, EventKind.DATA_SUBMITTED),
    GOPHISH_JSON(Framing.JSON),
    W3C_LOG(Framing.LINES, EventKind.OPENED, EventKind.CLICKED, EventKind.DATA_SUBMITTED),
    REPORT_LIST(Framing.CSV, EventKind.REPORTED),
    PHISHING_CLUB_EVENTS(
            Framing.CSV,
            EventKind.SENT,
            EventKind.SEND_FAILED,
            EventKind.OPENED,
            EventKind.CLICKED,
            EventKind.DATA_SUBMITTED,
            EventKind.REPORTED),
    WIDE_CSV(Framing.CSV),
    KNOWBE4_JSON(Framing.JSON);

    private final Framing framing;
    private final Set<EventKind> recorded;

    /**
     * @param recorded kinds that it records event by event wherever they happen, so that none seen
     *     is 0; whatever else stands in a file counts by itself
     */
    InputFormat(Framing framing, EventKind... recorded) {
        this.framing = framing;
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        kinds.addAll(Arrays.asList(recorded));
        this.recorded = Collections.unmodifiableSet(kinds);
    }

    /** The name in the job file, such as {@code gophish-events}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Framing framing() {
        return framing;
    }

    public Set<EventKind> recorded() {
        return recorded;
    }

    /**
     * The format whose events these are in another dress: one event stands in both with the same
     * texts, so repeats are looked for, and ids given, over both.
     */
    public InputFormat family() {
        if (this == KNOWBE4_JSON) {
            return WIDE_CSV;
        }
        return this == GOPHISH_JSON ? GOPHISH_EVENTS : this;
    }

    /** Whether GoPhish writes it: its states and events are held against each other. */
    public boolean isGophish() {
        return family() == GOPHISH_EVENTS || this == GOPHISH_RESULTS;
    }

    /** Whether it lists the people of a round as well, with their tokens. */
    public boolean isRosterToo() {
        return this == GOPHISH_RESULTS || this == GOPHISH_JSON || this == WIDE_CSV;
    }

    public static Optional<InputFormat> ofKey(String key) {
        return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(InputFormat::key).toList();
    }
}
