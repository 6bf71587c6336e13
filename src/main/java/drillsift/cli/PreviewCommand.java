package drillsift.cli;

import drillsift.job.Preview;
import drillsift.job.PreviewQuery;
import drillsift.job.StopRequest;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders a template with made-up figures and people, in both languages. */
@Command(name = "preview", abbreviateSynopsis = true)
final class PreviewCommand implements Action {

    @Mixin private StandardOptions standard;

    @Parameters(paramLabel = "TEMPLATE", descriptionKey = "preview-template")
    private String template;

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "preview-as")
    private String as;

    @Option(names = "--into", paramLabel = "DIR", descriptionKey = "preview-into")
    private Path folder = Path.of("preview");

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        Preview.write(new PreviewQuery(template, Optional.ofNullable(as), folder))
                .forEach(file -> screen.result(file.toString()));
        return Ending.OK;
    }
}
