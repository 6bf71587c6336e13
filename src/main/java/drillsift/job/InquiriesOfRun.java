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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Whom each objection is about, and what that person counts for now. */
final class InquiriesOfRun {

    private final RunPlan plan;
    private final CampaignResult result;
    private final Map<Integer, InquiryNumbers> numbers = new HashMap<>();

    InquiriesOfRun(RunPlan plan, CampaignResult result) {
        this.plan = plan;
        this.result = result;
    }

    void write(Path folder) throws IOException {
        InquiryList.write(folder, inquiries().stream().map(this::row).toList());
    }

    /**
     * Numbers of nobody. Nothing is said where only some rounds are judged: a number may be of
     * another.
     */
    static List<Problem> unknown(RunPlan plan) {
        List<Problem> unknown = new ArrayList<>();
        boolean isAny = !plan.jobFile().named().inquiries().isEmpty(); // numbers cost a hash each
        if (isAny && plan.options().rounds().isEmpty()) {
            List<InquiryNumbers> numbers =
                    plan.rounds().stream().map(plan::inquiryNumbers).toList();
            for (Inquiry each : plan.jobFile().named().inquiries()) {
                if (numbers.stream().allMatch(one -> one.person(each.number()).isEmpty())) {
                    unknown.add(Problem.at(each.where(), JobCode.INQUIRY_OF_NOBODY));
                }
            }
        }
        return unknown;
    }

    private List<Inquiry> inquiries() {
        return plan.jobFile().named().inquiries();
    }

    private InquiryList.Row row(Inquiry inquiry) {
        for (PlannedRound round : plan.rounds()) {
            OptionalInt person = numbers(round).person(inquiry.number());
            if (person.isPresent()) {
                Recipient recipient = round.roster().roster().get(person.getAsInt());
                return row(
                        inquiry,
                        Integer.toString(round.round().number()),
                        recipient.originalEmail(),
                        recipient.department(),
                        reaction(round, person.getAsInt()));
            }
        }
        return row(inquiry, "", "", "", Optional.empty());
    }

    private InquiryNumbers numbers(PlannedRound round) {
        return numbers.computeIfAbsent(
                round.round().number(), number -> plan.inquiryNumbers(round));
    }

    private Optional<Outcome.Act> reaction(PlannedRound round, int person) {
        return result.outcomes(round).stream()
                .filter(outcome -> outcome.recipient() == person)
                .findFirst()
                .flatMap(outcome -> outcome.act(Measure.REACTION));
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
