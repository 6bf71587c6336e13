package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.DrillEvent;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import drillsift.event.SourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same record given twice, the same access seen twice, and the names of events. */
class SameRecordsTest {

    @Test
    void an_interim_export_beside_the_final_one_counts_nothing_twice() {
        DrillScenario drill = new DrillScenario(20, 1);
        for (int i = 0; i < 10; i++) {
            drill.click(i, 300 + i * 400, "192.0.2.10", EDGE, false);
        }
        EventSource whole = drill.tool(1);
        EventSource interim = part("interim.csv", whole, 0, 25, 0);

        JudgedRound judged = drill.judge(interim, whole);

        assertThat(judged.size()).isEqualTo(30);
        assertThat(judged.duplicates())
                .extracting(JudgedRound.SourceDuplicates::duplicate)
                .containsExactly(0, 25);
        assertThat(judged.duplicates())
                .as("sendings are no accesses")
                .extracting(JudgedRound.SourceDuplicates::acts)
                .containsExactly(0, 5);
    }

    @Test
    void two_equal_rows_of_one_file_are_two_accesses_with_two_ids() {
        DrillScenario drill = new DrillScenario(20, 1);
        drill.click(0, 300, "192.0.2.10", EDGE, false).click(0, 300, "192.0.2.10", EDGE, false);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.size()).isEqualTo(2);
        assertThat(judged.eventId(0)).hasSize(32).isNotEqualTo(judged.eventId(1));
    }

    @Test
    void an_access_seen_by_tool_and_web_server_is_one_access() {
        DrillScenario drill = new DrillScenario(20, 1);
        for (int i = 0; i < 10; i++) {
            drill.page(i, 300.7 + i * 400, "192.0.2.10", EDGE, false);
        }
        drill.logSecondsAhead = 180;

        JudgedRound judged = drill.judge(drill.tool(0), drill.log(1));

        int echoes = 0;
        for (int e = 0; e < judged.size(); e++) {
            if (judged.isEcho(e)) {
                echoes++;
                int other = partner(judged, e);
                assertThat(judged.episode(e)).isEqualTo(judged.episode(other));
                assertThat(judged.source(e)).isEqualTo(1);
            }
        }
        assertThat(echoes).isEqualTo(10);
        assertThat(judged.notes()).extracting(note -> note.code().id()).contains("DS-9402");
    }

    @Test
    void ids_do_not_depend_on_filters_or_roster() {
        DrillScenario drill = new DrillScenario(20, 1);
        for (int i = 0; i < 20; i++) {
            drill.page(i, 300 + i, "192.0.2." + i, i % 2 == 0 ? EDGE : CHROME, false);
        }
        DrillScenario other = new DrillScenario(30, 1);
        other.accesses.addAll(drill.accesses);

        JudgedRound first = drill.judge(drill.log(0));
        JudgedRound second = other.judge(other.log(0));

        Set<String> ids = new HashSet<>();
        for (int e = 0; e < first.size(); e++) {
            assertThat(first.eventId(e)).isEqualTo(second.eventId(e));
            ids.add(first.eventId(e));
        }
        assertThat(ids).hasSize(first.size());
    }

    @Test
    void ids_of_the_source_tell_equal_rows_apart_and_make_others_one() {
        DrillScenario drill = new DrillScenario(20, 1);
        drill.click(0, 300, "192.0.2.10", EDGE, false);
        drill.click(0, 300, "192.0.2.10", EDGE, false);
        drill.click(1, 300, "192.0.2.11", EDGE, false);
        drill.click(2, 300, "192.0.2.12", EDGE, false);
        EventSource table = drill.table(0);

        JudgedRound apart =
                drill.judge(
                        named(table, 0, "a", "b", "c", "d"), named(table, 1, "a", "x", "", "d"));
        JudgedRound twice = drill.judge(named(table, 0, "a", "a", "c", "c"));

        assertThat(apart.size()).isEqualTo(6);
        assertThat(duplicates(apart)).containsExactly(0, 2);
        assertThat(twice.size()).as("the same id of two people is two events").isEqualTo(3);
        assertThat(duplicates(twice)).containsExactly(1);
        Set<String> ids = new HashSet<>();
        for (int e = 0; e < apart.size(); e++) {
            ids.add(apart.eventId(e));
        }
        assertThat(ids).hasSize(6);
    }

    @Test
    void beside_a_file_without_ids_those_of_others_say_nothing() {
        DrillScenario drill = new DrillScenario(20, 1);
        drill.click(0, 300, "192.0.2.10", EDGE, false);
        drill.click(1, 300, "192.0.2.11", EDGE, false);
        EventSource table = drill.table(0);

        JudgedRound judged = drill.judge(named(table, 0, "a", "b"), named(table, 1, "", ""));

        assertThat(duplicates(judged)).containsExactly(0, 2);
    }

    private static List<Integer> duplicates(JudgedRound judged) {
        return judged.duplicates().stream().map(JudgedRound.SourceDuplicates::duplicate).toList();
    }

    /** The rows of a table with the ids that their source gives them. */
    private static EventSource named(EventSource table, int ordinal, String... ids) {
        EventBlock.Builder builder = new EventBlock.Builder(1, 0);
        for (int row = 0; row < ids.length; row++) {
            builder.sourceId(SourceId.number(ids[row]));
            builder.add(table.block(0).event(row));
        }
        return DrillSources.source(
                ordinal + ".csv", InputFormat.DRILLSIFT_EVENTS, ordinal, builder.build());
    }

    @Test
    void an_event_knows_its_row() {
        DrillScenario drill = new DrillScenario(20, 1);
        for (int i = 0; i < 10; i++) {
            drill.click(i, 300 + i * 400, "192.0.2.10", EDGE, false);
        }
        EventSource whole = drill.tool(1);

        JudgedRound judged = drill.judge(part("interim.csv", whole, 0, 25, 0), whole);

        for (int e = 0; e < judged.size(); e++) {
            EventBlock block =
                    (judged.source(e) == 1 ? whole : null) == null ? null : whole.block(0);
            if (block != null) {
                assertThat(block.time()[judged.row(e)]).isEqualTo(judged.time(e));
            }
        }
    }

    private static int partner(JudgedRound judged, int echo) {
        for (int e = 0; e < echo; e++) {
            if (judged.eventId(e).equals(judged.eventId(echo))) {
                return e;
            }
        }
        throw new AssertionError("no partner");
    }

    private static EventSource part(String file, EventSource whole, int from, int to, int ordinal) {
        List<DrillEvent> events = new ArrayList<>();
        for (int row = from; row < to; row++) {
            events.add(whole.block(0).event(row));
        }
        assertThat(events).extracting(DrillEvent::kind).contains(EventKind.SENT);
        return DrillSources.source(file, InputFormat.GOPHISH_EVENTS, ordinal, events);
    }
}
