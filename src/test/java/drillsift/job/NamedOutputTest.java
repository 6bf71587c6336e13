package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Named output end to end: who gets which file, closed by whose password. */
class NamedOutputTest {

    private static final String PASSWORD = "canary-canary-1=ab";
    private static final String KEY = "canary-key-0123456789abcdef";

    @TempDir private Path folder;
    private List<String[]> people;

    @BeforeEach
    void make_a_campaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(24, 1, 0, 7, "mixed"));
        people = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("input/round-1/roster.csv"))) {
            people.add(line.split(",", -1));
        }
        closed("jobs/drill.key", KEY);
    }

    @Test
    void gives_everybody_a_sheet_that_index_csv_assigns() throws IOException {
        RunResult result = run("");

        Path named = result.folder().orElseThrow().resolve("named");
        List<Map<String, String>> rows = table(named.resolve("index.csv"));
        int mail = column("メールアドレス");
        for (String[] person : people.subList(1, people.size())) {
            List<Map<String, String>> own =
                    rows.stream().filter(row -> row.get("recipient").equals(person[mail])).toList();
            if (own.isEmpty()) {
                continue; // the mail did not reach them
            }
            assertThat(own).hasSize(1);
            Path file = named.resolveSibling(own.get(0).get("file"));
            assertThat(file.getFileName()).hasToString(own.get(0).get("inquiry") + ".ja.pdf");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(own.get(0).get("sha256"))
                    .isEqualTo(Fingerprint.sha256(Files.readAllBytes(file)))
                    .isEqualTo(own.get(0).get("plain_sha256"));
            assertThat(text(file, "")).contains(person[column("氏名")]);
        }
        long sheets = rows.stream().filter(row -> row.get("report").equals("individual")).count();
        assertThat(sheets).isGreaterThan(15);
        try (PDDocument book = Loader.loadPDF(named.resolve("individual-book.ja.pdf").toFile())) {
            assertThat(book.getNumberOfPages()).isEqualTo((int) sheets);
        }
    }

    @Test
    void closes_every_named_file_and_lets_no_secret_out() throws IOException {
        closed("jobs/named.passwords", "# ours\n*=" + PASSWORD + "\nindividual-book=other-" + KEY);

        RunResult result = run("passwords: named.passwords\n");

        Path run = result.folder().orElseThrow();
        List<Map<String, String>> rows = table(run.resolve("named/index.csv"));
        assertThat(rows).extracting(row -> row.get("encrypted")).containsOnly("1");
        for (Map<String, String> row : rows) {
            Path file = run.resolve(row.get("file"));
            boolean isBook = row.get("report").equals("individual-book");
            assertThatThrownBy(() -> Loader.loadPDF(file.toFile()))
                    .isInstanceOf(InvalidPasswordException.class);
            assertThat(text(file, isBook ? "other-" + KEY : PASSWORD)).contains("個人の評価に使わないで");
        }
        assertThat(found(folder, PASSWORD)).containsExactly("jobs/named.passwords");
        assertThat(found(folder, KEY)).containsExactly("jobs/drill.key", "jobs/named.passwords");
    }

    @Test
    void a_plain_file_has_the_same_hash_in_every_run() throws IOException {
        Map<String, String> open = plainHashes(run("").folder().orElseThrow());
        closed("jobs/named.passwords", "*=" + PASSWORD);
        Map<String, String> closed =
                plainHashes(run("passwords: named.passwords\n").folder().orElseThrow());

        assertThat(closed).isEqualTo(open);
    }

    @Test
    void refuses_before_anything_is_read_when_somebody_has_no_password() throws IOException {
        String mail = people.get(1)[column("メールアドレス")];
        closed("jobs/named.passwords", "individual-book=12345678\n" + mail + "=12345678\n");

        RefusedException refused = refused("passwords: named.passwords\n");

        List<String> texts = texts(refused.problems());
        assertThat(refused.problems().get(0).code().exit()).isEqualTo(Exit.CONFIG);
        assertThat(texts)
                .hasSizeLessThanOrEqualTo(20)
                .noneMatch(text -> text.contains("roster.csv:2:"))
                .anyMatch(text -> text.contains("there is no password for the file of \""))
                .contains(
                        "../input/round-1/roster.csv:3: there is no password for this person. Add a"
                                + " line that begins with the mail address or employee number, or"
                                + " *=password, to the file of passwords.");
        // The refusal is entered in the audit trail, and nothing is published.
        try (Stream<Path> left = Files.list(folder.resolve("output/made-mixed"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("audit.jsonl", ".audit-head", ".drillsift.lock");
        }
    }

    @Test
    void asks_for_a_look_at_a_password_of_nobody() throws IOException {
        closed("jobs/named.passwords", "*=" + PASSWORD + "\nnobody@corp.example=12345678\n");

        RunResult result = run("passwords: named.passwords\n");

        assertThat(result.exit()).isEqualTo(Exit.REVIEW);
        assertThat(texts(result.problems()))
                .contains(
                        folder.resolve("jobs/named.passwords")
                                + ":2: this password is of nobody on the roster and of no"
                                + " department. Correct the name.");
    }

    @Test
    void finds_the_person_of_a_number_and_carries_the_objection_on() throws IOException {
        Map<String, String> sheet = firstSheet(run("").folder().orElseThrow());
        String number = sheet.get("inquiry").toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        Files.writeString(
                folder.resolve("jobs/said.csv"),
                "inquiry,objection,decision,date,author\n"
                        + number
                        + ",=I was on leave,kept,2026-10-20,A. Officer\n"
                        + "0000-0000,not me,open,2026-10-21,A. Officer\n");

        RunResult result = run("inquiries: said.csv\n");

        List<Map<String, String>> rows =
                table(result.folder().orElseThrow().resolve("review/inquiries.csv"));
        assertThat(rows.get(0))
                .containsEntry("round", "1")
                .containsEntry("recipient", sheet.get("recipient"))
                .containsEntry("decision", "kept")
                .containsEntry("objection", "'=I was on leave");
        assertThat(rows.get(1)).containsEntry("recipient", "").containsEntry("line", "3");
        assertThat(texts(result.problems()))
                .anyMatch(text -> text.contains("said.csv:3: this inquiry number is of nobody"));
        List<String> explained = explain(number).lines();
        assertThat(explained)
                .anyMatch(line -> line.contains(sheet.get("recipient")))
                .contains("  inquiry number " + sheet.get("inquiry"))
                .anyMatch(line -> line.contains("\"=I was on leave\": records kept"));
        assertThatThrownBy(() -> explain("0000-0000"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("DS-2801");
    }

    private Explanation explain(String number) {
        ExplainQuery query = new ExplainQuery(ExplainQuery.Kind.INQUIRY, number);
        RunOptions options =
                HaltingRun.options(
                        folder.resolve("jobs/named.yaml"),
                        folder.resolve("work"),
                        folder.resolve("output"));
        return Explainer.explain(options, new QuietProgress(), query);
    }

    private static Map<String, String> firstSheet(Path run) throws IOException {
        return table(run.resolve("named/index.csv")).stream()
                .filter(row -> row.get("report").equals("individual"))
                .findFirst()
                .orElseThrow();
    }

    private RefusedException refused(String keys) throws IOException {
        try {
            run(keys);
        } catch (RefusedException e) {
            return e;
        }
        throw new AssertionError("the run was not refused");
    }

    private RunResult run(String keys) throws IOException {
        Path job = folder.resolve("jobs/named.yaml");
        Files.writeString(
                job,
                Files.readString(folder.resolve("jobs/job.yaml"))
                        + "purpose: 社内教育\nkey-file: drill.key\n"
                        + "reports:\n"
                        + "  - {report: individual, audience: named, languages: [ja]}\n"
                        + "  - {report: department, audience: named, languages: [ja]}\n"
                        + keys);
        RunOptions options =
                HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));
        return DrillRun.run(options, new QuietProgress());
    }

    private void closed(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private int column(String name) {
        return List.of(people.get(0)).indexOf(name);
    }

    private static List<String> texts(List<Problem> problems) {
        Messages messages = new Messages(Language.EN);
        return problems.stream().map(messages::text).toList();
    }

    private static Map<String, String> plainHashes(Path run) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        for (Map<String, String> row : table(run.resolve("named/index.csv"))) {
            hashes.put(row.get("file"), row.get("plain_sha256"));
        }
        return hashes;
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readString(file).replace("\uFEFF", "").lines().toList();
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(Path pdf, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile(), password)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Files below a folder that hold the text, in UTF-8 or UTF-16. */
    private static List<String> found(Path folder, String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.contains(text) || bytes.replace("\0", "").contains(text)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }
}
