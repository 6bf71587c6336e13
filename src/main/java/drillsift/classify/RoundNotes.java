package drillsift.classify;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the officer must know of a round. No address, token or name stands in it. */
final class RoundNotes {

    private static final int BUSY_PEOPLE = 5;
    private static final double NEARLY_ALL = 0.95;

    private final JudgedRound judged;
    private final Accesses accesses;
    private final EpisodeColumns episodes;
    private final ClockSkew skew;
    private final int doubted;
    private final RuleSettings settings;
    private final ShiftedHours shifted;
    private final SilentRules silent;
    private final NoteCounts counts;
    private final List<Problem> notes = new ArrayList<>();

    RoundNotes(
            JudgedRound judged,
            Accesses accesses,
            EpisodeColumns episodes,
            ClockSkew skew,
            int doubted,
            RuleSettings settings,
            ShiftedHours shifted,
            SilentRules silent) {
        this.judged = judged;
        this.accesses = accesses;
        this.episodes = episodes;
        this.skew = skew;
        this.doubted = doubted;
        this.settings = settings;
        this.shifted = shifted;
        this.silent = silent;
        counts = NoteCounts.of(judged, accesses);
    }

    List<Problem> all() {
        addSources();
        notes.addAll(silent.notes());
        shifted.hours(judged)
                .ifPresent(h -> notes.add(Problem.of(ClassifyCode.HOURS_SHIFTED, hours(h))));
        addCounts();
        addBusiest();
        addReview();
        return notes;
    }

    private void addSources() {
        EventColumns columns = accesses.columns;
        for (int source = 0; source < columns.sources.size(); source++) {
            SourceRef file = new SourceRef(columns.sources.get(source).file(), 0);
            long seconds = Math.round(skew.offsets()[source] / 1e9);
            double zoneHours = skew.zoneHours(source);
            if (zoneHours != 0) {
                notes.add(Problem.at(file, ClassifyCode.ZONE_WRONG, hours(zoneHours)));
            } else if (seconds != 0) {
                ClassifyCode code =
                        seconds < 0 ? ClassifyCode.CLOCK_BEHIND : ClassifyCode.CLOCK_AHEAD;
                notes.add(Problem.at(file, code, Long.toString(Math.abs(seconds))));
            } else if (skew.isLateStart(source)) {
                notes.add(Problem.at(file, ClassifyCode.LATE_START));
            }
        }
    }

    private void addCounts() {
        notes.addAll(counts.distances().notes());
        addUnknown(ClassifyCode.UNKNOWN_TOKENS, counts.ofUnknownTokens());
        addUnknown(ClassifyCode.UNKNOWN_MAILS, counts.ofUnknownMails());
        if (counts.late() > 0) {
            notes.add(Problem.of(ClassifyCode.AFTER_CLOSE, counts.late()));
        }
        addReportsOfNobody();
        if (judged.deliveries().stream().noneMatch(d -> d.sentAt().isPresent())) {
            notes.add(Problem.of(ClassifyCode.SENDING_NOT_KNOWN));
        }
    }

    private void addUnknown(ClassifyCode code, NoteCounts.Unknown unknown) {
        if (unknown.accesses() > 0) {
            notes.add(Problem.of(code, unknown.accesses(), unknown.subjects()));
        }
    }

    /** Most of them mean that addresses are written otherwise, or another round's list. */
    private void addReportsOfNobody() {
        int all = counts.reports();
        int ofNobody = counts.reportsOfNobody();
        if (ofNobody > 0) {
            ClassifyCode code =
                    2 * ofNobody >= all
                            ? ClassifyCode.REPORTS_OF_NOBODY
                            : ClassifyCode.SOME_REPORTS_OF_NOBODY;
            notes.add(Problem.of(code, ofNobody, all));
        }
    }

    private void addBusiest() {
        int[] people = new int[accesses.columns.addresses.size()];
        int[] latest = new int[people.length];
        Arrays.fill(latest, -1);
        int[] human =
                episodes.rows(row -> episodes.isVerdict(row, Verdict.HUMAN) && isOpenPlace(row));
        for (int row : human) {
            // Rows stand in the order of persons.
            int address = episodes.address[row];
            people[address] += latest[address] == episodes.person[row] ? 0 : 1;
            latest[address] = episodes.person[row];
        }
        int silent =
                episodes.rows(row -> episodes.decidedBy[row] == DecidedBy.DEFAULT.ordinal()).length;
        int most = Arrays.stream(people).max().orElse(0);
        if (most >= BUSY_PEOPLE) {
            notes.add(Problem.of(ClassifyCode.BUSY_ADDRESS, most));
        }
        if (silent > 0) {
            boolean isAll = !isAnyReactionJudged();
            notes.add(
                    Problem.of(
                            isAll ? ClassifyCode.NOTHING_JUDGED : ClassifyCode.WORD_OF_THE_TOOL,
                            silent));
        }
    }

    /** Whether it came from an address that is not known to be many people's. */
    private boolean isOpenPlace(int row) {
        int address = episodes.address[row];
        return address >= 0 && !accesses.addresses.facts(address).isShared();
    }

    /** Whether the verdict on any reaction of the roster's people is more than the tool's word. */
    private boolean isAnyReactionJudged() {
        for (int row = 0; row < episodes.size(); row++) {
            boolean isCounted =
                    episodes.person[row] < judged.roster().size() && episodes.isReaction[row];
            if (isCounted && episodes.decidedBy[row] != DecidedBy.DEFAULT.ordinal()) {
                return true;
            }
        }
        return false;
    }

    private void addReview() {
        OpenForReview.of(judged)
                .note(
                        settings.threshold("review-range-points"),
                        settings.threshold("review-uncertain-percent"))
                .ifPresent(notes::add);
        int all = counts.ofPeople();
        if (all > 0 && counts.machine() > all * NEARLY_ALL) {
            double machines = 100.0 * counts.machine() / all;
            notes.add(Problem.of(ClassifyCode.NEARLY_ALL_MACHINES, tenths(machines)));
        }
        if (doubted > 0) {
            notes.add(Problem.of(ClassifyCode.IMPLAUSIBLE_SHARE, doubted));
        }
    }

    private static String hours(double hours) {
        return String.format(Locale.ROOT, "%+.1f", hours).replace(".0", "");
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
