package drillsift.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is special about a made-up campaign. */
public enum CampaignKind {
    /** Several scanners, an office behind one address, homes, telephones. */
    MIXED,
    /** People alone. */
    NO_SCANNER,
    /** Everybody behind one address. */
    ONE_NAT,
    /** Everybody through the shared exits of a cloud proxy. */
    CLOUD_PROXY,
    /** A scanner that waits and loads pages as people do. */
    STEALTH,
    /** The clock of the web server is 7 minutes ahead. */
    SKEWED,
    /** Each company has its own choice of all machines that are known to follow links. */
    ALL_MACHINES,
    /** The same, and the clock of the web server is 7 minutes behind. */
    BEHIND,
    /** The same, and everybody works on virtual desktops in a cloud. */
    VIRTUAL_DESKTOP,
    /** The same, and everybody works at home: no two people share a network. */
    HOME_OFFICE,
    /** A scanner that comes when people come, loads pages and fills in forms. */
    IMITATOR;

    private static final long SKEW_MILLIS = 7 * 60_000L;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(CampaignKind::key).toList();
    }

    /**
     * @throws IllegalArgumentException for a word that is no kind
     */
    public static CampaignKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    boolean hasScanners() {
        return this != NO_SCANNER;
    }

    /**
     * Whether people and machines behave in all the ways that are known; the sample stays plain.
     */
    boolean isVaried() {
        return switch (this) {
            case MIXED, STEALTH -> false;
            case NO_SCANNER, ONE_NAT, CLOUD_PROXY, SKEWED -> true;
            case ALL_MACHINES, BEHIND, VIRTUAL_DESKTOP, HOME_OFFICE, IMITATOR -> true;
        };
    }

    boolean isOfficeDeclared() {
        return this != CLOUD_PROXY && this != VIRTUAL_DESKTOP && this != HOME_OFFICE;
    }

    /** How far the clock of the web server is ahead. */
    long aheadMillis() {
        return switch (this) {
            case SKEWED -> SKEW_MILLIS;
            case BEHIND -> -SKEW_MILLIS;
            case MIXED, NO_SCANNER, ONE_NAT, CLOUD_PROXY, STEALTH -> 0;
            case ALL_MACHINES, VIRTUAL_DESKTOP, HOME_OFFICE, IMITATOR -> 0;
        };
    }
}
