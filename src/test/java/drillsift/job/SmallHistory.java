package drillsift.job;

import drillsift.message.Exit;
import drillsift.store.PublishFolder;
import drillsift.store.WorkLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Publishes runs of two files, as the job would, without judging anything. */
final class SmallHistory {

    static final String CAMPAIGN = "spring";

    private final Path output;

    SmallHistory(Path output) {
        this.output = output;
    }

    Path campaign() {
        return output.resolve(CAMPAIGN);
    }

    /** Under the lock, which is given back afterwards. */
    void locked(java.util.function.Consumer<AuditTrail> work) {
        try (WorkLock lock = WorkLock.ofCampaign(output, CAMPAIGN)) {
            work.accept(AuditTrail.open(lock, output, CAMPAIGN, "run"));
        }
    }

    PublishFolder folder(String run, String head) {
        PublishFolder folder = PublishFolder.prepare(output, CAMPAIGN, run);
        String summary = "{\"revision\":\"" + run + "\",\"audit_head\":\"" + head + "\"}\n";
        folder.write(RunSummary.JSON, summary.getBytes(StandardCharsets.UTF_8));
        folder.write("anonymous/rates.csv", run.getBytes(StandardCharsets.UTF_8));
        return folder;
    }

    void publish(String run) {
        publish(run, () -> {});
    }

    void publish(String run, Runnable between) {
        locked(
                trail ->
                        trail.publish(
                                "run",
                                Exit.OK,
                                entry -> entry.put("revision", run),
                                folder(run, trail.head()),
                                between));
    }
}
