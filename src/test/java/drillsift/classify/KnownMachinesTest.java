package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.message.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the shipped lists says where it comes from, and its examples hold. */
class KnownMachinesTest {

    @Test
    void every_agent_example_falls_on_its_side() {
        for (KnownAgents.Row row : KnownAgents.shipped().rows()) {
            String id = row.source.text("id");
            for (String machine : row.source.texts("machine")) {
                assertThat(KnownAgents.shipped().facts(machine).sort())
                        .as(id + ": " + machine)
                        .isEqualTo(AgentFacts.Sort.DECLARED);
            }
            for (String human : row.source.texts("human")) {
                assertThat(KnownAgents.shipped().facts(human).sort())
                        .as(id + ": " + human)
                        .isNotEqualTo(AgentFacts.Sort.DECLARED);
            }
        }
    }

    @Test
    void every_network_example_falls_on_its_side() {
        for (ShippedList.Row row : KnownNetworks.rows()) {
            List<AddressBlock> blocks = blocks(row).toList();
            for (String machine : row.texts("machine")) {
                assertThat(holds(blocks, machine)).as(row.text("id") + ": " + machine).isTrue();
            }
            boolean isHumanRow = row.text("certainty").equals("human");
            for (String human : row.texts("human")) {
                assertThat(holds(blocks, human))
                        .as(row.text("id") + ": " + human)
                        .isEqualTo(isHumanRow);
            }
        }
    }

    @Test
    void every_row_names_its_source_and_the_day_it_was_checked() {
        Stream<ShippedList.Row> rows =
                Stream.concat(
                        KnownNetworks.rows().stream(),
                        KnownAgents.shipped().rows().stream().map(row -> row.source));
        assertThat(rows)
                .allSatisfy(
                        row -> {
                            assertThat(row.text("id")).isNotEmpty();
                            assertThat(row.text("what")).isNotEmpty();
                            assertThat(row.text("source")).isNotEmpty();
                            assertThat(row.text("date")).isNotEmpty();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"202.232.0.0/14", "210.130.0.0/16", "126.0.0.0/8", "153.128.0.0/9"})
    void no_network_is_wide_or_touches_where_people_live(String people) {
        AddressBlock block = AddressBlock.parse(people).orElseThrow();
        for (ShippedList.Row row : KnownNetworks.rows()) {
            assertThat(blocks(row))
                    .allSatisfy(
                            shipped -> {
                                assertThat(shipped.overlaps(block)).isFalse();
                                assertThat(shipped.writtenLength()).isGreaterThanOrEqualTo(13);
                            });
            assertThat(blocks(row).count()).isEqualTo(row.texts("cidrs").size());
        }
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

    private static Stream<AddressBlock> blocks(ShippedList.Row row) {
        return row.texts("cidrs").stream().flatMap(cidr -> AddressBlock.parse(cidr).stream());
    }

    private static boolean holds(List<AddressBlock> blocks, String address) {
        AddressBlock one = AddressBlock.parse(address).orElseThrow();
        return blocks.stream().anyMatch(block -> block.overlaps(one));
    }
}
