package drillsift.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.event.Campaign;
import drillsift.job.file.JobFileReader;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.AuditFile;
import drillsift.store.AuditLines;
import java.nio.file.Path;
import java.util.List;

/**
 * Answers about what was published, for the terminal and for programs. Nothing is written, nothing
 * but the published output is read: inputs may have been deleted long ago.
 */
public final class History {

    /**
     * @param json one document
     * @param problems what was found to be wrong
     */
    public record Answer(List<String> lines, List<String> json, List<Problem> problems) {}

    private final Campaign campaign;
    private final Path output;
    private final Messages messages;

    private History(Path jobFile, Path output, Language language) {
        this.campaign = JobFileReader.campaign(jobFile);
        this.output = output;
        this.messages = new Messages(language);
    }

    /**
     * The runs of a campaign, oldest first.
     *
     * @throws RefusedException DS-2876 when nothing has been published
     */
    public static Answer runs(Path jobFile, Path output, Language language) {
        History history = new History(jobFile, output, language);
        RunHistory runs = RunHistory.of(output, history.campaign.id());
        if (runs.runs().isEmpty()) {
            throw history.nothing();
        }
        PublishedRuns folders = PublishedRuns.in(output, history.campaign.id());
        return new Answer(
                new RunsText(
                                runs,
                                folders,
                                Path.of("").toAbsolutePath(),
                                history.campaign.zone(),
                                history.messages)
                        .lines(),
                new RunsJson(runs, folders).lines(history.campaign.id()),
                List.of());
    }

    /**
     * The audit trail, entry by entry.
     *
     * @throws RefusedException DS-2876 when there is none
     */
    public static Answer audit(Path jobFile, Path output, Language language) {
        History history = new History(jobFile, output, language);
        AuditLines trail = history.trail();
        if (trail.whole().isEmpty() && !trail.isCut()) {
            throw history.nothing();
        }
        ObjectNode document = RunSummary.newObject();
        document.put("campaign", history.campaign.id());
        var entries = document.putArray("entries");
        trail.whole().forEach(line -> entries.add(line.entry()));
        return new Answer(
                new TrailText(trail, history.campaign.zone(), history.messages).lines(),
                RunSummary.print(document).lines().toList(),
                List.of());
    }

    /**
     * Whether trail and folders are as they were written.
     *
     * @throws RefusedException DS-2876 when nothing has been published or entered
     */
    public static Answer verify(Path jobFile, Path output, Language language) {
        History history = new History(jobFile, output, language);
        AuditLines trail = history.trail();
        List<Problem> problems = TrailCheck.of(output, history.campaign.id());
        if (trail.whole().isEmpty() && problems.isEmpty()) {
            throw history.nothing();
        }
        int runs = PublishedRuns.in(output, history.campaign.id()).folders().size();
        String told =
                history.messages.text(
                        "job",
                        problems.isEmpty() ? "audit.right" : "audit.wrong",
                        trail.whole().size(),
                        runs,
                        problems.size());
        String head = history.messages.text("job", "audit.head");
        return new Answer(List.of(told, head, "  " + trail.head()), List.of(), problems);
    }

    private AuditLines trail() {
        return AuditLines.read(output.resolve(campaign.id()).resolve(AuditFile.NAME));
    }

    private RefusedException nothing() {
        return new RefusedException(
                Problem.of(JobCode.NOTHING_PUBLISHED, output.resolve(campaign.id()).toString()));
    }
}
