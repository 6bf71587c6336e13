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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last round by the attributes that the job asks for, as it may be shown without names. */
final class BreakdownsOfRun {

    private final RunPlan plan;
    private final RoundOutcomes last;
    private List<PublishedBreakdown> made;

    BreakdownsOfRun(RunPlan plan, RoundOutcomes last) {
        this.plan = plan;
        this.last = last;
    }

    /** Made once: they do not depend on how rounds are compared. */
    synchronized List<PublishedBreakdown> of(PublishedFigures published) {
        List<Attribute> wanted = plan.jobFile().breakdowns();
        if (made == null) {
            made =
                    wanted.isEmpty()
                            ? List.of()
                            : BreakdownTreatment.publish(CrossedRound.of(last), published, wanted);
        }
        return made;
    }

    /** A keyed hash of who stands in which group; empty where none is shown of the round. */
    String hash(PublishedFigures published, int round, LedgerHash hash) {
        if (round != last.round().number()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (PublishedBreakdown one : of(published)) {
            members(one, hash)
                    .forEach(
                            (group, people) ->
                                    text.append(one.attribute().key())
                                            .append('\n')
                                            .append(group)
                                            .append('\n')
                                            .append(people.text())
                                            .append('\n'));
        }
        return text.isEmpty() ? "" : hash.of(text.toString());
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
