package drillsift.job;

import java.util.Locale;

/** What an entry of the audit trail tells. */
enum TrailOutcome {
    /** The trail begins beside runs that were published before it. */
    BEGUN,
    /** A last line without its end, as a power cut leaves it, was taken away. */
    REPAIRED,
    /** The last entries that had been made are not there any more. */
    SHORTENED,
    /** A run is about to become visible; what it is made from, and the hash of its files. */
    PUBLISHING,
    /** It is visible. */
    PUBLISHED,
    /** It never became visible: the process had died before. */
    NOT_PUBLISHED,
    /** Nothing was done, for the same is published. */
    ALREADY_PUBLISHED,
    REFUSED,
    STOPPED,
    FAILED,
    /** Rows are about to be added to the corrections file; the hash it is to have. */
    CORRECTING,
    /** Files of the work folder are about to be removed; how many. */
    PRUNING,
    /** Of commands that publish no run. */
    DONE;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the entry is the end of one that says {@link #PUBLISHING}. */
    boolean endsPublishing() {
        return this == PUBLISHED || this == NOT_PUBLISHED;
    }
}
