package drillsift.job;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.CrossedRound;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.privacy.BreakdownTreatment;
import drillsift.aggregate.privacy.PublishedBreakdown;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.aggregate.release.People;
import drillsift.aggregate.release.ReleaseMaker;
import drillsift.aggregate.release.ReleaseMaker.Divided;
import drillsift.aggregate.release.ReleasedRound;
import drillsift.aggregate.release.ReleasedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The last round by the attributes that the job asks for, as it may be shown without names. */
final class BreakdownsOfRun {

    private final RunPlan plan;
    private final RoundOutcomes last;
    private List<PublishedBreakdown> made = List.of();

    BreakdownsOfRun(RunPlan plan, RoundOutcomes last) {
        this.plan = plan;
        this.last = last;
    }

    /** As they were made with the release, which comes before everything that shows them. */
    synchronized List<PublishedBreakdown> made() {
        return List.copyOf(made);
    }

    /**
     * Makes them so that nothing follows from them together with who was in other rounds as well.
     *
     * @param panels all that is told, now or earlier, of who was in other rounds too
     * @param told the groups that earlier releases told of
     */
    synchronized Divided divided(
            PublishedFigures published,
            int round,
            LedgerHash hash,
            List<People> panels,
            Map<Attribute, Set<String>> told) {
        List<Attribute> wanted = plan.jobFile().breakdowns();
        if (round != last.round().number() || wanted.isEmpty()) {
            return Divided.none();
        }
        List<Predicate<Outcome>> isIn = new ArrayList<>();
        panels.forEach(panel -> isIn.add(person -> panel.contains(hash.of(round, person))));
        made = BreakdownTreatment.publish(CrossedRound.of(last, isIn), published, wanted, told);
        return divided(hash);
    }

    /** With a keyed hash of who stands in which group; empty where none is shown of the round. */
    private Divided divided(LedgerHash hash) {
        StringBuilder text = new StringBuilder();
        List<ReleasedSet> sets = new ArrayList<>();
        for (PublishedBreakdown one : made) {
            Map<String, People> members = members(one, hash);
            for (Department group : one.groups()) {
                People people = members.get(group.name());
                String name = ReleasedRound.nameOf(one.attribute(), group.name());
                sets.add(ReleaseMaker.byAttribute(name, people, group.figures()));
            }
            members.forEach(
                    (group, people) ->
                            text.append(one.attribute().key())
                                    .append('\n')
                                    .append(group)
                                    .append('\n')
                                    .append(people.text())
                                    .append('\n'));
        }
        return text.isEmpty() ? Divided.none() : new Divided(hash.of(text.toString()), sets);
    }

    private Map<String, People> members(PublishedBreakdown breakdown, LedgerHash hash) {
        Set<String> names =
                breakdown.groups().stream().map(Department::name).collect(Collectors.toSet());
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Outcome>> members =
                last.outcomes().stream()
                        .filter(Outcome::delivered)
                        .collect(
                                Collectors.groupingBy(
                                        one -> group(one, breakdown.attribute(), names)));
        Map<String, People> people = new TreeMap<>();
        members.forEach(
                (group, those) ->
                        people.put(
                                group,
                                People.of(
                                        those.stream()
                                                .mapToLong(
                                                        one -> hash.of(breakdown.round(), one)))));
        return people;
    }

    private String group(Outcome person, Attribute attribute, Set<String> names) {
        String value = attribute.of(last.roster().get(person.recipient()));
        return names.contains(value) ? value : PublishedBreakdown.OTHER;
    }
}
