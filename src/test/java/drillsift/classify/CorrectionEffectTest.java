package drillsift.classify;

import static drillsift.classify.CorrectionsTest.FILE;
import static drillsift.classify.CorrectionsTest.judge;
import static drillsift.classify.CorrectionsTest.rows;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of what corrections do: whom they mean, whom they change, where they contradict. */
class CorrectionEffectTest {

    @Test
    void tells_which_corrections_contradict_each_other_and_on_how_many_accesses() {
        JudgedRound judged =
                judge(rows("FORCE_MACHINE IP=192.0.2.10/32; FORCE_HUMAN IP=192.0.2.10/32"));

        assertThat(judged.notes())
                .filteredOn(note -> note.code().id().equals("DS-9420"))
                .containsExactly(
                        Problem.at(
                                new SourceRef(FILE, 2),
                                ClassifyCode.CORRECTIONS_CONTRADICT,
                                "c1",
                                "c2",
                                1L));
    }

    @Test
    void warns_of_a_correction_that_moves_more_than_a_fifth_of_the_people() {
        JudgedRound judged = judge(rows("FORCE_HUMAN IP=198.51.100.7/32"));

        assertThat(judged.notes())
                .filteredOn(note -> note.code().id().equals("DS-9421"))
                .extracting(Problem::arguments)
                .containsExactly(List.of("c1", 240, "100.0", 1));
    }

    @Test
    void counts_what_each_correction_means_and_changes() {
        JudgedRound judged =
                judge(
                        rows(
                                "FORCE_HUMAN RECIPIENT=person3@drill.example;"
                                        + " FORCE_MACHINE CIDR=198.51.100.0/24;"
                                        + " FORCE_HUMAN RECIPIENT=nobody@drill.example"));

        assertThat(judged.correctionEffects())
                .extracting(
                        effect -> effect.correction().id(),
                        CorrectionEffect::accesses,
                        CorrectionEffect::people,
                        CorrectionEffect::changed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("c1", 2L, 1, 1),
                        org.assertj.core.groups.Tuple.tuple("c2", 240L, 240, 0),
                        org.assertj.core.groups.Tuple.tuple("c3", 0L, 0, 0));
    }

    @Test
    void calls_changed_only_whom_the_row_alone_changes() {
        assertThat(
                        changed(
                                "FORCE_MACHINE RECIPIENT=person3@drill.example&IP=192.0.2.10/32;"
                                        + " DISABLE_RULE RULE=spread-delays"))
                .containsExactly(1, 0);
        assertThat(changed("FORCE_MACHINE IP=192.0.2.10/32; FORCE_MACHINE CIDR=192.0.2.0/24"))
                .containsExactly(0, 0);
        assertThat(changed("FORCE_OTHER_PERSON IP=192.0.2.10/32")).containsExactly(1);
        assertThat(changed("FORCE_HUMAN IP=192.0.2.10/32")).containsExactly(0);
    }

    private static List<Integer> changed(String rows) {
        return judge(rows(rows)).correctionEffects().stream()
                .map(CorrectionEffect::changed)
                .toList();
    }
}
