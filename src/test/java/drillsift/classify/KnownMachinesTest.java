package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.message.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the shipped lists says where it comes from, and its examples hold. */
class KnownMachinesTest {

    private static final List<ShippedList.Row> AGENTS =
            new ShippedList("known-agents.yaml").rows("agents");
    private static final List<ShippedList.Row> NETWORKS =
            new ShippedList("known-networks.yaml").rows("networks");

    private static final Set<AgentFacts.Sort> SPEAKING =
            EnumSet.of(
                    AgentFacts.Sort.DECLARED,
                    AgentFacts.Sort.UNNAMED,
                    AgentFacts.Sort.UNLIKE_BROWSER);

    @Test
    void every_agent_example_falls_on_its_side() {
        for (ShippedList.Row row : AGENTS) {
            String id = row.text("id");
            for (String machine : row.texts("machine")) {
                assertThat(KnownAgents.shipped().facts(machine).sort())
                        .as(id + ": " + machine)
                        .isIn(SPEAKING);
            }
            for (String human : row.texts("human")) {
                assertThat(KnownAgents.shipped().facts(human).sort())
                        .as(id + ": " + human)
                        .isNotIn(SPEAKING);
            }
        }
    }

    @Test
    void every_network_example_falls_on_its_side() {
        for (ShippedList.Row row : NETWORKS) {
            KnownNetwork network = KnownNetwork.of(row);
            boolean isHumanRow = row.text("certainty").equals("human");
            for (String machine : row.texts("machine")) {
                assertThat(network.holds(machine))
                        .as(row.text("id") + ": " + machine)
                        .isEqualTo(!isHumanRow);
            }
            for (String human : row.texts("human")) {
                assertThat(network.holds(human))
                        .as(row.text("id") + ": " + human)
                        .isEqualTo(isHumanRow);
            }
        }
    }

    @Test
    void every_shipped_row_can_be_accounted_for() {
        NETWORKS.forEach(row -> assertThat(faultsOfNetwork(row)).isEmpty());
        AGENTS.forEach(row -> assertThat(faults(row)).isEmpty());
    }

    @Test
    void a_row_without_source_or_examples_is_refused() {
        assertThat(faultsOfNetwork(row("source", ""))).containsExactly("source");
        assertThat(faultsOfNetwork(row("date", "soon"))).containsExactly("date");
        assertThat(faultsOfNetwork(row("certainty", "maybe"))).containsExactly("certainty");
        assertThat(faultsOfNetwork(row("scope", "some"))).containsExactly("scope");
        assertThat(faultsOfNetwork(row("human", List.of()))).containsExactly("human");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.0.0/12",
                "202.232.0.0/16",
                "210.130.7.0/24",
                "126.1.2.3/32",
                "153.192.0.0/13",
                "not-a-block"
            })
    void a_wide_network_or_one_where_people_live_is_refused(String cidr) {
        assertThat(faultsOfNetwork(row("cidrs", List.of(cidr)))).containsExactly(cidr);
    }

    private static ShippedList.Row row(String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", "example");
        fields.put("what", "an example");
        fields.put("certainty", "observed");
        fields.put("scope", "clicks");
        fields.put("source", "seen in a log");
        fields.put("date", "2026-11-25");
        fields.put("cidrs", List.of("192.0.2.0/24"));
        fields.put("machine", List.of("192.0.2.1"));
        fields.put("human", List.of("192.0.3.1"));
        fields.put(field, value);
        return new ShippedList.Row(fields);
    }

    private static List<String> faults(ShippedList.Row row) {
        List<String> faults = new ArrayList<>();
        Stream.of("id", "what", "source", "date", "scope")
                .filter(field -> row.text(field).isEmpty())
                .forEach(faults::add);
        Stream.of("machine", "human")
                .filter(field -> row.texts(field).isEmpty())
                .forEach(faults::add);
        boolean isDay = row.text("date").matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
        if (!isDay) {
            faults.add("date");
        }
        if (Stream.of(Scope.values()).noneMatch(s -> isNamed(s, row.text("scope")))) {
            faults.add("scope");
        }
        return faults;
    }

    private static boolean isNamed(Enum<?> value, String text) {
        return value.name().toLowerCase(Locale.ROOT).equals(text);
    }

    private static List<String> faultsOfNetwork(ShippedList.Row row) {
        List<String> faults = faults(row);
        boolean isKnown =
                Stream.of(Certainty.values())
                        .anyMatch(certainty -> isNamed(certainty, row.text("certainty")));
        if (!isKnown) {
            faults.add("certainty");
        }
        row.texts("cidrs").stream().filter(cidr -> !isAllowed(cidr)).forEach(faults::add);
        return faults;
    }

    /** No wider than /13 (IPv4) or /32 (IPv6), and outside the big Japanese access networks. */
    private static boolean isAllowed(String cidr) {
        Optional<AddressBlock> block = AddressBlock.parse(cidr);
        int narrowest = cidr.contains(":") ? 32 : 13;
        return block.isPresent()
                && block.get().writtenLength() >= narrowest
                && ProtectedNetworks.ACCESS.stream()
                        .noneMatch(people -> people.overlaps(block.get()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rule_has_an_explanation(Language language) {
        Messages messages = new Messages(language);
        for (RuleCatalog.Entry rule : RuleCatalog.rules()) {
            assertThat(messages.text("evidence", rule.id(), 4.25, 10.0)).isNotBlank();
        }
        for (ClassifyCode code : ClassifyCode.values()) {
            assertThat(messages.text(code, "1", "2")).isNotBlank();
        }
    }

    @Test
    void every_shipped_row_is_called_something_in_both_languages_and_no_other_row_is() {
        Messages english = new Messages(Language.EN);
        Messages japanese = new Messages(Language.JA);
        for (KnownMachine row : new KnownMachines(FilterSet.defaults()).all()) {
            assertThat(row.what(english)).isEqualTo(row.what());
            assertThat(japanese.find("machine", row.id())).as(row.id()).isPresent();
        }
        assertThat(japanese.find("machine", "a-row-of-a-user")).isEmpty();
    }

    @Test
    void a_shipped_row_is_told_in_the_language_and_a_users_row_as_it_is_written() {
        Messages japanese = new Messages(Language.JA);
        Evidence shipped = declared("agents with the word bot", "bots-by-word");
        Evidence own = declared("our link guard", "link-guard");

        assertThat(shipped.sentence(japanese)).contains("bot という語").doesNotContain("agents");
        assertThat(shipped.sentence(new Messages(Language.EN)))
                .contains("agents with the word bot");
        assertThat(own.sentence(japanese)).contains("our link guard");
    }

    private static Evidence declared(String what, String row) {
        return new Evidence("declared-bot", EvidenceGroup.AGENT, 30, true, what, "", row);
    }

    @Test
    void addresses_are_read_whole_or_not_at_all() {
        assertThat(IpAddress.parse("010.1.2.3")).isEmpty();
        assertThat(IpAddress.parse("1.2.3")).isEmpty();
        assertThat(IpAddress.parse("300.1.1.1")).isEmpty();
        assertThat(IpAddress.parse("host.example")).isEmpty();
        assertThat(IpAddress.parse("2001:db8::1::2")).isEmpty();
        assertThat(IpAddress.parse("::ffff:192.0.2.1")).isEqualTo(IpAddress.parse("192.0.2.1"));
        assertThat(IpAddress.parse("2001:db8:0:0:0:0:0:1"))
                .isPresent()
                .isEqualTo(IpAddress.parse("2001:db8::1"));
    }
}
