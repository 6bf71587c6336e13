package drillsift.event;

import java.util.Locale;

/**
 * How hard a training mail is for a person to recognise.
 *
 * @see <a href="https://doi.org/10.6028/NIST.TN.2276">NIST Phish Scale, TN 2276 (2023)</a>
 */
public enum DetectionDifficulty {
    LEAST,
    MODERATE,
    VERY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
