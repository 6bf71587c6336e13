package drillsift.job;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.store.ManifestCheck;
import java.nio.file.Path;

/** What is wrong with a published folder, as a message. */
final class RunFolderCheck {

    private RunFolderCheck() {}

    static Problem problem(Path run, ManifestCheck.Finding finding) {
        SourceRef where = new SourceRef(run.resolve(finding.file()).toString(), 0);
        return switch (finding.difference()) {
            case CHANGED -> Problem.at(where, JobCode.FILE_CHANGED);
            case MISSING -> Problem.at(where, JobCode.FILE_MISSING);
            case ADDED -> Problem.at(where, JobCode.FILE_ADDED);
        };
    }
}
