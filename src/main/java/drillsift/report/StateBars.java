package drillsift.report;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.State;
import drillsift.report.chart.StateBar;
import drillsift.report.chart.StateBar.Look;
import drillsift.report.chart.StateBar.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bar of five states with its title, or the reason why there is none. */
public final class StateBars {

    private final Wording words;
    private final String act;

    public StateBars(Wording words, Measure main) {
        this.words = words;
        this.act = words.texts().text(main == Measure.CLICK ? "act.click" : "act.reaction");
    }

    /** Values {@code statesTitle}, {@code states} and {@code statesNone} of a template. */
    public Map<String, Object> ofRound(RoundFigures round) {
        int delivered = round.delivered();
        Map<State, Integer> people =
                delivered > 0 ? round.states().people().orElse(Map.of()) : Map.of();
        Map<String, Object> values = new TreeMap<>();
        values.put("statesTitle", text("states.title", words.people(delivered)));
        values.put("statesNone", people.isEmpty() ? text(reason(round)) : "");
        values.put("states", bar(people, delivered));
        return values;
    }

    private static String reason(RoundFigures round) {
        if (round.total(Measure.REPORT).note() == Note.NOT_MEASURED) {
            return "states.unmeasured";
        }
        if (round.total(Measure.REACTION).note() == Note.NOT_MEASURED) {
            return "states.unmeasured.reaction";
        }
        return round.delivered() == 0 ? "states.nobody" : "states.hidden";
    }

    private StateBar bar(Map<State, Integer> people, int delivered) {
        List<Segment> segments = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (State state : people.isEmpty() ? new State[0] : State.values()) {
            int count = people.getOrDefault(state, 0);
            Segment segment = segment(state, count, delivered);
            segments.add(segment);
            spoken.add(segment.name() + " " + segment.count());
        }
        String list = String.join(text("alt.separator"), spoken);
        return new StateBar(segments, text("alt.states", list));
    }

    /**
     * One department in four states: its figures do not tell which of report and reaction came
     * first. Values {@code states} and {@code statesNone} of a template.
     */
    public Map<String, Object> ofDepartment(Department department) {
        Optional<Integer> acted = count(department, Measure.REACTION);
        Optional<Integer> reported = count(department, Measure.REPORT);
        Optional<Integer> none = count(department, Measure.NONE);
        int of = department.figure(Measure.NONE).of();
        boolean shown = acted.isPresent() && reported.isPresent() && none.isPresent() && of > 0;
        List<Segment> segments =
                shown ? fourStates(acted.get(), reported.get(), none.get(), of) : List.of();
        String reason = reported.isEmpty() ? "states.unmeasured" : "states.hidden";
        Map<String, Object> values = new TreeMap<>();
        values.put("states", new StateBar(segments, spoken(segments)));
        values.put("statesNone", shown ? "" : text(reason));
        return values;
    }

    private List<Segment> fourStates(int acted, int reported, int none, int of) {
        int both = Math.max(0, acted + reported - (of - none));
        return List.of(
                segment("reported_only", Look.REPORTED, reported - both, of),
                segment("both", Look.REPORTED_AFTER, both, of),
                segment("clicked_only", Look.REACTED, acted - both, of),
                segment("no_reaction", Look.QUIET, none, of));
    }

    private static Optional<Integer> count(Department department, Measure measure) {
        return department.figure(measure).rate().map(Rate::count);
    }

    private Segment segment(String key, Look look, int count, int of) {
        String share = of < Wording.FEWEST_FOR_PERCENT ? "" : words.percent(new Rate(count, of));
        return new Segment(text("state." + key, act), count, words.people(count), share, look);
    }

    private String spoken(List<Segment> segments) {
        List<String> spoken = segments.stream().map(one -> one.name() + " " + one.count()).toList();
        return text("alt.states", String.join(text("alt.separator"), spoken));
    }

    private Segment segment(State state, int count, int delivered) {
        String name = text("state." + state.name().toLowerCase(Locale.ROOT), inName(state));
        boolean few = delivered < Wording.FEWEST_FOR_PERCENT;
        String share = few ? "" : words.percent(new Rate(count, delivered));
        return new Segment(name, count, words.people(count), share, look(state));
    }

    private String inName(State state) {
        return switch (state) {
            case REPORTED_THEN_CLICKED -> act.toLowerCase(Locale.ROOT);
            case REPORTED_ONLY, CLICKED_THEN_REPORTED, CLICKED_ONLY, NO_REACTION -> act;
        };
    }

    private static Look look(State state) {
        return switch (state) {
            case REPORTED_ONLY -> Look.REPORTED;
            case REPORTED_THEN_CLICKED -> Look.REPORTED_FIRST;
            case CLICKED_THEN_REPORTED -> Look.REPORTED_AFTER;
            case CLICKED_ONLY -> Look.REACTED;
            case NO_REACTION -> Look.QUIET;
        };
    }

    private String text(String key, String... values) {
        return words.texts().text(key, values);
    }
}
