package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.FilterSet;
import drillsift.classify.KnownMachines;
import drillsift.classify.MachineLookup;
import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachinesFileTest {

    private static final String AGENT =
            """
            agents:
              - id: guard
                what: a guard
                kind: SCANNER
                scope: all
                words: [GuardBeast]
                source: a log
                date: 2026-05-18
                machine: [GuardBeast/1.0]
                human: [Mozilla/5.0 (X11)]
            """;

    private static final String NETWORK =
            """
            networks:
              - id: sandbox
                what: a sandbox
                certainty: certain
                scope: all
                cidrs: [198.51.100.0/24]
                source: a log
                date: 2026-05-18
                machine: [198.51.100.7]
                human: [203.0.113.1]
            """;

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job() {
        folder = new JobFolder(root.toAbsolutePath()).filters("machines: my-machines.yaml\n");
    }

    @Test
    void the_example_of_the_documentation_can_be_used_as_it_is() throws IOException {
        String page = Files.readString(Path.of("docs/job-file.md"));
        String after = page.substring(page.indexOf("### Your own list of machines"));
        String example = after.substring(after.indexOf("```yaml\n") + 8, after.indexOf("\n```\n"));

        FilterSet filters = machines(example).read().filters();

        KnownMachines known = new KnownMachines(filters);
        assertThat(effects(known.ofAgent("ExampleLinkGuard/3.0"))).containsExactly("declared-bot");
        assertThat(effects(known.ofAddress("198.51.100.1"))).containsExactly("observed-network");
        assertThat(effects(known.ofAddress("198.51.100.64"))).isEmpty();
        assertThat(known.row("our-sandbox").orElseThrow().list()).isEqualTo("my-machines.yaml");
    }

    @Test
    void a_users_row_goes_before_a_shipped_one() {
        String people =
                AGENT.replace("SCANNER", "NONE")
                        .replace("machine: [GuardBeast/1.0]", "machine: [OtherBeast]")
                        .replace("human: [Mozilla/5.0 (X11)]", "human: [GuardBeast]");
        String images =
                NETWORK.replace("198.51.100.0/24", "40.107.0.0/16")
                        .replace("198.51.100.7", "40.107.1.1")
                        .replace("certainty: certain", "certainty: probable");

        FilterSet filters = machines(people + images).read().filters();

        KnownMachines known = new KnownMachines(filters);
        MachineLookup agent = known.ofAgent("GuardBeast curl/8.0");
        assertThat(agent.rows().get(0).row().id()).isEqualTo("guard");
        assertThat(effects(agent)).doesNotContain("declared-bot");
        assertThat(effects(known.ofAddress("40.107.9.9"))).containsExactly("probable-network");
    }

    @Test
    void capitals_mean_nothing_in_words_and_patterns() {
        String pattern = AGENT.replace("words: [GuardBeast]", "pattern: \"^GUARDBeast/[0-9]\"");

        for (String list : List.of(AGENT, pattern)) {
            KnownMachines known = new KnownMachines(machines(list).read().filters());
            assertThat(effects(known.ofAgent("guardbeast/9"))).containsExactly("declared-bot");
        }
    }

    @Test
    void an_ending_is_found_where_no_letter_follows() {
        String ending = AGENT.replace("words: [GuardBeast]", "ends: [Beast]");

        KnownMachines known = new KnownMachines(machines(ending).read().filters());

        assertThat(known.ofAgent("GuardBeast/9").rows().get(0).row().id()).isEqualTo("guard");
        assertThat(known.ofAgent("GuardBeasts X11").rows()).isEmpty();
    }

    @Test
    void its_bytes_belong_to_what_sets_a_run() {
        assertThat(machines(AGENT).read().configFiles())
                .map(file -> file.getFileName().toString())
                .containsExactly("drill.yaml", "drill.filters.yaml", "my-machines.yaml");
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        machines(
                """
                version: 2
                agent: []
                agents:
                  - {id: curl, what: x, kind: BOT, scope: all, words: [x], date: soon}
                  - {id: a, what: x, kind: SCANNER, scope: all, source: s, date: 2026-05-18,
                     pattern: "(?=x)", machine: [y], human: []}
                  - {id: a, what: x, kind: SCANNER, scope: some, source: s, date: 2026-05-18,
                     machine: [y], human: [z]}
                  - {id: b, what: x, kind: SCANNER, scope: all, source: s, date: 2026-05-18,
                     words: [y], machine: [yes, no], human: [z, my]}
                networks:
                  - {id: zscaler, what: x, certainty: certain, scope: all, source: s,
                     date: 2026-05-18, cidrs: [10.0.0.0/12], machine: [10.0.0.1], human: ["::1"]}
                  - {id: c, what: x, certainty: certain, scope: all, source: s, confirm: wide,
                     date: 2026-05-18, cidrs: [8.0.0.0/7, 10.0.0.0/40], machine: [10.0.0.1/32],
                     human: ["::1"]}
                """);

        assertThat(folder.refused().problems().get(0).code().exit()).isEqualTo(Exit.CONFIG);
        assertThat(folder.refusal())
                .containsExactly(
                        at(1)
                                + "version: this file is of version 2. This program reads"
                                + " version 1; use a newer program or rewrite the file.",
                        at(2) + "agent: there is no such key. Did you mean agents?",
                        at(4)
                                + "kind: \"BOT\" is not known here. Write one of: SCANNER,"
                                + " IMAGE_PROXY, UNFURLER, CRAWLER, NONE.",
                        at(4)
                                + "source: the key is missing. Add it, for example source: seen"
                                + " in our access log of May",
                        at(4)
                                + "date: \"soon\" is not a date. Write yyyy-MM-dd, for example"
                                + " 2026-04-29.",
                        at(4)
                                + "machine: the key is missing. Add it, for example machine:"
                                + " [ExampleLinkGuard/2.1]",
                        at(4)
                                + "human: the key is missing. Add it, for example human:"
                                + " [Mozilla/5.0 (X11; Linux x86_64)]",
                        at(6)
                                + "pattern: \"(?=x)\" is not a pattern in RE2 (invalid or"
                                + " unsupported Perl syntax). Write one; RE2 knows no"
                                + " look-ahead and no back-reference.",
                        at(6) + "human: the list is empty. Write at least one entry.",
                        at(7)
                                + "id: a row a stands already in line 5. Give each row a name"
                                + " of its own.",
                        at(7)
                                + "scope: \"some\" is not known here. Write one of: all,"
                                + " clicks, opens.",
                        at(7)
                                + "the row names nothing to know an agent by. Add words, starts"
                                + " or pattern, for example words: [examplelinkguard].",
                        at(10)
                                + "machine: \"no\" is an example of the row b, which does not"
                                + " match it. Correct the example or the row.",
                        at(10)
                                + "human: \"my\" is an example of what the row b must not"
                                + " match, and it does. Narrow the row or correct the example.",
                        at(12)
                                + "id: a row zscaler comes with the program. Give your row"
                                + " another name.",
                        at(13)
                                + "cidrs: 10.0.0.0/12 is wider than /13, so people may stand in"
                                + " it. Name narrower networks, or add confirm: wide to the"
                                + " row.",
                        at(15)
                                + "cidrs: 8.0.0.0/7 holds whole providers and their people."
                                + " Name networks of /8 or narrower.",
                        at(15)
                                + "cidrs: \"10.0.0.0/40\" is not a network. Write an address or"
                                + " a CIDR block, for example 192.0.2.0/24 or 2001:db8::/32.",
                        at(15)
                                + "machine: \"10.0.0.1/32\" is not an address. Write one in"
                                + " full, for example 192.0.2.1 or 2001:db8::1.");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/12, false",
        "10.0.0.0/13, true",
        "2001:db8::/31, false",
        "2001:db8::/32, true"
    })
    void a_wide_network_needs_a_word_that_confirms_it(String cidr, boolean narrow) {
        String example = cidr.contains(":") ? "\"2001:db8::1\"" : "10.0.0.1";
        String row = NETWORK.replace("198.51.100.0/24", '"' + cidr + '"');
        row = row.replace("198.51.100.7", example);

        if (narrow) {
            assertThat(machines(row).read().filters().machines().networks()).hasSize(1);
        } else {
            String least = cidr.contains(":") ? "/32" : "/13";
            assertThat(machines(row).refusal())
                    .containsExactly(
                            at(6)
                                    + "cidrs: "
                                    + cidr
                                    + " is wider than "
                                    + least
                                    + ", so people"
                                    + " may stand in it. Name narrower networks, or add confirm:"
                                    + " wide to the row.");
        }
        machines(row + "    confirm: wide\n");
        assertThat(folder.read().filters().machines().networks()).hasSize(1);
    }

    @Test
    void a_list_that_is_not_there_or_lies_outside_is_refused() {
        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.filters.yaml:1: machines: \"my-machines.yaml\" does not exist."
                                + " Put the file there, or correct the path; it is relative to"
                                + " this file.");
        folder.filters("machines: ../../elsewhere.yaml\n");
        assertThat(folder.refusal().get(0)).contains("leads out of");
    }

    private JobFolder machines(String text) {
        return folder.file("jobs/my-machines.yaml", text);
    }

    private static String at(int line) {
        return "jobs/my-machines.yaml:" + line + ": ";
    }

    private static List<String> effects(MachineLookup lookup) {
        return lookup.effects().stream().map(MachineLookup.Effect::rule).toList();
    }
}
