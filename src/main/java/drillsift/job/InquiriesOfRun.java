package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.event.Recipient;
import drillsift.job.file.Inquiry;
import drillsift.message.Problem;
import drillsift.report.review.InquiryList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whom each objection is about, and what that person counts for now. */
final class InquiriesOfRun {

    private final RunPlan plan;
    private final CampaignResult result;

    InquiriesOfRun(RunPlan plan, CampaignResult result) {
        this.plan = plan;
        this.result = result;
    }

    void write(Path folder) throws IOException {
        List<InquiryNumbers> numbers = numbers(plan);
        List<Map<Integer, Outcome>> outcomes = plan.rounds().stream().map(this::outcomes).toList();
        List<InquiryList.Row> rows = new ArrayList<>();
        for (Inquiry each : plan.jobFile().named().inquiries()) {
            List<Integer> rounds = rounds(each.number(), numbers);
            for (int round : rounds) {
                int person = numbers.get(round).person(each.number()).orElseThrow();
                rows.add(row(each, plan.rounds().get(round), person, outcomes.get(round)));
            }
            if (rounds.isEmpty()) {
                rows.add(row(each, "", "", "", Optional.empty()));
            }
        }
        InquiryList.write(folder, rows);
    }

    /**
     * Numbers of nobody, and of several. Nothing is said of the former where only some rounds are
     * judged: a number may be of another.
     */
    static List<Problem> unknown(RunPlan plan) {
        List<Problem> unknown = new ArrayList<>();
        List<InquiryNumbers> numbers = numbers(plan);
        for (Inquiry each : plan.jobFile().named().inquiries()) {
            List<Integer> rounds = rounds(each.number(), numbers);
            if (rounds.isEmpty() && plan.options().rounds().isEmpty()) {
                unknown.add(Problem.at(each.where(), JobCode.INQUIRY_OF_NOBODY));
            } else if (rounds.size() > 1) {
                String all =
                        rounds.stream()
                                .map(at -> plan.rounds().get(at).round().number())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
                unknown.add(Problem.at(each.where(), JobCode.INQUIRY_OF_SEVERAL, all));
            }
        }
        return unknown;
    }

    /** Of each round, made once: a number is a keyed hash for everybody on the roster. */
    private static List<InquiryNumbers> numbers(RunPlan plan) {
        return plan.jobFile().named().inquiries().isEmpty()
                ? List.of()
                : plan.rounds().stream().map(plan::inquiryNumbers).toList();
    }

    /** Positions of the rounds in which it is somebody's; chance may make it two people's. */
    static List<Integer> rounds(String number, List<InquiryNumbers> numbers) {
        return IntStream.range(0, numbers.size())
                .filter(at -> numbers.get(at).person(number).isPresent())
                .boxed()
                .toList();
    }

    private Map<Integer, Outcome> outcomes(PlannedRound round) {
        return result.outcomes(round).stream()
                .collect(Collectors.toMap(Outcome::recipient, each -> each, (one, other) -> one));
    }

    private static InquiryList.Row row(
            Inquiry inquiry, PlannedRound round, int person, Map<Integer, Outcome> outcomes) {
        Recipient recipient = round.roster().roster().get(person);
        return row(
                inquiry,
                Integer.toString(round.round().number()),
                recipient.originalEmail(),
                recipient.department(),
                Optional.ofNullable(outcomes.get(person))
                        .flatMap(outcome -> outcome.act(Measure.REACTION)));
    }

    private static InquiryList.Row row(
            Inquiry inquiry,
            String round,
            String recipient,
            String department,
            Optional<Outcome.Act> reaction) {
        return new InquiryList.Row(
                round,
                inquiry.number(),
                recipient,
                department,
                inquiry.objection(),
                inquiry.decision().key(),
                inquiry.date(),
                inquiry.author(),
                inquiry.correction(),
                inquiry.where().line(),
                reaction.filter(Outcome.Act::strict).isPresent(),
                reaction.filter(Outcome.Act::likely).isPresent());
    }
}
