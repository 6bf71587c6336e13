package drillsift.aggregate.difference;

import drillsift.classify.Correction;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that differs between two runs and may have moved a figure.
 *
 * @param round where it can act; 0 for all rounds
 * @param name the id or name of what differs; empty where there is only one of its kind
 * @param detail what it says, and what it said before, in the words of the files
 * @param reason of a correction, as its author wrote it; empty for all else
 * @param author of a correction
 * @param changes how many differences stand together under it; 1 for a single one
 */
public record Cause(
        Kind kind,
        int round,
        String name,
        Sense sense,
        String detail,
        String reason,
        String author,
        int changes)
        implements Comparable<Cause> {

    private static final Set<String> IDLE =
            Set.of(Correction.Action.KEEP.name(), Correction.Action.WITHDRAW.name());

    private static final Comparator<Cause> ORDER =
            Comparator.comparing(Cause::kind)
                    .thenComparing(Cause::round)
                    .thenComparing(Cause::name)
                    .thenComparing(Cause::sense)
                    .thenComparing(Cause::detail);

    /** In the order in which the steps from the old to the new figure are told. */
    public enum Kind {
        CORRECTION,
        OWN_NETWORK,
        SHARED_EGRESS,
        HELPDESK_NETWORK,
        TRUSTED_PROXY,
        SCANNER_NETWORK,
        HONEYPOT_TOKEN,
        PREVIEW_TOKEN,
        SWITCHED_OFF,
        THRESHOLD,
        WEIGHT,
        AGENT,
        NETWORK,
        AGENT_ORDER,
        /** Time zone, office hours or the dates of a round. */
        SETTINGS,
        ROSTER,
        INPUT,
        /** What no single difference alone makes and alone undoes. */
        TOGETHER,
        /** What the program at hand judges otherwise than the one that made a run. */
        PROGRAM;

        /** Small letters and hyphens, as in files and keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In which way the later run differs. */
    public enum Sense {
        ADDED,
        REMOVED,
        CHANGED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of one difference without reason and author. */
    public static Cause of(Kind kind, int round, String name, Sense sense, String detail) {
        return new Cause(kind, round, name, sense, detail, "", "", 1);
    }

    public static Cause together() {
        return of(Kind.TOGETHER, 0, "", Sense.CHANGED, "");
    }

    public static Cause program() {
        return of(Kind.PROGRAM, 0, "", Sense.CHANGED, "");
    }

    /** Whether it is a correction that lets verdicts stand: it can move no figure. */
    public boolean isIdle() {
        return kind == Kind.CORRECTION
                && !detail.isEmpty()
                && Stream.of(detail.split(" -> ")).allMatch(Cause::isIdle);
    }

    private static boolean isIdle(String says) {
        return IDLE.contains(says.split(" ", 2)[0]);
    }

    /** Whether it is a correction whose row the later run does not have any more. */
    public boolean isTakenBack() {
        return kind == Kind.CORRECTION && sense == Sense.REMOVED;
    }

    /** Whether it can have an effect there. */
    public boolean isOf(int number) {
        return round == 0 || round == number;
    }

    @Override
    public int compareTo(Cause other) {
        return ORDER.compare(this, other);
    }
}
