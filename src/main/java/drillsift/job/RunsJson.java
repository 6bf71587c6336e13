package drillsift.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.job.RunHistory.Published;
import java.util.List;
import java.util.Optional;

/** The runs of a campaign for programs. */
final class RunsJson {

    private final RunHistory history;
    private final PublishedRuns folders;

    RunsJson(RunHistory history, PublishedRuns folders) {
        this.history = history;
        this.folders = folders;
    }

    List<String> lines(String campaign) {
        ObjectNode document = RunSummary.newObject();
        document.put("campaign", campaign);
        var list = document.putArray("runs");
        history.runs().forEach(run -> run(list.addObject(), run));
        return RunSummary.print(document).lines().toList();
    }

    private void run(ObjectNode node, Published run) {
        node.put("run", run.id());
        node.put("revision", run.revision());
        node.set("started_at", run.summary().path("started_at"));
        node.put("state", run.state().key());
        node.set("exit_code", run.summary().path("exit_code"));
        Headline.main(run.summary()).ifPresent(figure -> node.set("headline", figure));
        node.put("filter_set", MadeFrom.filterSet(run.summary()));
        run.repeatedFrom().ifPresent(set -> node.put("repeated_from", set));
        history.comparedWith(run)
                .filter(earlier -> RunChanges.areKnown(earlier.summary(), run.summary()))
                .ifPresent(earlier -> changed(node.putObject("changed"), earlier, run));
        run.releasedFrom().ifPresent(draft -> node.put("released_from", draft));
        history.releaseOf(run.id()).ifPresent(release -> node.put("released_as", release.id()));
        if (run.summary().has("replaces")) {
            node.set("replaces", run.summary().path("replaces"));
        }
        node.put("latest", folders.latest().equals(Optional.of(run.folder())));
        node.put("released", history.lastRelease().equals(Optional.of(run)));
        node.put("folder", run.folder().toString());
    }

    private static void changed(ObjectNode node, Published earlier, Published later) {
        RunChanges.between(earlier.summary(), later.summary())
                .forEach(change -> node.put(change.cause().key(), change.count()));
    }
}
