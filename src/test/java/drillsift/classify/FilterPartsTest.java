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
}
