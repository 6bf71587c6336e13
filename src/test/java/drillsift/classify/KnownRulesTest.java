package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small rounds stand in {@link RoundReachTest}; these are dealt out to several threads. */
class KnownRulesTest {

    private static final int PEOPLE = 2_500;

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void a_large_round_is_corrected_as_it_is_judged_from_nothing(long seed) {
        RandomRound round = new RandomRound(seed, PEOPLE);
        FilterSet corrected = round.filters(12);
        FilterSet uncorrected = corrected.but().corrections(List.of()).done();
        Optional<RuleVerdicts> known = round.judge(uncorrected).ruleVerdicts();

        JudgedRound again = round.judge(corrected, known);

        assertThat(known).isPresent();
        assertThat(again.size()).isGreaterThan(Slices.FEW);
        assertThat(seen(again)).isEqualTo(seen(round.judge(corrected)));
    }

    private static List<String> seen(JudgedRound judged) {
        List<String> seen = new ArrayList<>();
        for (int e = 0; e < judged.size(); e++) {
            seen.add(
                    judged.verdict(e)
                            + " "
                            + judged.machineKind(e)
                            + judged.actor(e)
                            + judged.decidedBy(e)
                            + judged.probability(e)
                            + judged.rules(e)
                            + judged.corrections(e));
        }
        judged.correctionEffects().forEach(effect -> seen.add(effect.toString()));
        seen.add(judged.notes().toString());
        return seen;
    }
}
