package drillsift.normalize;

import drillsift.event.EventKind;
import drillsift.message.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be noticed in records that are taken or skipped. */
public enum NoteCode implements Code {
    ASSUMED_ZONE("DS-0551"),
    EMPTY_ADDRESS("DS-0552"),
    EMPTY_AGENT("DS-0553"),
    EMPTY_FORM("DS-0554"),
    NO_TIME("DS-9414"),
    IDLE_RULES("DS-0556"),
    REPEATED_HEADER("DS-0561"),
    BLANK_LINE("DS-0562"),
    NO_ACCESS_LINE("DS-0563"),
    ADMINISTRATION("DS-0564"),
    NO_REQUEST("DS-0565"),
    OTHER_CAMPAIGN("DS-0566"),
    OTHER_SUBJECT("DS-0341"),
    SEVERAL_SUBJECTS("DS-9413"),
    BAD_ADDRESS("DS-9551"),
    REPEATED_HOUR("DS-9552"),
    LEAP_SECOND("DS-9553"),
    DAMAGED_TEXT("DS-9554"),
    UNKNOWN_MESSAGE("DS-9555"),
    UNKNOWN_STATUS("DS-9556"),
    LOOKS_CUT("DS-9557"),
    BAD_ASN("DS-0311"),
    SEVERAL_CAMPAIGNS("DS-9558");

    private static final String OF_STATE = "no-time-";

    private final String id;

    NoteCode(String id) {
        this.id = id;
    }

    /**
     * The name under which the requests of one rule of the job file are counted.
     *
     * @param rule place in the list, from 0; people count from 1
     */
    public static String ofRequestRule(int rule) {
        return "request-rule-" + (rule + 1);
    }

    /** The name under which states of a kind without a time are counted beside {@link #NO_TIME}. */
    public static String ofState(EventKind kind) {
        return OF_STATE + kind.name();
    }

    /**
     * Which of the kinds that a source is said to record it does record, by its notes: of a kind of
     * which it states that it happened without saying when, a count of 0 would not be true.
     */
    public static Set<EventKind> recorded(
            Set<EventKind> named, Stream<? extends Map<String, Integer>> notes) {
        List<String> noted = notes.flatMap(each -> each.keySet().stream()).distinct().toList();
        return named.stream()
                .filter(kind -> !noted.contains(ofState(kind)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name in segments and summaries, such as {@code assumed-zone}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NoteCode> ofKey(String key) {
        return Arrays.stream(values()).filter(code -> code.key().equals(key)).findFirst();
    }

    /** Whether it only tells why lines that are no records were passed over. */
    public boolean isSkip() {
        return switch (this) {
            case REPEATED_HEADER, BLANK_LINE, NO_ACCESS_LINE, ADMINISTRATION, NO_REQUEST -> true;
            case OTHER_CAMPAIGN, OTHER_SUBJECT -> true;
            case ASSUMED_ZONE, EMPTY_ADDRESS, EMPTY_AGENT, EMPTY_FORM, NO_TIME -> false;
            case IDLE_RULES, BAD_ASN, SEVERAL_SUBJECTS -> false;
            case BAD_ADDRESS, REPEATED_HOUR, LEAP_SECOND, DAMAGED_TEXT -> false;
            case UNKNOWN_MESSAGE, UNKNOWN_STATUS, LOOKS_CUT, SEVERAL_CAMPAIGNS -> false;
        };
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String bundle() {
        return "normalize";
    }
}
