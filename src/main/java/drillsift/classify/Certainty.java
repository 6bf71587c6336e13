package drillsift.classify;

import java.util.Locale;

/** How much a row of a list of known machines is to be trusted. */
public enum Certainty {
    NONE,
    /** The filters file says that it is a scanner. */
    DECLARED,
    CERTAIN,
    OBSERVED,
    PROBABLE,
    /** A hosting provider's: machines for hire, but virtual desktops and proxies as well. */
    CLOUD,
    /** People, many behind each address. */
    HUMAN;

    /** As lists write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Certainty of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
