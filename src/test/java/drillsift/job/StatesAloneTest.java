package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round of which only GoPhish's results are at hand: last states without address and agent. */
class StatesAloneTest {

    private static final String JOB =
            """
            campaign: states
            time-zone: Asia/Tokyo
            rounds:
              - round: 1
                payload: link
                roster: ../input/people.csv
                inputs:
                  - {format: gophish-results, file: ../input/results.csv}
            reports:
              - {report: executive, audience: anonymous, languages: [ja, en]}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void makeACampaign() throws IOException {
        StringBuilder people = new StringBuilder("email,department,rid,sent_at\n");
        StringBuilder results =
                new StringBuilder("id,status,send_date,reported,modified_date,email\n");
        for (int i = 10; i < 50; i++) {
            people.append("p%1$d@corp.example,Sales,tok0%1$d,2026/10/05 9:00\n".formatted(i));
            String status = i < 14 ? "Submitted Data" : i < 20 ? "Clicked Link" : "Email Sent";
            results.append("tok0%d,%s,2026-10-05T00:00:00Z,%s,".formatted(i, status, i > 45));
            results.append("2026-10-05T03:%02d:00Z,p%d@corp.example\n".formatted(i, i));
        }
        write("jobs/job.yaml", JOB);
        write("input/people.csv", people.toString());
        write("input/results.csv", results.toString());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private RunResult run() {
        return DrillRun.run(
                HaltingRun.options(
                        folder.resolve("jobs/job.yaml"),
                        folder.resolve("work"),
                        folder.resolve("output")),
                new QuietProgress());
    }

    @Test
    void a_submission_through_the_page_is_a_click_as_well() throws IOException {
        List<String> rows =
                Files.readAllLines(
                        run().folder().orElseThrow().resolve("review/rates-by-round.csv"));

        assertThat(rows).anyMatch(row -> row.startsWith("1,,click,10,40,"));
        assertThat(rows).anyMatch(row -> row.startsWith("1,,submission,4,40,"));
    }

    @Test
    void a_round_that_could_not_be_judged_asks_for_a_look_and_says_so_on_its_pages()
            throws IOException {
        RunResult result = run();

        assertThat(result.exit()).isEqualTo(Exit.REVIEW);
        assertThat(result.problems()).extracting(one -> one.code().id()).contains("DS-9409");
        Path pages = result.folder().orElseThrow().resolve("anonymous");
        assertThat(text(pages.resolve("executive.en.pdf")))
                .contains(
                        "machines may be among these figures.",
                        "Not judged",
                        "a curve is drawn from 20 people")
                .contains("First report\n3 h 46 min\n")
                .doesNotContainIgnoringCase("made by people");
        assertThat(text(pages.resolve("executive.ja.pdf")))
                .contains("人と機械を見分けていません", "判別なし", "20名以上")
                .doesNotContain("人によるものは");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
