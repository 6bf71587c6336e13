package drillsift.report;

import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes sample PDFs into a folder, for looking at them. */
final class RenderSamples {

    private RenderSamples() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        long start = System.nanoTime();
        ReportEngine engine = new ReportEngine(Map.of());
        for (Language language : Language.values()) {
            ReportTexts texts = new ReportTexts(language);
            Document document = ExecutiveModel.of(SampleFigures.threeRounds().published(), texts);
            RenderedDocument rendered = engine.render(document);
            Files.write(folder.resolve("executive." + language.tag() + ".pdf"), rendered.bytes());
            System.out.println(
                    rendered.pages()
                            + " pages, "
                            + rendered.bytes().length
                            + " bytes, "
                            + (System.nanoTime() - start) / 1_000_000
                            + " ms "
                            + rendered.problems());
        }
    }
}
