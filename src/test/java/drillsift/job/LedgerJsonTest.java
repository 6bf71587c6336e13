package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.release.People;
import drillsift.aggregate.release.Release;
import drillsift.aggregate.release.ReleasedRound;
import drillsift.aggregate.release.ReleasedSet;
import drillsift.aggregate.release.ReleasedSet.Cell;
import drillsift.aggregate.release.ReleasedSet.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LedgerJsonTest {

    private static final Cell TOLD = new Cell(List.of(3, 2, 4, 9), Note.NONE);
    private static final Cell HIDDEN = new Cell(List.of(), Note.TOP_CODED);

    @Test
    void reads_what_it_wrote() throws IOException {
        Release grouped =
                release(
                        "r1",
                        set(Kind.ALL, "", 0, 40, TOLD),
                        set(Kind.GROUP, "営業部/(small)", 0, 25, HIDDEN),
                        set(Kind.GROUP, "", 25, 40, TOLD),
                        set(Kind.PANEL, "1 2", 12, 33, TOLD),
                        set(Kind.ATTRIBUTE, "employment 派遣", 5, 20, TOLD));
        Release whole = release("r2", set(Kind.ALL, "", -7, 40, TOLD));

        JsonNode json = RunSummary.tree(LedgerJson.write(List.of(grouped, whole), List.of("r0")));

        LedgerJson.Content content = LedgerJson.read(json);
        assertThat(content.releases()).containsExactly(grouped, whole);
        assertThat(content.uncompared()).containsExactly("r0");
    }

    @Test
    void keeps_by_what_groups_by_attribute_are_recognised() throws IOException {
        ReleasedRound round = release("r1", set(Kind.ALL, "", 0, 40, TOLD)).rounds().get(0);
        Release told =
                new Release(
                        "r1",
                        10,
                        List.of(new ReleasedRound(1, round.groupOf(), round.sets(), "0a1b")));

        JsonNode json = RunSummary.tree(LedgerJson.write(List.of(told), List.of()));

        assertThat(LedgerJson.read(json).releases()).containsExactly(told);
    }

    @Test
    void takes_nothing_that_is_not_as_it_says() throws IOException {
        Release whole = release("r2", set(Kind.ALL, "", 0, 40, TOLD));
        ObjectNode other =
                (ObjectNode) RunSummary.tree(LedgerJson.write(List.of(whole), List.of()));
        ObjectNode set = (ObjectNode) other.findValue("sets").get(0);
        set.put("n", 41);
        assertThatThrownBy(() -> LedgerJson.read(other))
                .isInstanceOf(IllegalArgumentException.class);
        set.put("n", 40).put("people", "nobody");
        assertThatThrownBy(() -> LedgerJson.read(other))
                .isInstanceOf(IllegalArgumentException.class);
        other.put("schema_version", 2);
        assertThatThrownBy(() -> LedgerJson.read(other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Release release(String revision, ReleasedSet... sets) {
        TreeMap<String, String> groups = new TreeMap<>(Map.of("営業部/一課", "営業部/(small)"));
        return new Release(revision, 10, List.of(new ReleasedRound(1, groups, List.of(sets))));
    }

    private static ReleasedSet set(Kind kind, String name, int from, int to, Cell cell) {
        return new ReleasedSet(
                kind,
                name,
                People.of(LongStream.range(from, to)),
                new TreeMap<>(Map.of(Measure.CLICK, cell)));
    }
}
