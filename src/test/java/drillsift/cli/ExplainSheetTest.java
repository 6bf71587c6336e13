package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.message.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code drillsift explain --pdf} on a made-up campaign that was run. */
class ExplainSheetTest {

    @TempDir private static Path folder;
    private static List<String> mails;

    private Path file;

    private static final String JOB =
            """
            campaign: sheet
            time-zone: Asia/Tokyo
            responsible: Security desk
            rounds:
              - round: 1
                payload: link
                roster: ../input/people.csv
                inputs:
                  - {format: access-log, file: ../input/access.log, token-parameter: rid}
            corrections: fix.csv
            reports: []
            """;
    private static final String FIX =
            """
            id,action,match_type,match_value,reason,author
            c1,FORCE_OTHER_PERSON,RECIPIENT,p9@corp.example,pasted by the help desk,A. Author
            """;
    private static final String PERSON =
            "p%1$d@corp.example,Person %1$d 🙂,Sales,tok%1$02d,2026/10/05 9:00%n";
    private static final String PREVIEW =
            "198.51.100.7 - - [05/Oct/2026:09:%1$02d:04 +0900]"
                    + " \"GET /?rid=tok%1$02d HTTP/1.1\" 200 10 \"-\" \"Slackbot-LinkExpanding 1.0\"%n";

    /** A preview came for everybody but the eighth. */
    @BeforeAll
    static void run_a_campaign() throws IOException {
        StringBuilder roster = new StringBuilder("email,name,department,rid,sent_at\n");
        StringBuilder log = new StringBuilder();
        mails = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            mails.add("p" + i + "@corp.example");
            roster.append(PERSON.formatted(i));
            log.append(i == 7 ? "" : PREVIEW.formatted(i));
        }
        write("input/people.csv", roster.toString());
        write("input/access.log", log.toString());
        write("jobs/job.yaml", JOB);
        write("jobs/fix.csv", FIX);
        Session session = new Session(Map.of());
        assertThat(session.run(command("run"))).as(session.rawErr()).isIn(Exit.OK, Exit.REVIEW);
    }

    private static void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @BeforeEach
    void a_new_place() throws IOException {
        file = Files.createTempDirectory(folder, "out").resolve("sheet.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 数えていません。アクセスは機械(セキュリティ製品など)と判定しました。, リンクのプレビュー",
        "en, 'Not counted: judged to be machines, such as security products.', link preview"
    })
    void writes_a_closed_file_about_one_person_and_prints_its_name(
            String language, String answer, String kind) throws IOException {
        Session session = explain("--recipient", mails.get(3), "--language", language);

        assertThat(session.out()).containsExactly(file.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(text())
                .contains(mails.get(3), "Person 3 〓", answer, kind, "Security desk")
                .doesNotContain(mails.get(4));
        assertThat(session.rawErr()).contains("DS-9801", "U+1F642", file.toString());
    }

    @Test
    void tells_who_is_on_the_roster_without_any_record_that_there_is_none() throws IOException {
        explain("--recipient", mails.get(7), "--language", "en");
        Session text = new Session(Map.of());
        text.run(command("explain", "--recipient", mails.get(7), "--language", "en"));

        assertThat(text()).contains("Not counted: no access is on record.");
        assertThat(text.out()).contains("  Not counted: no access is on record.");
    }

    @Test
    void what_somebody_else_is_known_to_have_done_is_not_called_undecided() throws IOException {
        explain("--recipient", mails.get(9), "--language", "en");

        assertThat(text())
                .contains("Not counted: judged to be somebody else's access")
                .doesNotContain("Not counted: person or machine cannot be decided.");
    }

    @Test
    void gives_the_same_bytes_again_and_takes_token_event_and_line_as_well() throws IOException {
        Session json = new Session(Map.of());
        json.run(command("explain", "--recipient", mails.get(3), "--json"));
        JsonNode record =
                new ObjectMapper()
                        .readTree(String.join("\n", json.out()))
                        .path("rounds")
                        .path(0)
                        .path("records")
                        .path(0);
        explain("--recipient", mails.get(3));
        byte[] first = Files.readAllBytes(file);
        explain("--recipient", mails.get(3), "--force");
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        String line = record.path("file").asText() + ":" + record.path("line").asText();
        for (String[] query :
                new String[][] {
                    {"--token", "tok03"},
                    {"--event", record.path("event_id").asText()},
                    {"--line", line}
                }) {
            explain(query[0], query[1], "--force");
            assertThat(text()).contains(mails.get(3), query[1]).doesNotContain(mails.get(4));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'already. Name another file, or add --force to replace it. [DS-2804]'",
        "ja, '別のファイル名にするか、--force を付けて置き換えてください。 [DS-2804]'"
    })
    void replaces_no_file_unless_it_is_told_to(String language, String message) throws IOException {
        Files.writeString(file, "mine");

        Session session = new Session(Map.of());
        Exit exit =
                session.run(
                        command(
                                "explain",
                                "--recipient",
                                mails.get(3),
                                "--pdf=" + file,
                                "--language",
                                language));

        assertThat(exit).isEqualTo(Exit.CONFIG);
        assertThat(session.rawErr()).contains(message);
        assertThat(file).hasContent("mine");
        explain("--recipient", mails.get(3), "--force");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    @Test
    void says_where_it_cannot_write_before_it_judges_anything() {
        assertThat(refused("--pdf=" + folder.resolve("none/sheet.pdf"))).contains("[DS-2805]");
        assertThat(refused("--pdf=" + folder)).contains("[DS-2806]");
        assertThat(refused("--force")).contains("[DS-2508]");
    }

    private static String refused(String option) {
        Session session = new Session(Map.of());
        assertThat(session.run(command("explain", "--recipient", mails.get(3), option)))
                .isEqualTo(Exit.CONFIG);
        return session.rawErr();
    }

    private Session explain(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--pdf=" + file);
        Session session = new Session(Map.of());
        assertThat(session.run(command("explain", all.toArray(String[]::new))))
                .as(session.rawErr())
                .isEqualTo(Exit.REVIEW);
        return session;
    }

    private String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static String[] command(String name, String... options) {
        List<String> all = new ArrayList<>(List.of(name));
        all.add(folder.resolve("jobs/job.yaml").toString());
        all.add("--work=" + folder.resolve("work"));
        all.add("--output=" + folder.resolve("output"));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }
}
