package drillsift.report.preview;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Interval;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.DeviceCount;
import drillsift.aggregate.RoundFigures.FiveStates;
import drillsift.aggregate.RoundFigures.State;
import drillsift.aggregate.RoundFigures.Waterfall;
import drillsift.event.DetectionDifficulty;
import drillsift.event.Payload;
import drillsift.event.Round;
import drillsift.message.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the figures of one round, plain unless said otherwise. */
public final class SampleRound {

    private static final long DAY = 86_400;
    private static final double Z = 1.959963984540054;

    private final int number;
    private Payload payload = Payload.LINK;
    private Optional<DetectionDifficulty> difficulty = Optional.of(DetectionDifficulty.MODERATE);
    private List<String> names = SampleDepartments.names(Language.JA);
    private List<Integer> sizes = List.of(112, 97, 240, 66, 88, 175, 81, 44, 58, 31, 14, 52, 40);
    private double clicks = 0.06;
    private double reports = 0.3;
    private final Map<Measure, Note> notes = new EnumMap<>(Measure.class);
    private double undecided = 0.06;
    private boolean statesHidden;
    private boolean unjudged;
    private boolean staggered;
    private boolean isRecorded = true;
    private Optional<Waterfall> accesses = Optional.empty();
    private final Set<Measure> measured =
            EnumSet.of(
                    Measure.REACTION,
                    Measure.CLICK,
                    Measure.SUBMISSION,
                    Measure.PAGE_VIEW,
                    Measure.REPORT,
                    Measure.REPORT_AFTER_CLICK,
                    Measure.NONE);

    private SampleRound(int number) {
        this.number = number;
    }

    public static SampleRound number(int number) {
        return new SampleRound(number);
    }

    static SampleRound in(Language language, int number) {
        SampleRound round = number(number);
        round.names = SampleDepartments.names(language);
        return round;
    }

    public SampleRound clicks(double share) {
        this.clicks = share;
        return this;
    }

    /** So much of what is counted, and as much beside it, hangs on undecided accesses. */
    public SampleRound undecided(double share) {
        this.undecided = share;
        return this;
    }

    public SampleRound reports(double share) {
        this.reports = share;
        return this;
    }

    public SampleRound difficulty(Optional<DetectionDifficulty> difficulty) {
        this.difficulty = difficulty;
        return this;
    }

    /** An attachment round: runs are measured, clicks are not. */
    public SampleRound attachment() {
        this.payload = Payload.ATTACHMENT;
        measured.add(Measure.ATTACHMENT_RUN);
        return without(Measure.CLICK).without(Measure.SUBMISSION).without(Measure.PAGE_VIEW);
    }

    public SampleRound without(Measure measure) {
        measured.remove(measure);
        return this;
    }

    /** A company-wide figure that privacy hides or top-codes. */
    public SampleRound noted(Measure measure, Note note) {
        notes.put(measure, note);
        return this;
    }

    public SampleRound departments(List<String> names, List<Integer> sizes) {
        this.names = names;
        this.sizes = sizes;
        return this;
    }

    /** Without a single record of anybody on the roster. */
    public SampleRound unrecorded() {
        isRecorded = false;
        return clicks(0).reports(0);
    }

    public SampleRound accesses(Waterfall waterfall) {
        this.accesses = Optional.of(waterfall);
        return this;
    }

    /** The source names neither address nor agent. */
    public SampleRound unjudged() {
        this.unjudged = true;
        return this;
    }

    /** Sent over two days, and disclosed to all at one moment. */
    public SampleRound staggered() {
        this.staggered = true;
        return this;
    }

    public SampleRound statesHidden() {
        this.statesHidden = true;
        return this;
    }

    public RoundFigures build() {
        int delivered = sizes.stream().mapToInt(Integer::intValue).sum();
        List<Department> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double lean = SampleDepartments.isSales(names.get(i)) ? 2.4 : 0.7 + 0.06 * (i % 9);
            rows.add(
                    new Department(
                            names.get(i), figures(sizes.get(i), clicks * lean, reports, false)));
        }
        Instant sent = Instant.parse("2026-04-14T01:00:00Z").plusSeconds((number - 1) * 91 * DAY);
        List<Figure> total = figures(delivered, clicks, reports, true);
        int clicked = total.get(Measure.REACTION.ordinal()).rate().map(Rate::count).orElse(0);
        int reported = total.get(Measure.REPORT.ordinal()).rate().map(Rate::count).orElse(0);
        return new RoundFigures(
                new Round(number, payload, difficulty, Optional.of(sent), Optional.empty()),
                delivered + 14,
                3,
                delivered,
                true,
                Optional.of(sent),
                Optional.of(staggered ? sent.plusSeconds(2 * DAY) : sent),
                isRecorded ? Optional.of(sent.plusSeconds(4 * DAY + 23_520)) : Optional.empty(),
                total,
                rows,
                Optional.of(486),
                states(delivered, clicked, reported),
                staggered
                        ? SampleTimes.staggered(delivered, clicked, reported)
                        : SampleTimes.speed(clicked, reported),
                SampleTimes.dates(sent, clicked),
                SampleTimes.hours(clicked),
                RoundFigures.OffHours.none(),
                List.of(new DeviceCount("desktop", "Windows", 47)),
                accesses.orElseGet(() -> waterfall(clicked)),
                false);
    }

    /** People beside departments, with figures like theirs. */
    Department group(String name, int people, double lean) {
        return new Department(name, figures(people, clicks * lean, reports, false));
    }

    private List<Figure> figures(int of, double click, double report, boolean total) {
        List<Figure> figures = new ArrayList<>();
        int clicked = (int) Math.round(of * click);
        int reported = (int) Math.round(of * report);
        for (Measure measure : Measure.values()) {
            int count =
                    switch (measure) {
                        case REACTION, CLICK, ATTACHMENT_RUN -> clicked;
                        case SUBMISSION -> clicked / 5;
                        case PAGE_VIEW -> clicked * 3 / 4;
                        case BUTTON -> 0;
                        case REPORT -> reported;
                        case REPORT_AFTER_CLICK -> Math.min(clicked, reported / 10);
                        case NONE -> of - clicked - reported + Math.min(clicked, reported / 10);
                    };
            figures.add(figure(measure, Math.max(0, Math.min(of, count)), of, total));
        }
        return figures;
    }

    private Figure figure(Measure measure, int count, int of, boolean total) {
        Note note = measured.contains(measure) ? Note.NONE : Note.NOT_MEASURED;
        note = total ? notes.getOrDefault(measure, note) : note;
        if (note != Note.NONE) {
            return new Figure(
                    measure,
                    Optional.empty(),
                    of,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    note);
        }
        int open = measure == Measure.REPORT ? 0 : (int) (count * undecided);
        Optional<Interval> interval = of == 0 ? Optional.empty() : Optional.of(wilson(count, of));
        return new Figure(
                measure,
                Optional.of(new Rate(count, of)),
                of,
                interval,
                Optional.of(count - open),
                Optional.of(Math.min(of, count + open)),
                Optional.of(Math.min(of, measure == Measure.REPORT ? count : count * 3)),
                Note.NONE);
    }

    /** Wilson's interval in percent, for pictures only. */
    static Interval wilson(int count, int of) {
        double p = (double) count / of;
        double middle = (p + Z * Z / (2 * of)) / (1 + Z * Z / of);
        double half = Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
        return new Interval(
                Math.max(0, 100 * (middle - half)), Math.min(100, 100 * (middle + half)));
    }

    private FiveStates states(int delivered, int clicked, int reported) {
        if (statesHidden) {
            return new FiveStates(Optional.empty());
        }
        int both = Math.min(clicked, reported / 10);
        Map<State, Integer> people = new EnumMap<>(State.class);
        people.put(State.REPORTED_ONLY, reported - both);
        people.put(State.REPORTED_THEN_CLICKED, both / 10);
        people.put(State.CLICKED_THEN_REPORTED, both - both / 10);
        people.put(State.CLICKED_ONLY, clicked - both);
        people.put(State.NO_REACTION, delivered - clicked - reported + both);
        return new FiveStates(Optional.of(people));
    }

    private Waterfall waterfall(int clicked) {
        long human = Math.round(clicked * 1.4);
        return unjudged
                ? new Waterfall(human, 0, 0, 0, 0, 0, human, human)
                : new Waterfall(human + 1215, 402, 8, 603, 173, 29, human, 0);
    }
}
