package drillsift.aggregate.privacy;

import static drillsift.aggregate.privacy.CrossedTables.names;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups by attribute beside those by department, in small companies. */
class BreakdownTreatmentTest {

    private final CrossedTables tables = new CrossedTables();

    @Test
    void shows_groups_that_spread_over_the_departments() {
        tables.cell(0, 0, 30, 2)
                .cell(0, 1, 3, 1)
                .cell(1, 0, 40, 1)
                .cell(1, 1, 4, 1)
                .cell(1, 2, 6, 0);
        tables.cell(0, 2, 2, 0);

        assertThat(names(tables.publish())).containsExactly("e0", "e1", "e2");
    }

    @Test
    void shows_no_group_that_with_a_department_leaves_a_few() {
        tables.cell(0, 0, 12, 2)
                .cell(1, 0, 3, 1)
                .cell(1, 1, 20, 4); // e0 is department 0 and three more

        assertThat(tables.publish().groups()).isEmpty();
    }

    @Test
    void shows_no_group_that_with_departments_of_an_earlier_release_leaves_a_few() {
        // today small departments are d0 and d2; of those released, d2 and d3, e1 is all but two
        tables.cell(0, 0, 4, 0).cell(1, 0, 6, 0).cell(2, 1, 4, 0).cell(3, 1, 4, 0).cell(3, 0, 2, 0);
        assertThat(names(tables.publish())).containsExactly("e0", "e1");
        tables.frozen.putAll(Map.of("d0", "A", "d1", "A", "d2", "B", "d3", "B"));

        assertThat(tables.publish().groups()).isEmpty();
    }

    @Test
    void shows_no_attribute_that_with_another_and_a_department_leaves_a_few() {
        // d0 less e0 less c0 are four people
        tables.cell(0, 0, 8, 0, 1).cell(0, 1, 8, 0, 0).cell(0, 1, 4, 0, 1).cell(1, 1, 40, 0, 1);

        List<PublishedBreakdown> published =
                tables.publish(List.of(Attribute.EMPLOYMENT, Attribute.COMPANY));

        assertThat(names(published.get(0))).containsExactly("e0", "e1");
        assertThat(published.get(1).groups()).isEmpty();
    }

    @Test
    void shows_no_group_that_with_who_was_in_both_rounds_leaves_a_few() {
        tables.cell(0, 0, 40, 3).cell(1, 0, 40, 3).cell(0, 1, 6, 0).cell(1, 1, 6, 0);
        assertThat(names(tables.publish())).containsExactly("e0", "e1");
        tables.inBothRounds.addAll(List.of(0, 1)); // those of e0: then e1 is all others

        assertThat(names(tables.publish())).containsExactly("e0", "e1");
        tables.cell(1, 0, 3, 0); // of e0, but new

        assertThat(tables.publish().groups()).isEmpty();
    }

    @Test
    void merges_small_groups_and_counts_them() {
        tables.cell(0, 0, 30, 3)
                .cell(1, 0, 30, 3)
                .cell(0, 1, 2, 0)
                .cell(1, 2, 1, 0)
                .cell(1, 1, 1, 0);
        tables.cell(0, 3, 9, 1).cell(1, 3, 9, 1).cell(0, 2, 2, 0);

        PublishedBreakdown published = tables.publish();

        assertThat(names(published)).containsExactly("(other)", "e0", "e3");
        assertThat(published.merged()).isEqualTo(2);
    }

    @Test
    void shows_no_group_where_zero_would_tell_of_others_that_they_all_did_it() {
        // of department 0 eight are no e1, and of e1 nobody clicked: so all eight did
        tables.cell(0, 0, 8, 8).cell(0, 1, 6, 0).cell(1, 0, 20, 3).cell(1, 1, 20, 0);

        assertThat(tables.publish().groups()).isEmpty();
    }

    @Test
    void hides_a_measure_that_is_hidden_in_a_department() {
        tables.cell(0, 0, 10, 9).cell(0, 1, 10, 10).cell(1, 0, 30, 3).cell(1, 1, 30, 4);
        tables.cell(2, 0, 30, 5).cell(2, 1, 30, 4);

        PublishedBreakdown published = tables.publish();

        assertThat(published.groups()).hasSize(2);
        assertThat(published.groups().get(0).figure(Measure.CLICK).note())
                .isEqualTo(Note.SUPPRESSED);
    }

    @Test
    void keeps_the_groups_that_were_told_of_the_round_before() {
        tables.cell(0, 0, 30, 3)
                .cell(1, 0, 30, 3)
                .cell(0, 1, 12, 1)
                .cell(1, 1, 12, 1)
                .cell(0, 2, 12, 0);
        tables.cell(1, 2, 12, 0);
        assertThat(names(tables.publish())).containsExactly("e0", "e1", "e2");
        tables.told.put(Attribute.EMPLOYMENT, Set.of("e0", PublishedBreakdown.OTHER));

        assertThat(names(tables.publish())).containsExactly("(other)", "e0");
        assertThat(tables.publish().merged()).isEqualTo(2);
    }

    @Test
    void shows_nothing_where_the_groups_that_were_told_would_tell_of_a_few_today() {
        tables.cell(0, 0, 30, 3)
                .cell(1, 0, 30, 3)
                .cell(0, 1, 2, 1)
                .cell(1, 2, 6, 1)
                .cell(1, 1, 2, 0);
        tables.told.put(Attribute.EMPLOYMENT, Set.of("e0", "e1", "e2"));

        assertThat(tables.publish().groups()).isEmpty();
        tables.told.clear();
        assertThat(names(tables.publish())).containsExactly("(other)", "e0");
    }

    @Test
    void makes_a_further_attribute_fit_those_that_were_told_and_are_shown_no_more() {
        // d0 less e0 less c0 are four people
        tables.cell(0, 0, 8, 0, 1).cell(0, 1, 8, 0, 0).cell(0, 1, 4, 0, 1).cell(1, 1, 40, 0, 1);
        assertThat(names(tables.publish(List.of(Attribute.COMPANY)).get(0)))
                .containsExactly("c0", "c1");
        tables.told.put(Attribute.EMPLOYMENT, Set.of("e0", "e1"));

        assertThat(tables.publish(List.of(Attribute.COMPANY)).get(0).groups()).isEmpty();
    }

    @Test
    void says_nothing_of_an_attribute_that_the_roster_does_not_have() {
        tables.cell(0, 0, 30, 3).cell(1, 1, 30, 3);

        assertThat(tables.publish(List.of(Attribute.COMPANY))).isEmpty();
    }
}
