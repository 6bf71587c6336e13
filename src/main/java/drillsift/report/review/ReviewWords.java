package drillsift.report.review;

import drillsift.aggregate.ReviewRow;
import drillsift.aggregate.Stake;
import drillsift.classify.Evidence;
import drillsift.classify.Verdict;
import drillsift.classify.VisitGroup;
import drillsift.message.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** What the review list says in words. */
final class ReviewWords {

    private static final String BUNDLE = "review";

    private final Messages messages;

    ReviewWords(Messages messages) {
        this.messages = messages;
    }

    /** Numbers go in as plain digits. */
    String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i].toString();
        }
        return messages.text(BUNDLE, key, plain);
    }

    String agent(VisitGroup group) {
        return group.agent()
                .map(agent -> agent.isBlank() ? text("agent.empty") : agent)
                .orElseGet(() -> text("agent.none"));
    }

    String look(ReviewRow row) {
        return text("look." + row.look());
    }

    /** Verdicts with the number of visits, and by whom. */
    String today(ReviewRow row) {
        String verdicts =
                row.group().visits().entrySet().stream()
                        .map(each -> text("verdict." + each.getKey(), each.getValue()))
                        .collect(Collectors.joining(text("comma")));
        boolean isMachine = row.group().has(Verdict.MACHINE) && !row.group().kinds().isEmpty();
        String kinds =
                row.group().kinds().stream()
                        .map(kind -> text("kind." + kind))
                        .collect(Collectors.joining(text("comma")));
        String whole = isMachine ? text("with", verdicts, kinds) : verdicts;
        List<String> corrections = row.group().corrections();
        return corrections.isEmpty()
                ? whole
                : text("corrected", whole, String.join(text("comma"), corrections));
    }

    /** What was observed on the example. */
    String evidence(List<Evidence> counted) {
        if (counted.isEmpty()) {
            return text("evidence.none");
        }
        return counted.stream()
                .map(each -> each.sentence(messages))
                .collect(Collectors.joining(text("semicolon")));
    }

    String wouldChange(Stake stake) {
        return String.join(
                text("semicolon"),
                change("machine", stake.machine()),
                change("person", stake.person()),
                change("other", stake.other()));
    }

    private String change(String decision, Stake.Change change) {
        return change.isNone()
                ? text("change.none", text("decision." + decision))
                : text(
                        "change",
                        text("decision." + decision),
                        signed(change.strict()),
                        signed(change.likely()),
                        signed(change.lenient()));
    }

    private static String signed(int number) {
        return number > 0 ? "+" + number : Integer.toString(number);
    }
}
