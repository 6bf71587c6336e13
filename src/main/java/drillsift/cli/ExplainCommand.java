package drillsift.cli;

import drillsift.job.ExplainQuery;
import drillsift.job.Explainer;
import drillsift.job.Explanation;
import drillsift.job.SheetFile;
import drillsift.job.StopRequest;
import drillsift.message.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows every access of a person, a token, an event or a line with its verdict and evidence. */
@Command(
        name = "explain",
        customSynopsis = {
            "drillsift explain [OPTIONS] JOB --recipient=X | --token=T |",
            "                         --event=ID | --line=FILE:LINE | --inquiry=NUMBER",
            "                         [--json] [--pdf=FILE [--force]]"
        })
final class ExplainCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private JobArguments arguments;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @ArgGroup(exclusive = false)
    private Pdf pdf;

    static final class Pdf {

        @Option(names = "--pdf", paramLabel = "FILE", descriptionKey = "pdf", required = true)
        private Path file;

        @Option(names = "--force", descriptionKey = "pdf-force")
        private boolean force;
    }

    static final class What {

        @Option(names = "--recipient", paramLabel = "X", descriptionKey = "recipient")
        private String recipient;

        @Option(names = "--token", paramLabel = "T", descriptionKey = "token")
        private String token;

        @Option(names = "--event", paramLabel = "ID", descriptionKey = "event")
        private String event;

        @Option(names = "--line", paramLabel = "FILE:LINE", descriptionKey = "line")
        private String line;

        @Option(names = "--inquiry", paramLabel = "NUMBER", descriptionKey = "inquiry")
        private String inquiry;

        private ExplainQuery query() {
            if (inquiry != null) {
                return new ExplainQuery(ExplainQuery.Kind.INQUIRY, inquiry);
            }
            if (recipient != null) {
                return new ExplainQuery(ExplainQuery.Kind.RECIPIENT, recipient);
            }
            if (token != null) {
                return new ExplainQuery(ExplainQuery.Kind.TOKEN, token);
            }
            return event != null
                    ? new ExplainQuery(ExplainQuery.Kind.EVENT, event)
                    : new ExplainQuery(ExplainQuery.Kind.LINE, line);
        }
    }

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        Optional<SheetFile> sheet =
                Optional.ofNullable(pdf).map(wish -> SheetFile.at(wish.file, wish.force));
        try (Showing progress = Showing.on(screen)) {
            Explanation explanation =
                    Explainer.explain(
                            CheckCommand.plainOptions(arguments, screen), progress, what.query());
            List<Problem> problems = new ArrayList<>(explanation.notices());
            sheet.map(explanation::write).ifPresent(problems::addAll);
            if (json) {
                explanation.json().forEach(screen::result);
            } else if (sheet.isPresent()) {
                screen.result(sheet.get().toString());
            } else {
                explanation.lines().forEach(screen::result);
            }
            return Ending.of(problems);
        }
    }

    @Override
    public Path work() {
        return arguments.workFolder();
    }
}
