package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Outcomes;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.TrainingSigns;
import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.Verdict;
import drillsift.event.EventKind;
import drillsift.report.review.EducationList;
import drillsift.report.review.EducationList.Training;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EducationRowsTest {

    @Test
    void names_only_people_who_are_certain_to_have_reacted() {
        StatedRound round = people(9);
        int person = 0;
        for (Verdict verdict : Verdict.values()) {
            for (Actor actor : Actor.values()) {
                round.add(person++, EventKind.CLICKED, 7, verdict, actor);
            }
        }

        assertThat(of(round)).extracting(EducationList.Row::recipient).containsExactly(mail(0));
    }

    @Test
    void leaves_out_who_reacted_after_the_drill_or_only_reported() {
        StatedRound round =
                people(3)
                        .own(0, EventKind.REPORTED, 9)
                        .add(stated(1, EventKind.CLICKED, DecidedBy.RULE, true))
                        .undelivered(2)
                        .own(2, EventKind.CLICKED, 7);

        assertThat(of(round)).isEmpty();
    }

    @Test
    void says_what_was_done_whether_it_was_reported_and_whether_training_is_finished() {
        StatedRound round =
                people(3)
                        .own(0, EventKind.CLICKED, 7)
                        .own(0, EventKind.DATA_SUBMITTED, 8)
                        .own(0, EventKind.REPORTED, 9)
                        .own(0, EventKind.TRAINING_COMPLETED, 300)
                        .own(1, EventKind.PROGRAM_EXECUTED, 5)
                        .own(2, EventKind.CLICKED, 5)
                        .add(2, EventKind.DATA_SUBMITTED, 6, Verdict.UNCERTAIN, Actor.RECIPIENT);

        List<EducationList.Row> rows = of(round);

        assertThat(rows.get(0).acts()).containsExactly("click", "submission");
        assertThat(rows.get(0).firstAt()).isEqualTo(StatedRound.SENT.plusSeconds(7 * 60));
        assertThat(rows.get(0).reportedAt()).contains(StatedRound.SENT.plusSeconds(9 * 60));
        assertThat(rows.get(0).training()).contains(Training.COMPLETED);
        assertThat(rows.get(1).acts()).containsExactly("attachment_run");
        assertThat(rows.get(1).reportedAt()).isEmpty();
        assertThat(rows.get(1).training()).contains(Training.OPEN);
        assertThat(rows.get(2).acts()).containsExactly("click");
    }

    @Test
    void says_nothing_of_training_that_no_input_records() {
        StatedRound round = people(1).measuring(EventKind.CLICKED).own(0, EventKind.CLICKED, 7);

        assertThat(of(round).get(0).training()).isEqualTo(Optional.empty());
    }

    @Test
    void marks_whom_the_word_of_a_tool_alone_names() {
        StatedRound round =
                people(2)
                        .own(0, EventKind.CLICKED, 7)
                        .add(stated(1, EventKind.CLICKED, DecidedBy.DEFAULT, false));

        assertThat(of(round)).extracting(EducationList.Row::isJudged).containsExactly(true, false);
    }

    private static StatedRound.Stated stated(
            int person, EventKind kind, DecidedBy decidedBy, boolean isAfterClose) {
        return new StatedRound.Stated(
                person, kind, 7, Verdict.HUMAN, Actor.RECIPIENT, decidedBy, false, isAfterClose);
    }

    private static List<EducationList.Row> of(StatedRound round) {
        return EducationRows.of(
                RoundOutcomes.of(round, Outcomes.of(round)), TrainingSigns.of(round));
    }

    private static StatedRound people(int many) {
        StatedRound round = new StatedRound();
        for (int person = 0; person < many; person++) {
            round.person(mail(person), "Name", "d", "");
        }
        return round;
    }

    private static String mail(int person) {
        return person + "@corp.example";
    }
}
