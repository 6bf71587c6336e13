package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.job.file.JobFile;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.pseudonym.Pseudonyms;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A campaign that knows nobody stays one, under one key: else its releases, corrections and
 * comparisons would speak of other people, or its people would get their names back.
 */
final class ModeOfCampaign {

    static final String ANONYMOUS_ONLY = "anonymous-only";
    static final String KEY_ID = "key_id";

    private static final String ORDINARY = "ordinary";

    private ModeOfCampaign() {}

    /** Names mode and key where nobody is known, and says nothing else. */
    static void describe(ObjectNode node, JobFile job) {
        job.pseudonyms()
                .map(Pseudonyms::keyId)
                .ifPresent(id -> node.put("mode", ANONYMOUS_ONLY).put(KEY_ID, id));
    }

    /**
     * @throws RefusedException DS-2304 for another key than the newest published run had, DS-2305
     *     for another mode
     */
    static void refuseChange(JobFile job, Path output) {
        Optional<Path> newest = PublishedRuns.in(output, job.campaign().id()).newest();
        if (newest.isEmpty()) {
            return;
        }
        JsonNode manifest = RunSummary.manifest(newest.get());
        String run = newest.get().getFileName().toString();
        String before = manifest.path(KEY_ID).asText();
        String now = job.pseudonyms().map(Pseudonyms::keyId).orElse("");
        if (before.isEmpty() != now.isEmpty()) {
            throw new RefusedException(
                    Problem.at(
                            job.modePlaces().mode(),
                            JobCode.OTHER_MODE,
                            run,
                            mode(before),
                            mode(now)));
        }
        if (!before.equals(now)) {
            throw new RefusedException(
                    Problem.at(job.modePlaces().key(), JobCode.OTHER_KEY, run, before, now));
        }
    }

    private static String mode(String keyId) {
        return keyId.isEmpty() ? ORDINARY : ANONYMOUS_ONLY;
    }
}
