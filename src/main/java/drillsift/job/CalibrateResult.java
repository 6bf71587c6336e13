package drillsift.job;

import drillsift.job.file.JobFile;
import java.util.List;
import java.util.Optional;

/** What calibration found and where it was written. */
public final class CalibrateResult {

    private final Calibration found;
    private final CalibrateWords words;
    private final Optional<CalibrateTarget> written;
    private final JobFile job;

    /**
     * @param written empty when there was nothing to propose
     */
    CalibrateResult(
            Calibration found,
            CalibrateWords words,
            Optional<CalibrateTarget> written,
            JobFile job) {
        this.found = found;
        this.words = words;
        this.written = written;
        this.job = job;
    }

    /** For people. */
    public List<String> lines() {
        return new CalibrateText(found, words, written, job).lines();
    }

    /** For programs: one JSON document; its sentences are in the language of messages. */
    public List<String> json() {
        return CalibrateJson.of(found, words, written).toPrettyString().lines().toList();
    }
}
