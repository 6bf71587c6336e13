package drillsift.aggregate;

import drillsift.aggregate.statistics.KaplanMeier;
import drillsift.aggregate.statistics.KaplanMeier.Step;
import drillsift.event.Round;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All figures of one round. It holds groups only: no field can carry a person.
 *
 * @param targeted people of the roster who are not excluded
 * @param delivered the denominator of every rate
 * @param deliveryRecorded false: nobody recorded it, so everybody targeted counts as delivered
 * @param firstSent earliest sending time of the round; empty when unknown, like the latest one
 * @param lastRecord last record counted, "data as of"
 * @param total company-wide, one figure per measure in the measures' order
 * @param departments in order of their names
 * @param imageLoads people whose mail loaded an image: a reference value, never a rate
 */
public record RoundFigures(
        Round round,
        int targeted,
        int excluded,
        int delivered,
        boolean deliveryRecorded,
        Optional<Instant> firstSent,
        Optional<Instant> lastSent,
        Optional<Instant> lastRecord,
        List<Figure> total,
        List<Department> departments,
        Optional<Integer> imageLoads,
        FiveStates states,
        Speed speed,
        List<DateCount> dates,
        List<HourCount> hours,
        OffHours offHours,
        List<DeviceCount> devices,
        Waterfall waterfall,
        boolean filterReviewNeeded) {

    /** Sendings this near to each other are one: everybody's time runs alike. */
    static final Duration ONE_SENDING = Duration.ofHours(1);

    /** Whether mails went out at times so different that each person has a clock of their own. */
    public boolean isStaggered() {
        return firstSent.isPresent()
                && Duration.between(firstSent.get(), lastSent.orElseThrow()).compareTo(ONE_SENDING)
                        > 0;
    }

    public Figure total(Measure measure) {
        return total.get(measure.ordinal());
    }

    /** The same round by other groups of its people. */
    public RoundFigures withDepartments(List<Department> others) {
        return new RoundFigures(
                round,
                targeted,
                excluded,
                delivered,
                deliveryRecorded,
                firstSent,
                lastSent,
                lastRecord,
                total,
                others,
                imageLoads,
                states,
                speed,
                dates,
                hours,
                offHours,
                devices,
                waterfall,
                filterReviewNeeded);
    }

    /**
     * @param name full path; {@code (small)} for merged small departments, empty for none given
     * @param figures one per measure in the measures' order
     */
    public record Department(String name, List<Figure> figures) {

        public Figure figure(Measure measure) {
            return figures.get(measure.ordinal());
        }
    }

    /** People by what they did, exclusive: the sum is {@code delivered}; empty when hidden. */
    public record FiveStates(Optional<Map<State, Integer>> people) {}

    /** In the order of the bar. */
    public enum State {
        REPORTED_ONLY,
        REPORTED_THEN_CLICKED,
        CLICKED_THEN_REPORTED,
        CLICKED_ONLY,
        NO_REACTION
    }

    /**
     * How fast people reacted and reported, counted from each person's own sending time.
     *
     * @param delays of the first likely reaction per person, ascending, in seconds; people with an
     *     unknown sending time left out; negative ones set to 0; rounded where privacy asks
     * @param median HF7 quantile
     * @param firstReport of the earliest report, from that person's own sending time
     * @param beforeFirstReport people who reacted before the first report; empty without a report,
     *     and, as all counts below, where privacy hides it
     * @param preventable people who reacted later than first report + 30 minutes
     * @param immediate within 10 minutes
     * @param sameDay within 4 hours, but later than immediate
     * @param late after 4 hours
     * @param afterClose people who reacted only after disclosure or completion; not in the rates
     * @param late2h people whose reaction came more than 2 hours after the first report
     * @param incidence empty where everybody had the same time to react: then the delays are the
     *     curve
     */
    public record Speed(
            List<Long> delays,
            Optional<Duration> median,
            Optional<Duration> firstReport,
            Optional<Integer> beforeFirstReport,
            Optional<Integer> preventable,
            Optional<Integer> immediate,
            Optional<Integer> sameDay,
            Optional<Integer> late,
            Optional<Integer> afterClose,
            Optional<Integer> late2h,
            Optional<Incidence> incidence) {

        /** Where everybody had the same time to react. */
        public Speed(
                List<Long> delays,
                Optional<Duration> median,
                Optional<Duration> firstReport,
                Optional<Integer> beforeFirstReport,
                Optional<Integer> preventable,
                Optional<Integer> immediate,
                Optional<Integer> sameDay,
                Optional<Integer> late,
                Optional<Integer> afterClose,
                Optional<Integer> late2h) {
            this(
                    delays,
                    median,
                    firstReport,
                    beforeFirstReport,
                    preventable,
                    immediate,
                    sameDay,
                    late,
                    afterClose,
                    late2h,
                    Optional.empty());
        }

        /** The same, with the plain share as its curve. */
        public Speed plain() {
            return new Speed(
                    delays,
                    median,
                    firstReport,
                    beforeFirstReport,
                    preventable,
                    immediate,
                    sameDay,
                    late,
                    afterClose,
                    late2h);
        }

        public CurveMethod curveMethod() {
            return incidence.isPresent() ? CurveMethod.CENSORED : CurveMethod.PLAIN;
        }

        /** The share who had reacted by when, of those whom the method says; ascending. */
        public List<Step> curve() {
            return incidence.map(Incidence::steps).orElseGet(() -> KaplanMeier.shares(delays));
        }
    }

    /**
     * How the share of people who reacted grew, of all who got the mail, where some had less time
     * to react than others.
     *
     * @param steps by Kaplan and Meier, ascending
     * @param chances of everybody delivered to; empty after a privacy treatment
     */
    public record Incidence(List<Step> steps, List<Chance> chances) {

        public Incidence {
            steps = List.copyOf(steps);
            chances = List.copyOf(chances);
        }

        /** Without what tells one person's time from another's. */
        public Incidence(List<Step> steps) {
            this(steps, List.of());
        }
    }

    /**
     * How long one person had to react, and whether that was done.
     *
     * @param seconds below 0 for who does not count: without a sending time, or sent after the end
     */
    public record Chance(String department, long seconds, boolean reacted) {}

    /**
     * People by the local date of their first act.
     *
     * @param people empty when hidden
     */
    public record DateCount(LocalDate date, Measure measure, Optional<Integer> people, Note note) {}

    /**
     * First reactions by local weekday and hour.
     *
     * @param people empty when privacy hides it: some, shown in the lowest shade
     */
    public record HourCount(DayOfWeek day, int hour, Optional<Integer> people) {}

    /**
     * First reactions at night, on a weekend or on a holiday.
     *
     * @param merged whether privacy takes them out of the hours and shows them together
     * @param people all of them; empty when merged and 1 or 2: some
     * @param cells their part of the hours; empty once privacy treated the figures
     */
    public record OffHours(boolean merged, Optional<Integer> people, List<HourCount> cells) {

        /** Nobody, or treated and in the hours like all others. */
        public static OffHours none() {
            return new OffHours(false, Optional.of(0), List.of());
        }
    }

    /**
     * People with a likely reaction by device and operating system.
     *
     * @param device desktop, mobile, tablet, other, unknown
     * @param os family such as Windows; {@code (other)} for merged small groups
     */
    public record DeviceCount(String device, String os, int people) {}

    /**
     * From records to human accesses; raw = duplicates + afterClose + machineCertain +
     * machineLikely + uncertain + human. Counts accesses that could be a reaction or an act on a
     * page, never people.
     *
     * @param unjudged of those of people, how many stand by the tool's word alone, for the source
     *     records neither address nor agent
     */
    public record Waterfall(
            long raw,
            long duplicates,
            long afterClose,
            long machineCertain,
            long machineLikely,
            long uncertain,
            long human,
            long unjudged) {

        /** Fewer than people would tell that it was all but one; that none was judged may stay. */
        public Waterfall hidden() {
            return new Waterfall(0, 0, 0, 0, 0, 0, 0, isUnjudged() ? 1 : 0);
        }

        /** Whether the tool's word stands for all that was counted, so that nothing was judged. */
        public boolean isUnjudged() {
            return unjudged > 0 && unjudged >= raw - duplicates - afterClose;
        }
    }

    /**
     * Whether departments differ in a measure: homogeneity first, then each against the rest.
     *
     * @param answer what may be said
     * @param pValue of the homogeneity test; empty when it cannot be tested
     * @param higher departments that differ upward after Holm's correction
     * @param lower likewise downward
     */
    public record DepartmentTest(
            Answer answer, Optional<Double> pValue, List<String> higher, List<String> lower) {}

    /** The only three things that a sentence may say of a difference. */
    public enum Answer {
        DIFFERS,
        NO_DIFFERENCE_SHOWN,
        CANNOT_TELL
    }
}
