package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JoinedGroupsTest {

    private static final SortedMap<String, String> MAY =
            new TreeMap<>(Map.of("x", "x", "y", "y", "b", "(small)", "c", "(small)"));
    private static final SortedMap<String, String> JUNE =
            new TreeMap<>(Map.of("x", "x", "y", "(small)", "b", "(small)", "c", "(small)"));

    @Test
    void joins_what_stands_together_in_either_round() {
        assertThat(JoinedGroups.names(MAY, JUNE))
                .isEqualTo(Map.of("x", "x", "y", "(small)", "b", "(small)", "c", "(small)"));
        assertThat(JoinedGroups.names(JUNE, MAY)).isEqualTo(JoinedGroups.names(MAY, JUNE));
    }

    @Test
    void joins_along_a_chain_of_groups() {
        SortedMap<String, String> one =
                new TreeMap<>(Map.of("a", "g", "b", "g", "c", "h", "d", "h"));
        SortedMap<String, String> other =
                new TreeMap<>(Map.of("a", "a", "b", "i", "c", "i", "d", "d"));

        assertThat(JoinedGroups.names(one, other).values()).containsOnly("(small) a");
    }

    @Test
    void never_calls_two_groups_the_same() {
        SortedMap<String, String> one = new TreeMap<>(Map.of("a", "(small)", "b", "(small)"));
        SortedMap<String, String> other =
                new TreeMap<>(Map.of("a", "a", "b", "b", "c", "(small)", "d", "(small)"));

        assertThat(JoinedGroups.names(one, other))
                .isEqualTo(
                        Map.of(
                                "a", "(small) a",
                                "b", "(small) a",
                                "c", "(small)",
                                "d", "(small)"));
    }

    @Test
    void never_takes_the_name_of_a_group_for_what_it_merges() {
        SortedMap<String, String> one = new TreeMap<>(Map.of("a", "g", "b", "g"));
        SortedMap<String, String> other =
                new TreeMap<>(Map.of("a", "a", "b", "b", "c", "g", "d", "(small) a"));

        assertThat(JoinedGroups.names(one, other).get("a")).isEqualTo("(small) (small) a");
    }

    @Test
    void knows_the_departments_of_a_group() {
        assertThat(JoinedGroups.members(MAY, "(small)")).containsExactly("b", "c");
        assertThat(JoinedGroups.members(JUNE, "(small)")).containsExactly("b", "c", "y");
    }
}
