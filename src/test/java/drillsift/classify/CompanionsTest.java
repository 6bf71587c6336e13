package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Companions.Company;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a source goes with people. */
class CompanionsTest {

    private final Companions companions = new Companions();

    private static void come(Companions to, long source, int visits, int following, int leading) {
        for (int i = 0; i < visits; i++) {
            to.visit(source);
        }
        for (int i = 0; i < following; i++) {
            to.follow(source);
        }
        for (int i = 0; i < leading; i++) {
            to.lead(source);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 3, 0, true, false, false",
        "6, 3, 0, true, false, false",
        "7, 3, 3, false, false, false",
        "6, 0, 3, false, true, false",
        "19, 19, 0, true, false, false",
        "20, 18, 0, true, false, true",
        "20, 17, 0, true, false, false",
        "20, 0, 18, false, true, true",
        "20, 10, 10, true, true, false"
    })
    void half_of_the_visits_make_a_companion_and_nine_tenths_of_twenty_a_steady_one(
            int visits,
            int following,
            int leading,
            boolean isFollower,
            boolean isAhead,
            boolean isSteady) {
        come(companions, 7, visits, following, leading);

        assertThat(companions.company(7)).isEqualTo(new Company(isFollower, isAhead, isSteady));
    }

    @Test
    void counts_of_several_add_up_source_by_source() {
        Companions other = new Companions();
        for (int source = 0; source < 50; source++) {
            come(companions, source, 3, source % 2, 0);
            come(other, 49 - source, 2, 2, 3);
        }

        companions.addAll(other);

        for (int source = 0; source < 50; source++) {
            assertThat(companions.company(source))
                    .isEqualTo(new Company(source % 2 == 1, true, false));
        }
        assertThat(companions.company(50)).isSameAs(Company.NONE);
    }

    @Test
    void what_either_of_two_shows_holds_and_nothing_adds_nothing() {
        Company follower = new Company(true, false, true);
        Company ahead = new Company(false, true, false);

        assertThat(follower.or(ahead)).isEqualTo(new Company(true, true, true));
        assertThat(ahead.or(follower)).isEqualTo(new Company(true, true, true));
        assertThat(ahead.or(ahead)).isEqualTo(ahead);
        assertThat(Company.NONE.or(ahead)).isSameAs(ahead);
        assertThat(follower.or(Company.NONE)).isSameAs(follower);
    }
}
