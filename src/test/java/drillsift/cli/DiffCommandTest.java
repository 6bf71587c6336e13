package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two runs of a made-up campaign beside each other. */
class DiffCommandTest extends ComparedCampaign {

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
    void the_page_names_nobody_who_was_drilled_and_replaces_no_file() throws IOException {
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
                .contains("Decisions by hand: 5 (decided by A. Officer)", "−5")
                .contains("Preliminary  |  Anonymous statistics")
                .doesNotContain("@", "test phone");
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
