package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.message.Messages;
import java.util.stream.Collectors;

/** Why a run differs from another one, in words. */
final class RunCauseWords {

    private RunCauseWords() {}

    static String of(JsonNode earlier, JsonNode later, Messages messages) {
        if (!RunChanges.areKnown(earlier, later)) {
            return messages.text("job", "cause.unknown");
        }
        String causes =
                RunChanges.between(earlier, later).stream()
                        .map(change -> of(change, messages))
                        .collect(Collectors.joining(messages.text("job", "cause.separator")));
        return causes.isEmpty() ? none(earlier, later, messages) : causes;
    }

    /** The job file's comments and order count for the revision, but change nothing. */
    private static String none(JsonNode earlier, JsonNode later, Messages messages) {
        boolean same = earlier.path("revision").equals(later.path("revision"));
        return messages.text("job", same ? "cause.none" : "cause.wording");
    }

    private static String of(RunChanges.Change change, Messages messages) {
        String key = "cause." + change.cause().key();
        return change.count() == 0
                ? messages.text("job", key)
                : messages.text("job", key + ".counted", change.count());
    }
}
