package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.preview.SampleBreakdowns;
import drillsift.report.preview.SampleDocument;
import drillsift.report.preview.SampleFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is blamed: not by a text, a template, a message, a sample or a finished page. */
class ToneTest {

    private static final Pattern BLAME =
            Pattern.compile(
                    "違反|失格|騙され|だまされ|引っかか|ひっかか|犯人|ワースト|落第|不合格"
                            + "|\\b(offenders?|victims?|culprits?|worst|gullible|careless|fooled)\\b"
                            + "|\\bfailed (the|a|this) (drill|test|exercise)");

    /** What only our own texts may not say: files fail, people do not. */
    private static final Pattern FAILED = Pattern.compile("\\bfailed\\b");

    private static final List<String> PLACES =
            List.of(
                    "src/main/resources/report",
                    "src/main/resources/messages",
                    "report-templates",
                    "jobs",
                    "docs",
                    "src/main/java/drillsift/report/preview");

    @Test
    void no_file_that_people_read_blames_anybody() throws IOException {
        List<String> found = new ArrayList<>();
        for (String place : PLACES) {
            for (Path file : files(Path.of(place))) {
                search(file, BLAME, found);
            }
        }
        search(Path.of("README.md"), BLAME, found);
        search(Path.of("README.ja.md"), BLAME, found);
        assertThat(found).isEmpty();
    }

    @Test
    void no_word_of_the_pages_says_that_somebody_failed() throws IOException {
        List<String> found = new ArrayList<>();
        for (String place : List.of("src/main/resources/report", "report-templates")) {
            for (Path file : files(Path.of(place))) {
                search(file, FAILED, found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_finished_page_blames_anybody() throws IOException {
        ReportEngine engine = new ReportEngine(Map.of());
        for (Language language : Language.values()) {
            List<Document> documents =
                    new ArrayList<>(
                            Stream.of(SampleDocument.values())
                                    .map(one -> one.in(language))
                                    .toList());
            documents.add(
                    ExecutiveModel.of(
                            SampleFigures.threeRounds().published(),
                            SampleBreakdowns.in(language),
                            new ReportTexts(language),
                            Notice.NONE));
            for (Document document : documents) {
                for (String page : PdfText.pages(engine.render(document).bytes())) {
                    assertThat(BLAME.matcher(page.toLowerCase(Locale.ROOT)).find())
                            .as(page)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void knows_what_blame_looks_like() {
        assertThat(Stream.of("ワースト3", "騙された人", "repeat offenders", "3 people failed the drill"))
                .allMatch(text -> BLAME.matcher(text).find());
        assertThat(Stream.of("開いた方", "people who clicked", "a check that failed"))
                .noneMatch(text -> BLAME.matcher(text).find());
    }

    private static void search(Path file, Pattern words, List<String> found) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = words.matcher(lines.get(i).toLowerCase(Locale.ROOT));
            if (matcher.find()) {
                found.add(file + ":" + (i + 1) + ": " + matcher.group());
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(
                            file ->
                                    file.toString()
                                            .matches(".*\\.(properties|jrxml|yaml|md|java|csv)"))
                    .sorted()
                    .toList();
        }
    }
}
