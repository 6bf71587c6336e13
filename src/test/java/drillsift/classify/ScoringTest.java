package drillsift.classify;

import static drillsift.classify.TestEpisode.SETTINGS;
import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How evidence adds up to a verdict. */
class ScoringTest {

    private final Scoring scoring = new Scoring(SETTINGS, 1_000, Findings.worded());

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
        // Repeats of a tab that drew its page weigh half.
        assertThat(machine.score()).isEqualTo(15 - 6 + 11);
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
        Scoring small = new Scoring(SETTINGS, 199, Findings.worded());
        TestEpisode drawn = aClick().with(e -> e.resources = 1);
        assertThat(small.judge(drawn.build()).verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(new Scoring(SETTINGS, 200, Findings.worded()).judge(drawn.build()).verdict())
                .isEqualTo(Verdict.HUMAN);
        assertThat(small.judge(drawn.with(e -> e.dwellSeconds = 9).build()).verdict())
                .isEqualTo(Verdict.HUMAN);
        assertThat(small.judge(aClick().shared().with(e -> e.resources = 1).build()).verdict())
                .isEqualTo(Verdict.HUMAN);
    }

    private static Scoring with(String threshold, double value) {
        FilterSet filters = FilterSet.defaults();
        filters.thresholds().put(threshold, value);
        return new Scoring(new RuleSettings(filters), 1_000, Findings.worded());
    }

    @Test
    void a_score_on_the_border_belongs_to_the_verdict_and_one_beside_it_does_not() {
        TestEpisode soon = aClick().delay(8);
        assertThat(judge(soon).score()).isEqualTo(15);
        assertThat(with("machine-decibans", 15).judge(soon.build()).verdict())
                .isEqualTo(Verdict.MACHINE);
        assertThat(with("machine-decibans", 15.1).judge(soon.build()).verdict())
                .isEqualTo(Verdict.UNCERTAIN);
        TestEpisode drawn = aClick().delay(300).with(e -> e.resources = 1);
        assertThat(judge(drawn).score()).isEqualTo(-6 - 3);
        assertThat(with("human-decibans", -9).judge(drawn.build()).verdict())
                .isEqualTo(Verdict.HUMAN);
        assertThat(with("human-decibans", -9.1).judge(drawn.build()).verdict())
                .isEqualTo(Verdict.UNCERTAIN);
    }

    @Test
    void the_score_is_the_prior_and_what_counts_and_gives_the_probability() {
        Judgement drawn =
                with("prior-decibans", 7).judge(aClick().with(e -> e.resources = 1).build());
        assertThat(drawn.score()).isEqualTo(7 - 4 - 6 - 3);
        assertThat(drawn.probability()).isCloseTo(1 / (1 + Math.pow(10, 0.6)), within(1e-12));
        assertThat(drawn.verdict()).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void in_a_source_of_few_people_only_the_page_speaks_for_a_person() {
        TestEpisode late = aClick().with(e -> e.isPageEvidenceKept = true);
        assertThat(judge(late.with(e -> e.resources = 0)).verdict()).isEqualTo(Verdict.UNCERTAIN);
        TestEpisode spread =
                aClick().source(60, 200, 900, 4_000).with(e -> e.isPageEvidenceKept = true);
        assertThat(judge(spread.with(e -> e.tokensOfNetwork = 4)).verdict())
                .isEqualTo(Verdict.UNCERTAIN);
        assertThat(judge(spread.with(e -> e.tokensOfNetwork = 5)).verdict())
                .isEqualTo(Verdict.HUMAN);
        assertThat(judge(spread.with(e -> e.tokensOfNetwork = 4).with(e -> e.resources = 1)))
                .extracting(Judgement::verdict)
                .isEqualTo(Verdict.HUMAN);
        assertThat(judge(spread.with(e -> e.tokensOfNetwork = 4).with(e -> e.isRequest = false)))
                .extracting(Judgement::verdict)
                .isEqualTo(Verdict.HUMAN);
    }

    @Test
    void a_fact_whose_weight_is_taken_away_decides_nothing() {
        FilterSet filters = FilterSet.defaults();
        filters.weights().put("head-request", 0.0);
        Judgement judged =
                new Scoring(new RuleSettings(filters), 1_000, Findings.worded())
                        .judge(aClick().lane(Lane.PROBE).delay(300).build());
        assertThat(judged.probability()).isLessThan(1);
        assertThat(judged.verdict()).isEqualTo(Verdict.UNCERTAIN);
    }

    @Test
    void the_first_fact_is_the_one_that_counts() {
        Judgement fact = judge(aClick().lane(Lane.TRAP).agent("curl/8.4.0"));
        assertThat(fact.uses("honeypot-link")).isTrue();
        assertThat(fact.uses("declared-bot")).isFalse();
        assertThat(fact.score()).isEqualTo(40);
    }
}
