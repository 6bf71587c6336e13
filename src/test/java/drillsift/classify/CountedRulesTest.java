package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Correction.Action;
import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import drillsift.event.SourceRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections by rules that counted nowhere in a round; RoundReachTest tries random ones. */
class CountedRulesTest {

    private final DrillScenario drill = new DrillScenario(30, 2);
    private JudgedRound judged;
    private CountedRules counted;

    @BeforeEach
    void judge() {
        drill.page(3, 7_800, "192.0.2.10", EDGE, false);
        drill.click(4, 1, "198.51.100.7", CHROME, true);
        judged = drill.judge(drill.log(0));
        counted = CountedRules.of(judged.ruleVerdicts().orElseThrow());
    }

    private static Correction correction(String id, Action action, String rule, Match match) {
        return new Correction(
                new SourceRef("jobs/drill.corrections.csv", 2),
                id,
                action,
                rule,
                0,
                List.of(match),
                Optional.empty(),
                Optional.empty(),
                "asked",
                "A. Author",
                true);
    }

    private static Correction forced(String id, Field field, String text) {
        return correction(id, Action.FORCE_MACHINE, "", Match.of(field, text));
    }

    private List<String> bearing(CountedRules rules, Correction... corrections) {
        FilterSet filters = FilterSet.defaults().but().corrections(List.of(corrections)).done();
        return judged
                .reach()
                .orElseThrow()
                .bearing(filters, 1, drill.roster(), id -> true, rules)
                .corrections()
                .stream()
                .map(Correction::id)
                .toList();
    }

    @Test
    void a_rule_or_pattern_that_never_counted_leaves_nothing_behind() {
        Correction never = forced("never", Field.RULE, "prefetch");
        Correction pattern = forced("pattern", Field.PATTERN, "prefetch+too-soon");
        Correction did = forced("did", Field.RULE, "too-soon");

        assertThat(bearing(counted, never, pattern, did)).containsExactly("did");
        assertThat(bearing(CountedRules.ANY, never, pattern, did)).hasSize(3);
    }

    @Test
    void what_silences_a_rule_may_leave_any_pattern() {
        Correction pattern = forced("pattern", Field.PATTERN, "prefetch+too-soon");
        Correction silencing =
                correction(
                        "silencing",
                        Action.DISABLE_RULE,
                        "too-soon",
                        Match.of(Field.UA_EXACT, CHROME));

        assertThat(bearing(counted, pattern, silencing)).containsExactly("pattern", "silencing");
    }
}
