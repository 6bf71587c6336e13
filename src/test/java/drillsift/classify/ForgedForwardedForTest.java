package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Anybody can send a forwarded-for field; only that of a trusted proxy says where one came from.
 */
class ForgedForwardedForTest {

    private static final String SCANNER = "104.47.8.9";
    private static final String OFFICE = "203.0.113.9";

    private static DrillScenario scan(List<String> trusted) {
        DrillScenario drill = new DrillScenario(250, 2);
        drill.filters =
                FilterSet.defaults()
                        .but()
                        .ownNetworks(List.of("203.0.113.0/24"))
                        .trustedProxies(trusted)
                        .done();
        drill.forwardedFor = OFFICE;
        drill.page(0, 1_800, SCANNER, DrillScenario.EDGE, true);
        return drill;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2.1/32"})
    void a_scanner_that_names_the_office_stays_where_it_came_from(String trusted) {
        DrillScenario drill = scan(trusted.isEmpty() ? List.of() : List.of(trusted));

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.address(0)).isEqualTo(SCANNER);
        assertThat(judged.verdict(0)).isEqualTo(Verdict.MACHINE);
        assertThat(judged.rules(0)).contains("known-network");
    }

    @Test
    void the_same_field_of_a_trusted_proxy_names_the_person() {
        DrillScenario drill = scan(List.of("104.47.8.9/32"));

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.address(0)).isEqualTo(OFFICE);
        assertThat(judged.verdict(0)).isEqualTo(Verdict.HUMAN);
    }
}
