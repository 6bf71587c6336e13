package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.Cause.Kind;
import drillsift.aggregate.difference.Cause.Sense;
import drillsift.aggregate.privacy.PublishedDifference.Decided;
import drillsift.aggregate.privacy.PublishedDifference.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page for the board counts as decided, and by whom. */
class DecidedCountTest {

    private static Cause row(String id, String detail, String author) {
        return new Cause(Kind.CORRECTION, 1, id, Sense.ADDED, detail, "seen", author, 1);
    }

    @Test
    void rows_that_let_a_verdict_stand_are_decisions_of_their_own() {
        List<Cause> changes =
                List.of(
                        row("c1", "FORCE_MACHINE IP 192.0.2.7", "A. Officer"),
                        row("c2", "KEEP IP 192.0.2.8", "B. Officer"),
                        row("c3", "WITHDRAW IP 192.0.2.9", "C. Officer"));

        Decided kept = new Decided(2, 0, List.of("B. Officer", "C. Officer"), 0);
        assertThat(DifferenceTreatment.decided(changes))
                .containsOnlyKeys(Origin.HAND, Origin.KEPT)
                .containsEntry(Origin.HAND, new Decided(1, 0, List.of("A. Officer"), 0))
                .containsEntry(Origin.KEPT, kept);
        assertThat(DifferenceTreatment.decided(changes.subList(1, 3)))
                .containsOnlyKeys(Origin.KEPT);
    }

    @Test
    void the_author_of_a_row_that_is_gone_did_not_decide_that_it_goes() {
        Cause gone =
                new Cause(
                        Kind.CORRECTION,
                        1,
                        "c1",
                        Sense.REMOVED,
                        "FORCE_MACHINE IP 192.0.2.7",
                        "seen",
                        "A. Officer",
                        1);
        Cause fresh = row("c2", "FORCE_MACHINE IP 192.0.2.8", "B. Officer");

        assertThat(DifferenceTreatment.decided(List.of(gone)))
                .containsEntry(Origin.HAND, new Decided(1, 1, List.of(), 0));
        assertThat(DifferenceTreatment.decided(List.of(gone, fresh)))
                .containsEntry(Origin.HAND, new Decided(2, 1, List.of("B. Officer"), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.officer＠corp.example", "c.officer%40corp.example"})
    void counts_alone_whose_mail_address_is_written_otherwise(String author) {
        List<Cause> changes = List.of(row("c1", "FORCE_HUMAN IP 192.0.2.9", author));

        assertThat(DifferenceTreatment.decided(changes))
                .containsEntry(Origin.HAND, new Decided(1, 0, List.of(), 1));
    }

    @Test
    void names_each_who_decided_once_and_nobody_by_a_mail_address() {
        List<Cause> changes =
                List.of(
                        row("c1", "FORCE_MACHINE IP 192.0.2.7", "B. Officer"),
                        row("c2", "FORCE_HUMAN IP 192.0.2.8", "A. Officer"),
                        row("c3", "FORCE_HUMAN IP 192.0.2.9", "c.officer@corp.example"),
                        row("c4", "FORCE_HUMAN IP 192.0.2.10", "A. Officer"));

        assertThat(DifferenceTreatment.decided(changes))
                .containsEntry(
                        Origin.HAND, new Decided(4, 0, List.of("A. Officer", "B. Officer"), 1));
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP IP 192.0.2.7, true",
        "WITHDRAW IP 192.0.2.7, true",
        "KEEP IP 192.0.2.7 (c1) -> KEEP IP 192.0.2.7, true",
        "KEEP IP 192.0.2.7 (c1) -> FORCE_HUMAN IP 192.0.2.7, false",
        "FORCE_HUMAN IP 192.0.2.7 (c1) -> WITHDRAW IP 192.0.2.7, false",
        "KEEPER, false",
        "'', false"
    })
    void a_row_that_replaces_another_is_idle_only_if_both_are(String detail, boolean isIdle) {
        assertThat(row("c1", detail, "A. Officer").isIdle()).isEqualTo(isIdle);
        assertThat(Cause.of(Kind.THRESHOLD, 1, "x", Sense.ADDED, detail).isIdle()).isFalse();
    }
}
