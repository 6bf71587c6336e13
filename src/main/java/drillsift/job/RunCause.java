package drillsift.job;

import java.util.Locale;

/** Why a run differs from another one; in the order in which causes are told. */
enum RunCause {
    /** Input files added, taken away, changed or read in another way. */
    INPUTS,
    ROSTER,
    FILTERS,
    CORRECTIONS,
    /** Rounds chosen or taken up. */
    ROUNDS,
    /** Sending times, office hours, titles and the like. */
    SETTINGS,
    PRIVACY,
    REPORTS,
    TEMPLATES,
    PROGRAM;

    /** As texts and JSON name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
