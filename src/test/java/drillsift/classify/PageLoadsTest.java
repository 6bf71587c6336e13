package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose page a file without a token was drawn in for. */
class PageLoadsTest {

    private static final String OFFICE = "192.0.2.10";
    private static final String NEIGHBOUR = "192.0.2.11";
    private static final String ELSEWHERE = "198.51.100.7";

    private final DrillScenario drill = new DrillScenario(9, 0);

    private Accesses accesses() {
        return new RoundFacts(
                        drill.round(),
                        drill.roster(),
                        List.of(drill.log(0)),
                        FilterSet.defaults(),
                        TestEpisode.SETTINGS)
                .accesses;
    }

    /** Person of the page that each file was drawn in for, in their order; -1 for none. */
    private List<Integer> drawers() {
        Accesses accesses = accesses();
        List<Integer> drawers = new ArrayList<>();
        for (int e = 0; e < accesses.columns.size; e++) {
            if (accesses.columns.isResource(e)) {
                int page = accesses.pages.pageOf(e);
                int subject = page < 0 ? -1 : accesses.columns.subject[page];
                drawers.add(accesses.identities.recipient(subject));
            } else {
                assertThat(accesses.pages.pageOf(e)).isNegative();
            }
        }
        return drawers;
    }

    private void click(int person, double seconds, String address) {
        drill.click(person, seconds, address, EDGE, false);
    }

    private void file(double seconds, String address) {
        drill.asset(0, seconds, address, EDGE, false);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "120, 1", "121, -1"})
    void a_page_draws_in_files_of_its_address_for_two_minutes(double seconds, int drawer) {
        click(1, 5_000, OFFICE);
        file(5_000 + seconds, OFFICE);

        assertThat(drawers()).containsExactly(drawer);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "10, 1", "11, -1"})
    void a_page_draws_in_files_of_its_network_for_ten_seconds(double seconds, int drawer) {
        click(1, 5_000, OFFICE);
        file(5_000 + seconds, NEIGHBOUR);

        assertThat(drawers()).containsExactly(drawer);
    }

    @Test
    void a_file_that_comes_before_every_page_is_nobodys() {
        file(4_999, OFFICE);
        file(4_999, NEIGHBOUR);
        click(1, 5_000, OFFICE);

        assertThat(drawers()).containsExactly(-1, -1);
    }

    @Test
    void a_file_of_another_network_or_agent_is_nobodys() {
        click(1, 5_000, OFFICE);
        file(5_001, ELSEWHERE);
        drill.asset(0, 5_001, OFFICE, CHROME, false);

        assertThat(drawers()).containsExactly(-1, -1);
    }

    @Test
    void the_own_address_goes_before_a_later_page_of_the_network() {
        click(1, 5_000, OFFICE);
        click(2, 5_005, NEIGHBOUR);
        file(5_006, OFFICE);
        file(5_007, NEIGHBOUR);
        file(5_008, "192.0.2.12");

        assertThat(drawers()).containsExactly(1, 2, 2);
    }

    @Test
    void where_pages_mingle_each_gets_a_file_and_the_latest_gets_the_rest() {
        for (int person = 1; person <= 6; person++) {
            click(person, 5_000, OFFICE);
        }
        for (int i = 0; i < 8; i++) {
            file(5_001, OFFICE);
        }

        assertThat(drawers()).containsExactly(1, 2, 3, 4, 5, 6, 6, 6);
    }

    @ParameterizedTest
    @CsvSource({"5005, 1", "5006, 2"})
    void pages_mingle_for_five_seconds(double seconds, int first) {
        click(1, 5_000, OFFICE);
        click(2, 5_004, OFFICE);
        file(seconds, OFFICE);
        file(5_008, OFFICE);

        assertThat(drawers()).containsExactly(first, 2);
    }

    @Test
    void pages_go_by_one_after_the_other() {
        List<Integer> expected = new ArrayList<>();
        for (int person = 1; person < 9; person++) {
            click(person, 5_000 + person * 3, OFFICE);
            file(5_001 + person * 3, OFFICE);
            file(5_001 + person * 3, OFFICE);
            expected.add(person);
            expected.add(person);
        }

        assertThat(drawers()).isEqualTo(expected);
    }

    @Test
    void files_find_their_pages_on_many_addresses() {
        List<Integer> expected = new ArrayList<>();
        for (int person = 1; person < 9; person++) {
            click(person, 5_000 + person * 200, "2001:db8:" + person % 4 + "::" + person);
            file(5_090 + person * 200, "2001:db8:" + person % 4 + "::" + person);
            expected.add(person);
        }

        assertThat(drawers()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLICKED", "PAGE_VIEWED", "DATA_SUBMITTED", "OPENED"})
    void pictures_of_the_mail_draw_nothing_in(EventKind kind) {
        drill.accesses.add(
                new DrillScenario.Access(
                        1,
                        5_000,
                        kind,
                        "GET",
                        200,
                        "/",
                        DrillScenario.token(1),
                        OFFICE,
                        EDGE,
                        false));
        file(5_001, OFFICE);

        assertThat(drawers()).containsExactly(kind == EventKind.OPENED ? -1 : 1);
    }

    @Test
    void a_stranger_or_a_probe_draws_nothing_in() {
        drill.head(1, 5_000, OFFICE, EDGE);
        drill.damaged(2, 5_000, OFFICE, EDGE);
        file(5_001, OFFICE);

        assertThat(drawers()).containsExactly(-1);
    }
}
