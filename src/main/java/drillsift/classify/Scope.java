package drillsift.classify;

import drillsift.event.EventKind;
import java.util.Locale;

/** Which events a row of a list may judge. */
public enum Scope {
    ALL,
    /** Everything but opens: mail programs fetch images from many places. */
    CLICKS,
    OPENS;

    /** As lists write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /**
     * @param kinds bits by ordinal of {@link EventKind}
     */
    boolean covers(int kinds) {
        boolean isOnlyOpens = kinds == 1 << EventKind.OPENED.ordinal();
        return switch (this) {
            case ALL -> true;
            case CLICKS -> !isOnlyOpens;
            case OPENS -> isOnlyOpens;
        };
    }
}
