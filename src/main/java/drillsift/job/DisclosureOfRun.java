package drillsift.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.store.PublishFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A disclosure that somebody answers for: what was found, and the reason given. */
final class DisclosureOfRun {

    static final String FIELD = "accepted_disclosure";
    static final String FILE = "review/accepted-disclosure.txt";

    private final RunPlan plan;
    private final CampaignResult result;

    DisclosureOfRun(RunPlan plan, CampaignResult result) {
        this.plan = plan;
        this.result = result;
    }

    private List<Problem> found() {
        return result.checked().map(ReleaseOfRun.Checked::collisions).orElse(List.of());
    }

    /** Why the figures are published although something was found; empty where nothing was. */
    Optional<String> reason() {
        return plan.options().acceptDisclosure().filter(any -> !found().isEmpty());
    }

    /** What everybody who runs the job must be told. */
    Optional<Problem> note() {
        return plan.options()
                .acceptDisclosure()
                .map(
                        reason ->
                                found().isEmpty()
                                        ? Problem.of(JobCode.NOTHING_ACCEPTED)
                                        : Problem.of(
                                                JobCode.DISCLOSURE_ACCEPTED,
                                                found().size(),
                                                reason));
    }

    /** The codes for everybody; the texts, which name groups, for the officer alone. */
    void writeTo(RunSummary summary, PublishFolder folder, Messages messages) {
        reason().ifPresent(
                        reason -> {
                            ObjectNode node = summary.object(FIELD);
                            node.put("reason", reason);
                            found().forEach(
                                            each ->
                                                    node.withArrayProperty("found")
                                                            .addObject()
                                                            .put("code", each.code().id()));
                            folder.write(FILE, text(messages));
                        });
    }

    private byte[] text(Messages messages) {
        return found().stream()
                .map(each -> each.code().id() + "  " + messages.text(each) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
