package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.RoundCounts;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.State;
import drillsift.aggregate.RoundOutcomes;
import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.OpenForReview;
import drillsift.classify.Verdict;
import drillsift.event.EventKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to be reviewed, what no decision moves, and until when people are watched. */
class RoundCountsTest {

    private final StatedRound round = round();

    private static StatedRound round() {
        StatedRound round = new StatedRound().measuring(EventKind.CLICKED, EventKind.REPORTED);
        for (int person = 0; person < 20; person++) {
            round.person("p" + person + "@corp.example", "P", "a", "");
        }
        return round;
    }

    private StatedRound.Stated click(int person, Verdict verdict, Actor actor, DecidedBy by) {
        return new StatedRound.Stated(
                person, EventKind.CLICKED, 1, verdict, actor, by, false, false);
    }

    @Test
    void counts_who_hangs_on_what_nobody_has_decided() {
        round.add(click(0, Verdict.UNCERTAIN, Actor.RECIPIENT, DecidedBy.RULE));
        round.add(click(1, Verdict.HUMAN, Actor.OTHER_PERSON, DecidedBy.RULE));
        round.add(click(2, Verdict.UNCERTAIN, Actor.RECIPIENT, DecidedBy.RULE));
        round.own(2, EventKind.CLICKED, 9);
        round.add(click(3, Verdict.MACHINE, Actor.UNKNOWN, DecidedBy.RULE));

        assertThat(OpenForReview.of(round)).isEqualTo(new OpenForReview(2, 20, 2, 5));
        assertThat(reviewCodes()).containsExactly("DS-9404");
        assertThat(figures().filterReviewNeeded()).isTrue();
    }

    @Test
    void asks_for_no_review_of_what_was_decided_by_hand() {
        for (int person = 0; person < 5; person++) {
            round.add(click(person, Verdict.UNCERTAIN, Actor.RECIPIENT, DecidedBy.CORRECTION));
            round.add(click(9, Verdict.HUMAN, Actor.OTHER_PERSON, DecidedBy.CORRECTION));
        }

        assertThat(OpenForReview.of(round)).isEqualTo(new OpenForReview(0, 20, 0, 10));
        assertThat(reviewCodes()).isEmpty();
        assertThat(figures().filterReviewNeeded()).isFalse();
        assertThat(figures().total(Measure.CLICK).lenient()).as("the range stays").contains(6);
    }

    @Test
    void a_correction_moves_no_unfiltered_figure() {
        round.add(click(0, Verdict.MACHINE, Actor.UNKNOWN, DecidedBy.RULE));
        round.own(0, EventKind.REPORTED, 5).own(0, EventKind.CLICKED, 9);
        List<Figure> before = figures().total();
        StatedRound corrected = round();
        corrected.add(click(0, Verdict.HUMAN, Actor.RECIPIENT, DecidedBy.CORRECTION));
        corrected.own(0, EventKind.REPORTED, 5).own(0, EventKind.CLICKED, 9);

        List<Figure> after = figures(corrected).total();

        Figure reported = after.get(Measure.REPORT_AFTER_CLICK.ordinal());
        assertThat(reported.strict()).contains(1);
        assertThat(before.get(Measure.REPORT_AFTER_CLICK.ordinal()).strict()).contains(0);
        assertThat(after)
                .extracting(Figure::raw)
                .isEqualTo(before.stream().map(Figure::raw).toList());
    }

    private StatedRound perhaps(StatedRound to, int minute) {
        return to.add(0, EventKind.CLICKED, minute, Verdict.UNCERTAIN, Actor.RECIPIENT);
    }

    @Test
    void a_report_is_after_a_likely_click_whatever_surer_click_came_later() {
        perhaps(round, 1).own(0, EventKind.REPORTED, 5).own(0, EventKind.CLICKED, 9);

        Figure reported = figures().total(Measure.REPORT_AFTER_CLICK);

        assertThat(reported.strict()).contains(0);
        assertThat(reported.rate().orElseThrow().count()).isEqualTo(1);
        assertThat(figures().states().people().orElseThrow())
                .containsEntry(State.CLICKED_THEN_REPORTED, 1);
    }

    @Test
    void a_report_before_every_likely_click_is_after_none() {
        round.add(0, EventKind.CLICKED, 1, Verdict.UNCERTAIN, Actor.OTHER_PERSON);
        perhaps(round.own(0, EventKind.REPORTED, 5), 9).own(0, EventKind.CLICKED, 12);

        Figure reported = figures().total(Measure.REPORT_AFTER_CLICK);

        assertThat(reported.rate().orElseThrow().count()).isZero();
        assertThat(reported.lenient()).contains(1);
        assertThat(figures().states().people().orElseThrow())
                .containsEntry(State.REPORTED_THEN_CLICKED, 1);
    }

    @Test
    void nobody_is_watched_beyond_the_last_record() {
        round.own(0, EventKind.CLICKED, 9);
        round.add(click(1, Verdict.MACHINE, Actor.UNKNOWN, DecidedBy.RULE));

        assertThat(RoundCounts.of(round).watchedUntil()).as("no end").isEmpty();
        Instant soon = StatedRound.SENT.plusSeconds(60);
        assertThat(RoundCounts.of(round.closed(soon)).watchedUntil()).contains(soon);
        Instant last = StatedRound.SENT.plusSeconds(9 * 60);
        assertThat(RoundCounts.of(round.closed(last.plusSeconds(86_400))).watchedUntil())
                .as("an export of a round that goes on")
                .contains(last);
        assertThat(RoundCounts.of(round().closed(soon)).watchedUntil())
                .as("no record at all")
                .contains(soon);
    }

    /** As the summary tells them. */
    private List<String> reviewCodes() {
        return RoundCounts.of(round).notes().stream().map(note -> note.code().id()).toList();
    }

    @Test
    void what_hangs_on_people_whom_no_mail_reached_asks_for_no_review() {
        round.add(click(0, Verdict.UNCERTAIN, Actor.RECIPIENT, DecidedBy.RULE)).undelivered(0);
        for (int minute = 1; minute < 20; minute++) {
            round.own(1, EventKind.CLICKED, minute);
        }
        round.add(
                new StatedRound.Stated(
                        2,
                        EventKind.CLICKED,
                        99,
                        Verdict.UNCERTAIN,
                        Actor.RECIPIENT,
                        DecidedBy.RULE,
                        false,
                        true));

        assertThat(OpenForReview.of(round)).isEqualTo(new OpenForReview(0, 19, 1, 20));
        assertThat(reviewCodes()).isEmpty();
        assertThat(figures().filterReviewNeeded()).isFalse();
    }

    private RoundFigures figures() {
        return figures(round);
    }

    private static RoundFigures figures(StatedRound round) {
        return CampaignAggregation.of(
                        JudgedCampaign.CAMPAIGN,
                        List.of(RoundOutcomes.of(round, Outcomes.of(round))))
                .last();
    }
}
