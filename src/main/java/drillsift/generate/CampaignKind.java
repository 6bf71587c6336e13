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
    SKEWED;

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
}
