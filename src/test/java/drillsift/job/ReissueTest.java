package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which rounds of a release have other figures now. */
class ReissueTest {

    private static final String PAIRS = "comparison.csv";
    private static final String HEADER = "earlier,later,measure,earlier_count\r\n";

    @Test
    void a_round_that_is_added_changes_no_figure_of_the_one_before() {
        String then = HEADER + "1,2,click,69\r\n";
        String now = then + "2,3,click,31\r\n";

        for (int round = 1; round <= 3; round++) {
            assertThat(Reissue.isOther(PAIRS, now, then, round)).as("round %d", round).isFalse();
            assertThat(Reissue.isOther(PAIRS, then, now, round)).as("round %d", round).isFalse();
        }
    }

    @Test
    void another_comparison_is_the_later_rounds_figure() {
        String then = HEADER + "1,2,click,69\r\n2,3,click,31\r\n";
        String now = HEADER + "1,2,click,69\r\n2,3,click,30\r\n";

        assertThat(Reissue.isOther(PAIRS, now, then, 2)).isFalse();
        assertThat(Reissue.isOther(PAIRS, now, then, 3)).isTrue();
    }

    @Test
    void groups_by_attribute_are_compared_where_both_tables_have_them() {
        String then = "round,attribute,group\r\n2,title,chief,31\r\n2,title,clerk,4\r\n";
        String more = then + "2,company,a,35\r\n3,title,chief,30\r\n";
        String other = more.replace("2,title,clerk,4", "2,title,clerk,5");

        for (int round = 1; round <= 3; round++) {
            assertThat(Reissue.isOther("rates-by-attribute.csv", more, then, round)).isFalse();
            assertThat(Reissue.isOther("rates-by-attribute.csv", then, more, round)).isFalse();
        }
        assertThat(Reissue.isOther("rates-by-attribute.csv", other, then, 2)).isTrue();
        assertThat(Reissue.isOther("rates-by-attribute.csv", other, more, 3)).isFalse();
    }

    @Test
    void all_other_tables_begin_with_their_round() {
        String then = "round,measure,count\r\n2,click,31\r\n12,click,4\r\n";
        String now = then.replace("12,click,4", "12,click,5");

        assertThat(Reissue.isOther("rates-by-round.csv", now, then, 2)).isFalse();
        assertThat(Reissue.isOther("rates-by-round.csv", now, then, 12)).isTrue();
    }
}
