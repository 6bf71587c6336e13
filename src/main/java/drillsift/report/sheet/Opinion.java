package drillsift.report.sheet;

import java.util.Locale;

/** The verdict on a visit. */
public enum Opinion {
    HUMAN,
    UNCERTAIN,
    MACHINE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
