package drillsift.job.file;

import java.util.Locale;

/** Who reads a report: anybody in the organisation, or those who may see names. */
public enum Audience {
    ANONYMOUS,
    NAMED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
