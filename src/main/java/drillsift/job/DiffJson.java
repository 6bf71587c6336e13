package drillsift.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.aggregate.Measure;
import drillsift.aggregate.difference.AccessChange;
import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.FigureKey;
import drillsift.aggregate.difference.FigureSteps;
import drillsift.aggregate.difference.PersonChange;
import drillsift.aggregate.difference.RoundDifference;
import drillsift.aggregate.difference.Standing;
import drillsift.report.review.DifferenceList;
import java.util.Optional;

/** The difference of two runs for programs. */
final class DiffJson {

    private static final String REACHED = "delivered";

    private DiffJson() {}

    static ObjectNode of(ComparedRuns runs) {
        ObjectNode root = RunSummary.newObject();
        root.put("schema_version", 1);
        root.put("campaign", runs.job().campaign().id());
        run(root.putObject("earlier"), runs.earlier());
        run(root.putObject("later"), runs.later());
        root.put("grouped", runs.isGrouped());
        ArrayNode changes = root.putArray("changes");
        runs.changes().forEach(cause -> cause(changes.addObject(), cause));
        ArrayNode rounds = root.putArray("rounds");
        runs.rounds().forEach(round -> round(rounds.addObject(), round));
        runs.onlyEarlier().forEach(root.putArray("rounds_only_earlier")::add);
        runs.onlyLater().forEach(root.putArray("rounds_only_later")::add);
        runs.unchecked().forEach(root.putArray("figures_not_compared")::add);
        return root;
    }

    private static void run(ObjectNode node, KeptFilters run) {
        node.put("run", ComparedRuns.id(run));
        node.put("filter_set", run.hash());
    }

    private static void cause(ObjectNode node, Cause cause) {
        node.put("kind", cause.kind().key());
        node.put("name", cause.name());
        node.put("sense", cause.sense().key());
        if (cause.round() > 0) {
            node.put("round", cause.round());
        }
        node.put("detail", cause.detail());
        node.put("reason", cause.reason());
        node.put("author", cause.author());
        node.put("changes", cause.changes());
    }

    private static void round(ObjectNode node, RoundDifference round) {
        node.put("round", round.round());
        ArrayNode figures = node.putArray("figures");
        round.figures().forEach((key, steps) -> figure(figures.addObject(), key, steps));
        ArrayNode people = node.putArray("people");
        round.people().forEach(person -> person(people.addObject(), person));
        ArrayNode accesses = node.putArray("accesses");
        round.accesses().forEach(access -> access(accesses.addObject(), access));
    }

    private static void figure(ObjectNode node, FigureKey key, FigureSteps steps) {
        key.department().ifPresent(department -> node.put("department", department));
        node.put("measure", key.measure().map(Measure::key).orElse(REACHED));
        key.measure().ifPresent(any -> node.put("level", key.level().key()));
        node.put("before", steps.before());
        node.put("after", steps.after());
        ArrayNode list = node.putArray("steps");
        steps.steps()
                .forEach(
                        (cause, step) -> {
                            ObjectNode one = list.addObject();
                            one.put("kind", cause.kind().key());
                            one.put("name", cause.name());
                            one.put("step", step);
                            one.put("people", steps.moved().get(cause));
                        });
    }

    private static void person(ObjectNode node, PersonChange person) {
        node.put("recipient", person.person());
        person.before().flatMap(Standing::score).ifPresent(p -> node.put("old_score", p));
        person.after().flatMap(Standing::score).ifPresent(p -> node.put("new_score", p));
        ArrayNode measures = node.putArray("measures");
        person.causes()
                .forEach(
                        (item, cause) -> {
                            ObjectNode one = measures.addObject();
                            Optional<Measure> measure = item.measure();
                            one.put("measure", measure.map(Measure::key).orElse(REACHED));
                            one.put("old", DifferenceList.level(person.before(), measure));
                            one.put("new", DifferenceList.level(person.after(), measure));
                            cause(one.putObject("cause"), cause);
                        });
    }

    private static void access(ObjectNode node, AccessChange access) {
        node.put("event_id", access.event());
        node.put("recipient", access.person());
        judged(node.putObject("old"), access.before());
        judged(node.putObject("new"), access.after());
        cause(node.putObject("cause"), access.cause());
    }

    /** Empty when the access was not there. */
    private static void judged(ObjectNode node, Optional<AccessChange.Judged> judged) {
        judged.ifPresent(
                one -> {
                    node.put("verdict", one.verdict().name());
                    node.put("actor", one.actor().name());
                    node.put("score", one.probability());
                });
    }
}
