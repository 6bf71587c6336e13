package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachinesCommandTest {

    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) ";

    @TempDir private Path folder;
    private final Session session = new Session(Map.of());

    @Test
    void one_row_is_a_row() {
        Messages english = new Messages(Language.EN);

        assertThat(english.text("job", "machines.AGENT", 1))
                .isEqualTo("Agents: 1 row, tried in this order");
        assertThat(english.text("job", "machines.NETWORK", 0))
                .isEqualTo("Networks of machines: 0 rows");
    }

    @Test
    void lists_every_row_with_source_and_day() throws IOException {
        JsonNode rows = json().path("rows");

        List<String> sorts = new ArrayList<>();
        for (JsonNode row : rows) {
            sorts.add(row.path("sort").asText());
            assertThat(row.path("source").asText()).as(row.toString()).isNotBlank();
            assertThat(row.path("date").asText()).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
            assertThat(row.path("scope").asText()).isIn("all", "clicks", "opens");
        }
        assertThat(sorts).contains("agent", "network", "egress");
        assertThat(rows.path(0).properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "sort",
                        "id",
                        "what",
                        "certainty",
                        "kind",
                        "scope",
                        "source",
                        "date",
                        "list");
    }

    @Test
    void lists_one_part_alone() {
        run("--list", "egress");

        assertThat(session.out().get(0)).isEqualTo("Networks that many people share: 3 rows");
        assertThat(session.out()).doesNotContain("Agents: 14 rows, tried in this order");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fits_a_terminal_of_80_columns(Language language) {
        run("--language", language.tag());
        run("--language", language.tag(), "--test", "40.97.1.1", "--test", WINDOWS + "x/1");

        assertThat(session.out()).isNotEmpty();
        for (String line : session.out()) {
            int columns = line.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
            assertThat(columns).as(line).isLessThanOrEqualTo(80);
        }
    }

    @Test
    void tells_opens_from_clicks_where_rows_do() {
        run("--test", "40.97.1.1");

        assertThat(session.out())
                .containsExactlyElementsOf(
                        """
                        40.97.1.1
                          rows that fit:
                            exchange-online-images (certain, opens): Outlook on the web image proxy
                            exchange-online (probable, clicks): Exchange Online
                          what it does to a verdict:
                            known-network: decides alone (+20 dB, group network) for opens
                            probable-network: +10 dB in group network for clicks, forms, programs,
                              sooner than 900 s after this person's sending
                        """
                                .lines()
                                .toList());
    }

    @Test
    void names_the_rows_that_another_one_hides_and_what_stays_untouched() {
        run("--test", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)");

        assertThat(session.out())
                .containsExactlyElementsOf(
                        """
                        Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)
                          rows that fit:
                            chat-previews (certain, all): link previews of chat programs
                            crawlers-by-address (certain, all): crawlers that say where to ask about
                              them; not used, another row goes before it
                            bots-by-word (certain, all): agents with the word bot; not used, another
                              row goes before it
                            no-system (probable, clicks): a program that names no system; not used,
                              another row goes before it
                          what it does to a verdict:
                            declared-bot: decides alone (+30 dB, group agent) for opens, clicks,\
                         forms
                          does nothing for programs
                        """
                                .lines()
                                .toList());
    }

    @Test
    void says_from_which_day_a_browser_is_out_of_date() throws IOException {
        JsonNode effects = json("--test", WINDOWS + "Chrome/128.0.0.0").path("tests").path(0);

        JsonNode outdated = effects.path("effects").path(0);
        assertThat(outdated.path("rule").asText()).isEqualTo("outdated-agent");
        assertThat(outdated.path("from").asText()).isEqualTo("2028-02-05");
    }

    @Test
    void an_autonomous_system_can_be_tested() throws IOException {
        JsonNode vendor = json("--test", "AS22843").path("tests").path(0);
        assertThat(vendor.path("rows").path(0).path("id").asText()).isEqualTo("proofpoint-systems");
        assertThat(vendor.path("effects").path(0).path("rule").asText())
                .isEqualTo("probable-network");
        JsonNode nobody = json("--test", "AS64500").path("tests").path(0);
        assertThat(nobody.path("rows")).isEmpty();
        assertThat(nobody.path("effects")).isEmpty();
    }

    @Test
    void an_unknown_address_does_nothing() throws IOException {
        JsonNode test = json("--test", "192.0.2.1").path("tests").path(0);

        assertThat(test.path("rows")).isEmpty();
        assertThat(test.path("effects")).isEmpty();
        assertThat(test.path("nothing_for")).hasSize(4);
    }

    @Test
    void the_filters_file_goes_before_shipped_rows() throws IOException {
        Path filters =
                Files.writeString(
                        folder.resolve("f.yaml"),
                        """
                        own-networks: [40.97.0.0/16]
                        scanner-networks: [{network: 192.0.2.0/24, note: our gateway}]
                        switched-off: [empty-agent]
                        """);
        String[] arguments = {
            "--filters", filters.toString(), "--test", "40.97.1.1", "--test", "192.0.2.9", "--test="
        };

        JsonNode tests = json(arguments).path("tests");

        assertThat(tests.path(0).path("own").asBoolean()).isTrue();
        assertThat(tests.path(0).path("effects")).isEmpty();
        assertThat(counting(tests.path(0))).containsExactly("own-networks");
        assertThat(tests.path(1).path("effects").path(0).path("decides").asBoolean()).isTrue();
        assertThat(counting(tests.path(1))).containsExactly("scanner-networks");
        assertThat(tests.path(2).path("effects")).isEmpty();
    }

    @Test
    void a_missing_filters_file_is_told_as_such() {
        String missing = folder.resolve("none.yaml").toString();

        assertThat(session.run("machines", "--filters", missing)).isEqualTo(Exit.CONFIG);
        assertThat(session.err().get(0))
                .isEqualTo(
                        "error: "
                                + missing
                                + ": there is no such filters file. Name an existing one, for"
                                + " example jobs/sample.filters.yaml. [DS-2048]");
    }

    private static List<String> counting(JsonNode test) {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : test.path("rows")) {
            if (row.path("counts").asBoolean()) {
                ids.add(row.path("id").asText());
            }
        }
        return ids;
    }

    private JsonNode json(String... arguments) throws IOException {
        Session fresh = new Session(Map.of());
        Exit exit = fresh.run(with("--json", arguments));
        assertThat(exit).as(fresh.rawErr()).isEqualTo(Exit.OK);
        return new ObjectMapper().readTree(String.join("\n", fresh.out()));
    }

    private void run(String... arguments) {
        Exit exit = session.run(with("--language=en", arguments));
        assertThat(exit).as(session.rawErr()).isEqualTo(Exit.OK);
    }

    private static String[] with(String first, String... others) {
        List<String> all = new ArrayList<>(List.of("machines"));
        List<String> rest = List.of(others);
        if (!rest.contains("--language")) {
            all.add(first);
        }
        all.addAll(rest);
        return all.toArray(String[]::new);
    }
}
