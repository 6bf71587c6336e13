package drillsift.classify;

import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.DrillEvent;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The names of events, which corrections of earlier years still use. */
class EventIdsTest {

    private final DrillScenario drill = new DrillScenario(3, 10);

    private static List<String> ids(String campaign, EventSource... sources) {
        EventColumns columns = new ColumnLoader(FilterSet.defaults()).load(List.of(sources));
        EventIds ids = new EventIds(columns, campaign);
        List<String> found = new ArrayList<>();
        for (int e = 0; e < columns.size; e++) {
            found.add(ids.id(e));
        }
        return found;
    }

    @Test
    void an_event_keeps_its_name_from_version_to_version() {
        drill.click(1, 300, "203.0.113.9", EDGE, false).asset(1, 301, "203.0.113.9", EDGE, false);
        drill.head(1, 302, "", "");

        assertThat(ids("autumn", drill.log(0)))
                .containsExactly(
                        "ace7b8098fdfc4c42305a996b6bdcaf4",
                        "e3fea7946a99804d36a7cd8e380df605",
                        "332d2f68d6a783c0da03283d7193d0de");
    }

    @Test
    void equal_rows_of_one_format_have_names_of_their_own_over_all_files() {
        drill.click(1, 300, "203.0.113.9", EDGE, false).click(1, 300, "203.0.113.9", EDGE, false);

        List<String> ids = ids("", drill.log(0), drill.log(1), drill.table(2), drill.table(3));

        assertThat(ids).hasSize(8);
        Set<String> different = new LinkedHashSet<>(ids);
        assertThat(different).as("four of each format").hasSize(8);
    }

    @Test
    void whatever_a_source_says_of_an_event_is_in_its_name() {
        Set<String> different = new LinkedHashSet<>();
        different.addAll(idsOfClick("", 1, 300, "203.0.113.9", EDGE));
        different.addAll(idsOfClick("spring", 1, 300, "203.0.113.9", EDGE));
        different.addAll(idsOfClick("", 1, 301, "203.0.113.9", EDGE));
        different.addAll(idsOfClick("", 1, 300, "203.0.113.10", EDGE));
        different.addAll(idsOfClick("", 1, 300, "203.0.113.9", EDGE + "x"));
        different.addAll(idsOfClick("", 2, 290, "203.0.113.9", EDGE));

        assertThat(different).hasSize(6);
    }

    private static List<String> idsOfClick(
            String campaign, int person, double seconds, String address, String agent) {
        DrillScenario one = new DrillScenario(3, 10);
        return ids(campaign, one.click(person, seconds, address, agent, false).log(0));
    }

    @Test
    void a_name_can_be_asked_for_in_any_order() {
        for (int i = 0; i < 20; i++) {
            drill.click(i % 3, 300 + i / 2, "203.0.113.9", EDGE, false);
        }
        List<DrillEvent> events = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            events.add(drill.log(0).block(0).event(row));
        }
        EventSource first =
                DrillSources.source("a", InputFormat.ACCESS_LOG, 0, events.subList(0, 9));
        EventSource second =
                DrillSources.source("b", InputFormat.ACCESS_LOG, 1, events.subList(9, 20));
        List<String> inOrder = ids("", first, second);
        EventColumns columns = new ColumnLoader(FilterSet.defaults()).load(List.of(first, second));
        EventIds ids = new EventIds(columns, "");

        for (int e = 19; e >= 0; e--) {
            assertThat(ids.id(e)).isEqualTo(inOrder.get(e));
            assertThat(columns.sourceOf(e)).isEqualTo(e < 9 ? 0 : 1);
            assertThat(columns.blockOf(e).event()).isEqualTo(e < 9 ? 0 : 9);
            assertThat(columns.kindOf(e)).isEqualTo(EventKind.CLICKED);
        }
    }
}
