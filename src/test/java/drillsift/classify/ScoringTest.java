package drillsift.classify;

import static drillsift.classify.TestEpisode.SETTINGS;
import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How evidence adds up to a verdict. */
class ScoringTest {

    private final Scoring scoring = new Scoring(SETTINGS, 1_000);

    private Judgement judge(TestEpisode episode) {
        return scoring.judge(episode.build());
    }

    @Test
    void a_weak_sign_counts_beside_another_one_and_never_alone() {
        Judgement alone = judge(aClick().with(e -> e.isOffHours = true));
        assertThat(alone.uses("off-hours")).isFalse();
        assertThat(alone.uses("plausible-agent")).isTrue();
        assertThat(alone.verdict()).isEqualTo(Verdict.HUMAN);

        Judgement beside =
                judge(aClick().with(e -> e.isOffHours = true).with(e -> e.distantSeconds = 2));
        assertThat(beside.uses("off-hours")).isTrue();
        assertThat(beside.score()).isEqualTo(4 + 6 - 4);
        assertThat(beside.verdict()).isEqualTo(Verdict.UNCERTAIN);
    }

    @Test
    void of_one_group_only_the_strongest_counts() {
        Judgement soon = judge(aClick().delay(8).source(60, 1, 20, 60));
        assertThat(soon.uses("never-late")).isTrue();
        assertThat(soon.uses("many-at-once")).isFalse();
        assertThat(soon.score()).isEqualTo(15 + 21);
    }

    @Test
    void thirteen_decibans_make_a_machine_and_less_does_not() {
        Judgement machine =
                judge(
                        aClick().delay(8)
                                .with(e -> e.resources = 1)
                                .with(e -> e.repeats = 4)
                                .with(e -> e.repeatSpreadPercent = 1));
        assertThat(machine.score()).isEqualTo(15 - 6 + 22);
        assertThat(machine.verdict()).isEqualTo(Verdict.MACHINE);
        assertThat(judge(aClick().delay(20)).verdict()).isEqualTo(Verdict.UNCERTAIN);
    }

    @Test
    void a_person_needs_a_sign_of_a_person() {
        Judgement bare = judge(aClick().delay(300).noAgentColumn());
        assertThat(bare.score()).isZero();
        assertThat(bare.verdict()).isEqualTo(Verdict.UNCERTAIN);
        Judgement drawn = judge(aClick().delay(300).with(e -> e.resources = 1));
        assertThat(drawn.verdict()).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void a_fact_decides_against_any_sign_of_a_person() {
        Judgement fact = judge(aClick().lane(Lane.PROBE).with(e -> e.resources = 3));
        assertThat(fact.verdict()).isEqualTo(Verdict.MACHINE);
        assertThat(fact.probability()).isEqualTo(1);
    }

    @Test
    void in_a_small_round_a_stranger_needs_time_spent_on_the_page() {
        Scoring small = new Scoring(SETTINGS, 199);
        TestEpisode drawn = aClick().with(e -> e.resources = 1);
        assertThat(small.judge(drawn.build()).verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(new Scoring(SETTINGS, 200).judge(drawn.build()).verdict())
                .isEqualTo(Verdict.HUMAN);
        assertThat(small.judge(drawn.with(e -> e.dwellSeconds = 9).build()).verdict())
                .isEqualTo(Verdict.HUMAN);
        assertThat(small.judge(aClick().shared().with(e -> e.resources = 1).build()).verdict())
                .isEqualTo(Verdict.HUMAN);
    }
}
