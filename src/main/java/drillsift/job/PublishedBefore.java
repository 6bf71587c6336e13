package drillsift.job;

import drillsift.message.Exit;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.store.PublishFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer to a run whose revision is published already: that run, and what stands beside it. */
final class PublishedBefore {

    private final RunOptions options;
    private final RunHistory history;

    PublishedBefore(RunOptions options, RunHistory history) {
        this.options = options;
        this.history = history;
    }

    RunResult answer(Path folder) {
        PublishFolder.point(PublishedRuns.LATEST, folder);
        history.lastRelease()
                .ifPresent(last -> PublishFolder.point(PublishedRuns.RELEASED, last.folder()));
        return new RunResult(
                Exit.OK,
                Optional.of(folder),
                Headline.published(folder, new Messages(options.language())),
                notes(folder),
                true);
    }

    private List<Problem> notes(Path folder) {
        List<Problem> notes = new ArrayList<>();
        String run = folder.getFileName().toString();
        notes.add(Problem.of(JobCode.ALREADY_DONE, run));
        history.laterRelease(run)
                .map(later -> Problem.of(JobCode.LATER_RELEASE, run, later.id()))
                .ifPresent(notes::add);
        if (RunState.of(RunSummary.read(folder)) == RunState.DRAFT) {
            notes.add(Problem.of(JobCode.DRAFT, options.jobFile().toString(), run));
        }
        return notes;
    }
}
