package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Whether a published run may be handed out as the result. */
enum RunState {
    /** Until somebody releases it; no privacy rule looks back at it. */
    DRAFT,
    /** Released: by somebody, or at once where the job file says so. */
    FINAL;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a published run; those of older versions were all final. */
    static RunState of(JsonNode summary) {
        return summary.path("state").asText().equals(DRAFT.key()) ? DRAFT : FINAL;
    }
}
