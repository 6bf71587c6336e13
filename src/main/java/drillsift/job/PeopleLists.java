package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.event.Recipient;
import drillsift.report.named.DepartmentPeople;
import drillsift.report.named.PersonLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who did what, per department of the last round: for the named reports alone. */
final class PeopleLists {

    private static final List<Measure> LISTED =
            List.of(
                    Measure.CLICK,
                    Measure.ATTACHMENT_RUN,
                    Measure.SUBMISSION,
                    Measure.PAGE_VIEW,
                    Measure.BUTTON);

    private final RunPlan plan;
    private final CampaignResult result;
    private final List<Map<String, Outcome>> earlierRounds = new ArrayList<>();

    PeopleLists(RunPlan plan, CampaignResult result) {
        this.plan = plan;
        this.result = result;
    }

    DepartmentPeople of(String department) {
        PlannedRound last = last();
        List<PersonLine> people = new ArrayList<>();
        for (Outcome outcome : result.outcomes(last)) {
            boolean listed = outcome.delivered() && outcome.department().equals(department);
            if (listed && hasAct(outcome)) {
                Recipient recipient = last.roster().roster().get(outcome.recipient());
                people.add(line(recipient, outcome));
            }
        }
        return new DepartmentPeople(department, people);
    }

    private PlannedRound last() {
        return plan.rounds().get(plan.rounds().size() - 1);
    }

    /** A purely mechanical trace names nobody. */
    private static boolean hasAct(Outcome outcome) {
        boolean acted = outcome.act(Measure.REACTION).filter(Outcome.Act::lenient).isPresent();
        return acted || outcome.act(Measure.REPORT).isPresent();
    }

    private PersonLine line(Recipient recipient, Outcome outcome) {
        List<PersonLine.Act> acts = new ArrayList<>();
        for (Measure measure : LISTED) {
            outcome.act(measure)
                    .filter(Outcome.Act::lenient)
                    .ifPresent(act -> acts.add(new PersonLine.Act(measure, act.firstAt())));
        }
        acts.sort(Comparator.comparing(PersonLine.Act::at));
        Optional<Outcome.Act> reaction = outcome.act(Measure.REACTION);
        boolean uncertain =
                reaction.filter(Outcome.Act::lenient).isPresent()
                        && reaction.filter(Outcome.Act::strict).isEmpty();
        return new PersonLine(
                recipient.name(),
                recipient.originalEmail(),
                acts,
                outcome.act(Measure.REPORT).map(Outcome.Act::firstAt),
                earlier(outcome.personKey()),
                outcome.device(),
                uncertain);
    }

    private synchronized List<PersonLine.Earlier> earlier(String personKey) {
        List<PlannedRound> rounds = plan.rounds().subList(0, plan.rounds().size() - 1);
        if (earlierRounds.isEmpty()) {
            rounds.forEach(round -> earlierRounds.add(byPerson(result.outcomes(round))));
        }
        List<PersonLine.Earlier> earlier = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            Outcome then = earlierRounds.get(i).get(personKey);
            if (then != null && then.delivered()) {
                earlier.add(
                        new PersonLine.Earlier(
                                rounds.get(i).round().number(),
                                then.act(Measure.REACTION).filter(Outcome.Act::strict).isPresent(),
                                then.likely(Measure.REPORT)));
            }
        }
        return earlier;
    }

    private static Map<String, Outcome> byPerson(List<Outcome> outcomes) {
        Map<String, Outcome> byPerson = new HashMap<>();
        outcomes.forEach(outcome -> byPerson.put(outcome.personKey(), outcome));
        return byPerson;
    }
}
