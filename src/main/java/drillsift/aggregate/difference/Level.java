package drillsift.aggregate.difference;

import java.util.Locale;

/** How surely people must have done something to be counted. */
public enum Level {
    STRICT(8),
    LIKELY(4),
    LENIENT(2),
    RAW(1);

    private final int bit;

    Level(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    /** Small letters, as in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
