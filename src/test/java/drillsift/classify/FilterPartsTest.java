package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Correction.Action;
import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import drillsift.event.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A filter set in parts: nothing is lost, and only what acts is told apart. */
class FilterPartsTest {

    private static final Instant NOON = Instant.parse("2026-05-18T03:00:00Z");

    private static Correction correction(int line, String id, Action action, Match... matches) {
        return new Correction(
                new SourceRef("corrections.csv", line),
                id,
                action,
                action == Action.DISABLE_RULE ? "off-hours" : "",
                action == Action.ADD_DB ? -2.5 : 0,
                List.of(matches),
                Optional.of(NOON),
                Optional.empty(),
                "a=b, the \"gateway\"\nof May",
                "A. Officer",
                line == 2);
    }

    private static FilterSet all() {
        MachineList shipped = MachineList.shipped();
        return new FilterSet(
                List.of("192.0.2.0/24", "198.51.100.7/32"),
                List.of("203.0.113.0/25"),
                List.of("2001:db8::/64"),
                List.of("192.0.2.1/32"),
                new TreeMap<>(java.util.Map.of("203.0.113.128/25", "seen in May")),
                List.of("trap"),
                List.of("preview"),
                new TreeMap<>(java.util.Map.of("small-round-people", 30.0)),
                new TreeMap<>(java.util.Map.of("off-hours", 2.0)),
                new TreeSet<>(List.of("no-opening")),
                shipped,
                List.of(
                        correction(2, "c2", Action.FORCE_MACHINE, Match.of(Field.IP, "192.0.2.9")),
                        correction(
                                3, "c1", Action.ADD_DB, Match.between(NOON, NOON.plusSeconds(9))),
                        correction(4, "c3", Action.DISABLE_RULE)));
    }

    @Test
    void every_part_comes_back_as_it_was() {
        FilterParts parts = FilterParts.of(all());

        FilterSet again = parts.set(id -> new SourceRef("corrections.csv", line(id)));

        assertThat(FilterParts.of(again).all()).isEqualTo(parts.all());
        assertThat(again.corrections()).isEqualTo(all().corrections());
        assertThat(again.machines().agents())
                .extracting(row -> row.about().id())
                .isEqualTo(all().machines().agents().stream().map(r -> r.about().id()).toList());
        assertThat(again.machines().agents())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
                        "words", "ends", "starts", "except", "products")
                .isEqualTo(all().machines().agents())
                .anySatisfy(row -> assertThat(row.products()).isNotEmpty());
        assertThat(again.machines().networks())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("cidrs", "asns")
                .containsExactlyInAnyOrderElementsOf(all().machines().networks());
        assertThat(again.machines().networks())
                .anySatisfy(row -> assertThat(row.ranges()).isNotEmpty())
                .anySatisfy(row -> assertThat(row.asns()).isNotEmpty());
        assertThat(again.thresholds()).isEqualTo(all().thresholds());
        assertThat(again.scannerNetworks()).isEqualTo(all().scannerNetworks());
    }

    private static int line(String id) {
        return List.of("c2", "c1", "c3").indexOf(id) + 2;
    }

    @Test
    void the_order_of_rows_is_no_part_of_it_but_for_agents() {
        FilterSet set = all();
        List<String> networks = new ArrayList<>(set.ownNetworks());
        List<Correction> corrections = new ArrayList<>(set.corrections());
        List<KnownNetwork> rows = new ArrayList<>(set.machines().networks());
        List.of(networks, corrections, rows).forEach(Collections::reverse);
        FilterSet turned =
                set.but()
                        .ownNetworks(networks)
                        .corrections(corrections)
                        .machines(new MachineList(set.machines().agents(), rows))
                        .done();
        List<KnownAgent> agents = new ArrayList<>(set.machines().agents());
        Collections.reverse(agents);
        FilterSet otherAgents = set.but().machines(new MachineList(agents, rows)).done();

        assertThat(FilterParts.of(turned).all()).isEqualTo(FilterParts.of(set).all());
        assertThat(FilterParts.of(otherAgents).all()).isNotEqualTo(FilterParts.of(set).all());
    }

    @Test
    void where_a_correction_stands_is_no_part_of_it() {
        FilterSet moved =
                FilterSet.defaults()
                        .but()
                        .corrections(List.of(correction(2, "c1", Action.FORCE_HUMAN)))
                        .done();
        Correction there = moved.corrections().get(0);
        Correction elsewhere =
                new Correction(
                        new SourceRef("other.csv", 99),
                        there.id(),
                        there.action(),
                        there.rule(),
                        there.decibans(),
                        there.matches(),
                        there.from(),
                        there.to(),
                        there.reason(),
                        there.author(),
                        there.isWide());

        assertThat(FilterParts.of(moved.but().corrections(List.of(elsewhere)).done()).all())
                .isEqualTo(FilterParts.of(moved).all());
    }

    private static KnownAgent agent(String id, String word) {
        KnownMachine about =
                new KnownMachine(
                        KnownMachine.Sort.AGENT,
                        id,
                        "what",
                        Certainty.CERTAIN,
                        MachineKind.SCANNER,
                        Scope.ALL,
                        "seen",
                        "2026-11-26",
                        "own.yaml");
        return new KnownAgent(about, List.of(word), List.of(), List.of(), List.of(), "");
    }

    private static FilterParts of(String... ids) {
        List<KnownAgent> agents = new ArrayList<>();
        for (String id : ids) {
            agents.add(agent(id, "word-" + id));
        }
        MachineList list = new MachineList(agents, List.of());
        return FilterParts.of(FilterSet.defaults().but().machines(list).done());
    }

    private static List<String> order(FilterParts parts) {
        return parts.set().machines().agents().stream().map(row -> row.about().id()).toList();
    }

    private static FilterPart part(FilterPart.Kind kind, String name) {
        return new FilterPart(kind, name);
    }

    @Test
    void sets_differ_by_what_only_one_has_or_says_otherwise() {
        FilterParts all = FilterParts.of(all());
        assertThat(all.differences(all)).isEmpty();

        FilterSet other =
                all().but()
                        .ownNetworks(List.of("192.0.2.0/24"))
                        .scannerNetworks(
                                new TreeMap<>(java.util.Map.of("203.0.113.128/25", "since June")))
                        .done();
        assertThat(all.differences(FilterParts.of(other)))
                .containsExactlyInAnyOrder(
                        part(FilterPart.Kind.OWN_NETWORK, "198.51.100.7/32"),
                        part(FilterPart.Kind.SCANNER_NETWORK, "203.0.113.128/25"))
                .isEqualTo(FilterParts.of(other).differences(all));
    }

    @Test
    void agents_in_another_order_differ_and_added_ones_alone_do_not() {
        FilterPart order = part(FilterPart.Kind.AGENT_ORDER, "");
        assertThat(of("a", "b").differences(of("b", "a"))).containsExactly(order);
        assertThat(of("a", "b").differences(of("a", "c", "b")))
                .containsExactly(part(FilterPart.Kind.AGENT, "c"));
        assertThat(of("a").differences(of("a", "b")))
                .containsExactly(part(FilterPart.Kind.AGENT, "b"));
        assertThat(of("a", "b", "c").differences(of("c", "b")))
                .containsExactlyInAnyOrder(part(FilterPart.Kind.AGENT, "a"), order);
    }

    @Test
    void a_set_takes_just_the_parts_that_it_is_told() {
        FilterParts all = FilterParts.of(all());
        FilterParts none = FilterParts.of(FilterSet.defaults());
        FilterPart trap = part(FilterPart.Kind.HONEYPOT_TOKEN, "trap");

        assertThat(none.taking(List.of(trap), all).set().honeypotTokens()).containsExactly("trap");
        assertThat(none.taking(List.of(trap), all).set().previewTokens()).isEmpty();
        assertThat(all.taking(List.of(trap), none).set().honeypotTokens()).isEmpty();
        assertThat(all.taking(List.of(trap), none).set().previewTokens())
                .containsExactly("preview");
        assertThat(none.taking(all.differences(none), all).all()).isEqualTo(all.all());
        assertThat(all.taking(all.differences(none), none).all()).isEqualTo(none.all());
    }

    @Test
    void agents_that_are_taken_keep_their_place_from_either_side() {
        FilterParts mine = of("a", "b");
        FilterParts others = of("a", "c", "b");
        FilterPart added = part(FilterPart.Kind.AGENT, "c");
        assertThat(order(mine.taking(List.of(added), others))).containsExactly("a", "c", "b");
        assertThat(order(others.taking(List.of(added), mine))).containsExactly("a", "b");

        FilterPart turned = part(FilterPart.Kind.AGENT_ORDER, "");
        assertThat(order(of("a", "b").taking(List.of(turned), of("b", "a"))))
                .containsExactly("b", "a");
        assertThat(order(of("a", "b").taking(List.of(), of("b", "a")))).containsExactly("a", "b");
        assertThat(order(of("a").taking(List.of(part(FilterPart.Kind.AGENT, "z")), of("z", "a"))))
                .containsExactly("z", "a");
        FilterPart first = part(FilterPart.Kind.AGENT, "a");
        assertThat(order(of("a", "b").taking(List.of(first), of("b")))).containsExactly("b");
    }
}
