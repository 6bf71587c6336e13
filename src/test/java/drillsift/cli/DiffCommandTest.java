package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of a made-up campaign beside each other. */
class DiffCommandTest {

    private static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";

    @TempDir private Path folder;
    private Path job;
    private Path corrections;
    private String first;
    private List<String> clickers;

    @BeforeEach
    void run_a_campaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(200, 2, 2000, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        Files.writeString(corrections, HEADER);
        Files.writeString(
                job, Files.readString(job) + "corrections: job.corrections.csv\nreports: []\n");
        first = run();
        clickers = clickers();
    }

    private Session session(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, job.toString()));
        arguments.add("--work=" + folder.resolve("work"));
        arguments.add("--output=" + folder.resolve("output"));
        arguments.addAll(List.of(more));
        Session session = new Session(Map.of());
        session.run(arguments.toArray(new String[0]));
        return session;
    }

    private String run(String... more) {
        Session session = session("run", more);
        assertThat(session.out()).as(session.rawErr()).isNotEmpty();
        return Path.of(session.out().get(0)).getFileName().toString();
    }

    private JsonNode json(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--json");
        Session session = session("diff", arguments.toArray(new String[0]));
        assertThat(session.out()).as(session.rawErr()).isNotEmpty();
        return new ObjectMapper().readTree(String.join("\n", session.out()));
    }

    private List<String> clickers() throws IOException {
        List<String> found = new ArrayList<>();
        Path outcomes = folder.resolve("output/made-mixed/" + first + "/review/outcomes.csv");
        for (String line : Files.readAllLines(outcomes)) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("2") && cells[8].equals("1")) {
                found.add(cells[1]);
            }
        }
        return found;
    }

    private void correct(String... rows) throws IOException {
        Files.writeString(corrections, HEADER + String.join("\n", rows) + "\n");
    }

    private static String forced(String id, String person) {
        return id + ",FORCE_MACHINE,RECIPIENT&ROUND," + person + "&2,,,,test phone,A. Officer";
    }

    /** Steps of a figure as {@code kind name step}. */
    private static List<String> steps(JsonNode difference, String measure, String level) {
        List<String> steps = new ArrayList<>();
        for (JsonNode figure : difference.path("rounds").path(1).path("figures")) {
            boolean isMeant =
                    !figure.has("department")
                            && figure.path("measure").asText().equals(measure)
                            && figure.path("level").asText().equals(level);
            for (JsonNode step : figure.path("steps")) {
                if (isMeant) {
                    steps.add(
                            step.path("kind").asText()
                                    + " "
                                    + step.path("name").asText()
                                    + " "
                                    + step.path("step").asText());
                }
            }
        }
        return steps;
    }

    @Test
    void tells_who_changed_by_which_correction_and_why() throws IOException {
        correct(forced("c1", clickers.get(0)), forced("c2", clickers.get(1)));
        String second = run();
        Path csv = folder.resolve("diff.csv");

        Session session = session("diff", "--csv=" + csv);

        assertThat(session.out())
                .contains(
                        "Difference of run " + second + " from run " + first,
                        "  correction c1 added: FORCE_MACHINE RECIPIENT "
                                + clickers.get(0)
                                + " ROUND 2 (A. Officer: test phone)",
                        "       -1  correction c1 added",
                        "       -1  correction c2 added",
                        csv.toString())
                .contains("  Nobody and no access is judged otherwise.");
        assertThat(Files.readAllLines(csv))
                .anyMatch(
                        row ->
                                row.startsWith("2,person," + clickers.get(0))
                                        && row.contains(",click,strict,raw,")
                                        && row.endsWith("A. Officer,test phone"))
                .anyMatch(row -> row.startsWith("2,access,") && row.contains(",HUMAN,MACHINE,"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(csv)))
                .isEqualTo("rw-------");
    }

    @Test
    void any_two_runs_are_compared_in_either_direction() throws IOException {
        correct(forced("c1", clickers.get(0)));
        String second = run();
        correct(forced("c1", clickers.get(0)), forced("c2", clickers.get(1)));
        String third = run();

        assertThat(steps(json(first, third), "click", "likely"))
                .containsExactly("correction c1 -1", "correction c2 -1");
        assertThat(steps(json(third, first), "click", "likely"))
                .containsExactly("correction c1 1", "correction c2 1");
        assertThat(steps(json(), "click", "likely")).containsExactly("correction c2 -1");
        assertThat(steps(json(first), "click", "likely"))
                .isEqualTo(steps(json(first, "latest"), "click", "likely"));
        assertThat(session("diff", third, "latest").rawErr()).contains("DS-2837");
        assertThat(session("diff", second, "2019").rawErr()).contains("DS-2830");
    }

    @Test
    void a_correction_that_replaces_another_is_one_change() throws IOException {
        correct(forced("c1", clickers.get(0)));
        String second = run();
        correct(
                forced("c1", clickers.get(0)),
                forced("c2", clickers.get(0)).replace("FORCE_MACHINE", "FORCE_HUMAN"));
        Files.writeString(
                corrections,
                Files.readString(corrections)
                        .replace("author\n", "author,supersedes\n")
                        .replace("A. Officer\nc2", "A. Officer,\nc2")
                        .replaceFirst("A\\. Officer\n$", "A. Officer,c1\n"));
        String third = run();

        JsonNode difference = json(second, third);

        assertThat(difference.path("changes")).hasSize(1);
        assertThat(steps(difference, "click", "likely")).containsExactly("correction c2 1");
    }

    @Test
    void a_grown_log_and_another_roster_are_causes_of_their_own() throws IOException {
        Path roster = folder.resolve("input/round-2/roster.csv");
        List<String> people = new ArrayList<>(Files.readAllLines(roster));
        people.removeIf(line -> line.contains(clickers.get(0)));
        Files.write(roster, people);
        Path log = folder.resolve("input/round-2/access.log");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, lines.size() / 2));
        run();

        JsonNode difference = json();

        assertThat(difference.path("changes").toString())
                .contains("\"roster\"", "\"input\"", "~../input/round-2/access.log");
        assertThat(difference.path("rounds").path(1).path("people").toString())
                .contains("\"absent\"", "\"roster\"");
        for (JsonNode figure : difference.path("rounds").path(1).path("figures")) {
            int sum = figure.path("before").asInt();
            for (JsonNode step : figure.path("steps")) {
                sum += step.path("step").asInt();
            }
            assertThat(sum).as(figure.toString()).isEqualTo(figure.path("after").asInt());
        }
    }

    @Test
    void events_that_are_gone_are_parsed_again_only_from_the_same_file() throws IOException {
        correct(forced("c1", clickers.get(0)));
        run();
        List<String> before = steps(json(), "click", "likely");
        empty(folder.resolve("work"));

        assertThat(steps(json(), "click", "likely")).isEqualTo(before);

        Path log = folder.resolve("input/round-2/access.log");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, lines.size() - 1));
        empty(folder.resolve("work"));
        Session session = session("diff");
        assertThat(session.rawErr()).contains("access.log", "DS-2836", "exit=2");
    }

    private static void empty(Path work) throws IOException {
        try (Stream<Path> paths = Files.walk(work)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void what_the_program_judges_otherwise_than_a_run_published_is_told_as_such()
            throws IOException {
        Path run = folder.resolve("output/made-mixed/" + first);
        Path rates = run.resolve("review/rates-by-round.csv");
        String text = Files.readString(rates);
        int clicks = clickers.size();
        String row = "\r\n2,,click," + clicks + ",";
        assertThat(text).contains(row);
        rewrite(run, rates, text.replace(row, "\r\n2,,click," + (clicks + 5) + ","));
        correct(forced("c1", clickers.get(0)));
        run();

        JsonNode difference = json();

        assertThat(steps(difference, "click", "likely"))
                .containsExactly("correction c1 -1", "program  -5");
        assertThat(session("diff").rawErr()).contains("DS-0923");
        Files.writeString(rates, text.replace("click", "clack"));
        assertThat(session("diff").rawErr()).contains("DS-0924").doesNotContain("DS-0923");
    }

    @Test
    void every_table_of_figures_has_to_be_there_as_it_was_published() throws IOException {
        Path run = folder.resolve("output/made-mixed/" + first);
        correct(forced("c1", clickers.get(0)));
        run();
        assertThat(session("diff").rawErr()).doesNotContain("DS-0924");

        Path outcomes = run.resolve("review/outcomes.csv");
        byte[] before = Files.readAllBytes(outcomes);
        Files.writeString(outcomes, "0");
        assertThat(session("diff").rawErr()).contains("DS-0924");
        Files.write(outcomes, before);
        Path review = run.resolve("review/review.csv"); // which is there to be filled
        Files.writeString(review, Files.readString(review) + "\r\n");
        assertThat(session("diff").rawErr()).doesNotContain("DS-0924");
    }

    /** As if the run had published it. */
    private static void rewrite(Path run, Path file, String text) throws IOException {
        Path manifest = run.resolve("manifest.json");
        String old = sha256(file);
        Files.writeString(file, text);
        Files.writeString(manifest, Files.readString(manifest).replace(old, sha256(file)));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_page_names_nobody_and_replaces_no_file() throws IOException {
        String[] rows = new String[5];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = forced("c" + i, clickers.get(i));
        }
        correct(rows);
        run();
        Path pdf = folder.resolve("diff.pdf");
        assertThat(session("diff", "--pdf=" + pdf).rawErr()).contains("DS-2332");
        assertThat(pdf).doesNotExist();
        order("release: manual");
        correct();
        String plain = run();
        correct(rows);
        String corrected = run();

        Session session = session("diff", plain, corrected, "--pdf=" + pdf);

        assertThat(session.out()).contains(pdf.toString());
        String page =
                new org.apache.pdfbox.text.PDFTextStripper()
                        .getText(org.apache.pdfbox.Loader.loadPDF(pdf.toFile()));
        assertThat(page)
                .contains("Decisions by hand: 5 (decided by 1", "−5")
                .contains("Preliminary  |  Anonymous statistics")
                .doesNotContain("@", "Officer", "test phone");
        assertThat(session("diff", "--pdf=" + pdf).rawErr()).contains("DS-2804");
    }

    /** Anonymous figures, which the campaign leaves out, and further keys. */
    private void order(String... keys) throws IOException {
        String reports = "reports: [{report: history, audience: anonymous, languages: [en]}]\n";
        String text = Files.readString(job).replaceFirst("reports: .*\n(?s:.*)", "");
        Files.writeString(job, text + reports + String.join("\n", keys) + "\n");
    }

    @Test
    void the_page_of_a_draft_must_stand_beside_what_was_released() throws IOException {
        order("release: manual");
        String draft = run();
        Path roster = folder.resolve("input/round-2/roster.csv");
        List<String> people = Files.readAllLines(roster);
        Files.write(roster, people.subList(0, people.size() - 3));
        order();
        String released = run();
        Path pdf = folder.resolve("diff.pdf");

        Session session = session("diff", draft, released, "--pdf=" + pdf);

        assertThat(session.rawErr()).contains("DS-4005", "exit=4", "roster");
        assertThat(pdf).doesNotExist();
    }

    @Test
    void one_run_alone_is_compared_with_nothing() {
        Session session = session("diff");

        assertThat(session.rawErr()).contains("two published runs are needed", "exit=2");
    }
}
