package drillsift.job.file;

import java.util.Locale;

/** The documents that a job file can order. */
public enum Report {
    EXECUTIVE,
    /** All rounds side by side, anonymous. */
    HISTORY,
    DEPARTMENT,
    /** For the officer: why the verdicts are what they are, with names. */
    AUDIT;

    /** The name in the job file, such as {@code executive}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
