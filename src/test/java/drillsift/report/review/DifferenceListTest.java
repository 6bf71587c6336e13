package drillsift.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Measure;
import drillsift.aggregate.difference.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceListTest {

    private static final int BITS = 4;

    @ParameterizedTest
    @CsvSource({"15, strict", "7, likely", "3, lenient", "1, raw", "0, no"})
    void of_an_act_the_surest_level_is_the_strictest_that_counts(long acts, String level) {
        assertThat(level(Measure.CLICK, acts)).isEqualTo(level);
    }

    /** Whoever leaves the likely count stands otherwise than before. */
    @ParameterizedTest
    @CsvSource({"15, raw", "14, lenient", "12, likely", "8, strict", "0, no"})
    void that_nothing_happened_is_surest_where_it_holds_unfiltered(long acts, String level) {
        assertThat(level(Measure.NONE, acts)).isEqualTo(level);
    }

    @Test
    void nobody_counts_to_whom_no_mail_came() {
        Standing unreached = new Standing("Sales", false, 15L, Optional.empty());

        assertThat(DifferenceList.level(Optional.of(unreached), Optional.of(Measure.CLICK)))
                .isEqualTo("no");
        assertThat(DifferenceList.level(Optional.of(unreached), Optional.empty()))
                .isEqualTo("not-delivered");
        assertThat(DifferenceList.level(Optional.empty(), Optional.of(Measure.CLICK)))
                .isEqualTo("absent");
    }

    private static String level(Measure measure, long acts) {
        Standing standing =
                new Standing("Sales", true, acts << BITS * measure.ordinal(), Optional.empty());
        return DifferenceList.level(Optional.of(standing), Optional.of(measure));
    }
}
