package drillsift.job.file;

import java.util.Locale;

/** When a published run becomes the result that may be handed out. */
public enum ReleaseMode {
    /** Each at once. */
    AUTOMATIC,
    /** When somebody releases it; until then it is a draft. */
    MANUAL;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
