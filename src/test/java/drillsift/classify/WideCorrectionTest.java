package drillsift.classify;

import static drillsift.classify.CorrectionsTest.judge;
import static drillsift.classify.CorrectionsTest.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.message.RefusedException;
import org.junit.jupiter.api.Test;

/** Corrections that mean more than their author may have thought. */
class WideCorrectionTest {

    @Test
    void refuses_an_agent_pattern_for_most_events_until_it_is_confirmed() {
        assertThatThrownBy(() -> judge(rows("FORCE_MACHINE UA_GLOB=*Chrome*")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(problem -> problem.code().id())
                                        .containsExactly("DS-2420"));
        assertThatThrownBy(() -> judge(rows("FORCE_MACHINE COUNTRY=US")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> judge(rows("FORCE_MACHINE ASN=64511&UA_GLOB=*Chrome*")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> judge(rows("FORCE_MACHINE UA_EXACT=CHROME")))
                .as("one agent written out means as many as its pattern")
                .isInstanceOf(RefusedException.class);
        assertThat(judge(rows("FORCE_MACHINE UA_EXACT=CHROME wide")).size()).isPositive();
        assertThat(judge(rows("FORCE_MACHINE UA_EXACT=EDGE")).size()).isPositive();
        assertThat(judge(rows("FORCE_MACHINE UA_EXACT=CHROME&IP=192.0.2.10/32")).size())
                .isPositive();
        assertThat(judge(rows("FORCE_MACHINE UA_GLOB=*Chrome* from=2036-01-01T00:00:00Z")).size())
                .as("a rerun leaves out what no record can lie in")
                .isPositive();
        assertThatThrownBy(() -> judge(rows("FORCE_MACHINE UA_GLOB=* from=2006-01-01T00:00:00Z")))
                .isInstanceOf(RefusedException.class);
        assertThat(judge(rows("FORCE_MACHINE COUNTRY=US wide")).size()).isPositive();
        assertThat(judge(rows("FORCE_MACHINE COUNTRY=JP")).size()).isPositive();
        assertThat(judge(rows("FORCE_MACHINE UA_GLOB=*Chrome* wide")).size()).isPositive();
        assertThat(
                        judge(
                                        rows(
                                                "FORCE_MACHINE UA_GLOB=*Chrome*&"
                                                        + "RECIPIENT=person3@drill.example"))
                                .size())
                .isPositive();
    }
}
