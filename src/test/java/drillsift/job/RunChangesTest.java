package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** How many corrections by hand a run differs by, as notices and lists of runs count them. */
class RunChangesTest {

    private static ObjectNode summary(String... rows) {
        ObjectNode summary = RunSummary.newObject();
        ObjectNode parts = summary.putObject(MadeFrom.FIELD);
        parts.put("corrections", String.join(",", rows));
        var list = parts.putArray("correction_rows");
        for (String row : rows) {
            list.add(row);
            if (!row.startsWith("idle")) {
                String id = row.substring(0, row.indexOf(' '));
                summary.withArrayProperty("corrections").addObject().put("id", id);
            }
        }
        return summary;
    }

    @Test
    void rows_that_came_or_went_are_counted_and_those_that_let_a_verdict_stand_are_not() {
        ObjectNode before = summary("c1 FORCE_MACHINE", "c2 KEEP");
        ObjectNode after = summary("c3 FORCE_HUMAN", "c4 KEEP", "c5 WITHDRAW");

        assertThat(RunChanges.between(before, after))
                .containsExactly(new RunChanges.Change(RunCause.CORRECTIONS, 2));
    }

    @Test
    void a_row_that_means_no_access_is_not_counted() {
        ObjectNode after = summary("c1 FORCE_MACHINE", "idle1 FORCE_MACHINE", "idle2 ADD_DB");

        assertThat(RunChanges.between(summary(), after))
                .containsExactly(new RunChanges.Change(RunCause.CORRECTIONS, 1));
    }

    @Test
    void a_shared_egress_acts_on_evidence_and_is_counted() {
        assertThat(RunChanges.between(summary("idle1 SHARED_EGRESS"), summary()))
                .containsExactly(new RunChanges.Change(RunCause.CORRECTIONS, 1));
    }

    @Test
    void a_row_that_only_lets_a_verdict_stand_is_a_cause_without_a_number() {
        assertThat(RunChanges.between(summary(), summary("c4 KEEP")))
                .containsExactly(new RunChanges.Change(RunCause.CORRECTIONS, 0));
    }
}
