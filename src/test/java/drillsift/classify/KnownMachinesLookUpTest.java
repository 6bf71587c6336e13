package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said of one agent, address or system, and what the rules make of it. */
class KnownMachinesLookUpTest {

    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/120.0.0.0 Safari/537.36";

    private static final KnownMachines SHIPPED = new KnownMachines(FilterSet.defaults());

    private static KnownMachines declaring() {
        return new KnownMachines(
                FilterSet.defaults()
                        .but()
                        .scannerNetworks(new TreeMap<>(java.util.Map.of("192.0.2.0/24", "ours")))
                        .ownNetworks(List.of("198.51.100.0/24"))
                        .sharedEgress(List.of("203.0.113.0/24"))
                        .done());
    }

    private static List<String> ids(MachineLookup lookup) {
        return lookup.rows().stream().map(fit -> fit.row().id() + " " + fit.counts()).toList();
    }

    private static MachineLookup.Effect effect(MachineLookup lookup, String rule) {
        return lookup.effects().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void all_rows_stand_in_order_agents_then_networks_then_shared_exits() {
        List<KnownMachine.Sort> sorts =
                SHIPPED.all().stream().map(KnownMachine::sort).distinct().toList();
        assertThat(sorts)
                .containsExactly(
                        KnownMachine.Sort.AGENT,
                        KnownMachine.Sort.NETWORK,
                        KnownMachine.Sort.EGRESS);
        assertThat(SHIPPED.all().get(0).id()).isEqualTo("line-in-app-browser");
        assertThat(SHIPPED.row("whatsapp").orElseThrow().id()).isEqualTo("whatsapp");
        assertThat(SHIPPED.row("nobody")).isEmpty();
        assertThat(declaring().all())
                .extracting(KnownMachine::id)
                .contains("scanner-networks", "own-networks", "shared-egress");
    }

    @Test
    void an_agent_that_says_so_is_decided_by_the_first_row_that_fits() {
        MachineLookup bot = SHIPPED.ofAgent("HeadlessChrome crawler");

        assertThat(ids(bot)).startsWith("unattended-browsers true", "crawlers-by-word false");
        MachineLookup.Effect effect = effect(bot, "declared-bot");
        assertThat(effect.decides()).isTrue();
        assertThat(effect.weak()).isFalse();
        assertThat(effect.weightDecibans()).isEqualTo(30);
        assertThat(effect.group()).isEqualTo(EvidenceGroup.AGENT);
        assertThat(effect.row()).isEqualTo("unattended-browsers");
        assertThat(effect.kinds())
                .containsExactly(EventKind.OPENED, EventKind.CLICKED, EventKind.DATA_SUBMITTED);
        assertThat(effect.condition()).isEqualTo(MachineLookup.Condition.NONE);
        assertThat(bot.untouched()).containsExactly(EventKind.PROGRAM_EXECUTED);
        assertThat(bot.isAddress()).isFalse();
    }

    @Test
    void a_row_of_clicks_leaves_opens_and_programs_untouched() {
        MachineLookup odd = SHIPPED.ofAgent(WINDOWS + " SomeAnswer/1.0");

        assertThat(ids(odd)).containsExactly("foreign-product true");
        MachineLookup.Effect effect = effect(odd, "unlike-browser");
        assertThat(effect.decides()).isFalse();
        assertThat(effect.kinds()).contains(EventKind.CLICKED).doesNotContain(EventKind.OPENED);
        assertThat(odd.untouched()).doesNotContain(EventKind.CLICKED);
    }

    @Test
    void an_old_browser_counts_from_the_day_on_which_it_is_out_of_date() {
        MachineLookup old = SHIPPED.ofAgent(WINDOWS);

        assertThat(old.rows()).isEmpty();
        MachineLookup.Effect effect = effect(old, "outdated-agent");
        assertThat(effect.condition().from().orElseThrow())
                .isEqualTo(BrowserVersion.dayBehind(120, 40))
                .isAfter(LocalDate.of(2023, 12, 1));
        assertThat(effect.decides()).isFalse();
    }

    @Test
    void an_empty_agent_fits_no_row_and_weighs() {
        MachineLookup empty = SHIPPED.ofAgent("");

        assertThat(empty.rows()).isEmpty();
        assertThat(effect(empty, "empty-agent").weightDecibans()).isEqualTo(20);
    }

    @Test
    void an_address_of_mail_protection_decides_and_one_of_nobody_says_nothing() {
        MachineLookup known = SHIPPED.ofAddress("40.107.1.1");
        assertThat(ids(known)).containsExactly("microsoft-mail-protection true");
        assertThat(effect(known, "known-network").decides()).isTrue();
        assertThat(known.isAddress()).isTrue();

        MachineLookup nobody = SHIPPED.ofAddress("192.0.2.1");
        assertThat(nobody.rows()).isEmpty();
        assertThat(nobody.effects()).isEmpty();
        assertThat(nobody.untouched()).containsExactlyElementsOf(KnownMachines.KINDS);
        assertThat(nobody.isShared()).isFalse();
        assertThat(nobody.isOwn()).isFalse();
    }

    @Test
    void what_the_filters_file_says_stands_beside_the_lists() {
        MachineLookup scanner = declaring().ofAddress("192.0.2.9");
        assertThat(ids(scanner)).containsExactly("scanner-networks true");
        assertThat(scanner.rows().get(0).row().what()).isEqualTo("192.0.2.0/24 ours");
        assertThat(effect(scanner, "declared-scanner").decides()).isTrue();
        MachineLookup own = declaring().ofAddress("198.51.100.9");
        assertThat(own.isOwn()).isTrue();
        assertThat(ids(own)).containsExactly("own-networks true");
        assertThat(own.rows().get(0).row().what()).isEqualTo("198.51.100.0/24");
        assertThat(declaring().ofAddress("203.0.113.9").isShared()).isTrue();
    }

    @Test
    void a_system_is_known_by_its_number() {
        MachineLookup system = SHIPPED.ofSystem("AS22843");
        assertThat(ids(system)).containsExactly("proofpoint-systems true");
        assertThat(effect(system, "probable-network").condition().soonerThanSeconds()).isPresent();
        assertThat(SHIPPED.ofSystem("AS64500").rows()).isEmpty();
        assertThat(KnownMachines.isSystem("AS1")).isTrue();
        assertThat(KnownMachines.isSystem("AS0")).isFalse();
        assertThat(KnownMachines.isSystem("64500")).isFalse();
        assertThat(KnownMachines.isSystem("AS64500x")).isFalse();
        assertThat(KnownMachines.isAddress("192.0.2.1")).isTrue();
        assertThat(KnownMachines.isAddress("AS1")).isFalse();
    }

    @Test
    void a_row_in_a_list_is_found_by_every_text_that_it_names() {
        assertThat(
                        Optional.of(SHIPPED.ofAgent("WhatsApp/2.23 A"))
                                .map(KnownMachinesLookUpTest::ids))
                .contains(List.of("whatsapp true", "no-system false"));
    }
}
