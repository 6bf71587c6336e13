package drillsift.report.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Accesses of one token from one place without a long gap: they share one verdict.
 *
 * @param accesses in order of time; an access that two sources recorded stands once
 * @param address empty when the source has none
 * @param network whose it is, in words; empty when that is not known
 * @param agent as received; empty when the source has none
 * @param machineKind key of its text; empty for what is no machine's
 * @param isOthers it may be somebody else's, such as of whom the mail was passed on to
 * @param isUnjudged the tool's word stands
 * @param percent that a machine made it, 0 to 100
 * @param reasons what counted, the weightiest first
 * @param eventId of its first access that is an act, else of its first
 */
public record Visit(
        List<Access> accesses,
        String address,
        String network,
        String agent,
        Opinion opinion,
        String machineKind,
        boolean isOthers,
        boolean isUnjudged,
        double percent,
        List<Reason> reasons,
        List<Change> changes,
        Optional<Missing> missing,
        String eventId) {

    public Visit {
        accesses = List.copyOf(accesses);
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
    }

    /**
     * @param kind of the event in lower case, such as {@code clicked}
     * @param isAfterClose after the round was disclosed: in no rate
     */
    public record Access(String kind, Instant at, boolean isAfterClose) {

        /** Whether it could be a reaction or an act on a page; no picture, no part of a page. */
        boolean isAct() {
            return !isPicture() && !isPart();
        }

        boolean isPicture() {
            return kind.equals("opened");
        }

        boolean isPart() {
            return kind.equals("raw_request");
        }
    }

    /**
     * @param sentence with what was observed and what it was compared with
     */
    public record Reason(Speaks speaks, String sentence) {

        /** For what. */
        public enum Speaks {
            DECIDES,
            MACHINE,
            PERSON,
            /** Makes it neither. */
            DOUBT
        }
    }

    /**
     * A change that gives another verdict, or the same on somebody else.
     *
     * @param sort key of its text
     * @param what a network, what a mark that would not count has found, or how many such marks
     * @param actor key of the text that tells whose act it would be; empty where that is not told
     */
    public record Change(String sort, String what, Opinion opinion, String actor) {

        public Change(String sort, String what, Opinion opinion) {
            this(sort, what, opinion, "");
        }
    }

    /**
     * The sign of a person that an undecided visit lacks.
     *
     * @param sign key of its text
     */
    public record Missing(String sign, long observed, long threshold) {}

    /** Whether somebody has decided by hand what it would not be otherwise. */
    boolean isCorrected() {
        return changes.stream().anyMatch(change -> change.sort().startsWith("corrections"));
    }

    Instant first() {
        return accesses.get(0).at();
    }

    Instant last() {
        return accesses.get(accesses.size() - 1).at();
    }

    boolean isAct() {
        return accesses.stream().anyMatch(Access::isAct);
    }
}
