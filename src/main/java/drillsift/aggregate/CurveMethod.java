package drillsift.aggregate;

/** How the curve of reactions over time was calculated. */
public enum CurveMethod {
    /** Everybody had the same time to react: the plain share of those who did (ECDF). */
    PLAIN("ecdf", "reacted"),
    /** Sent at different times and watched to one moment: the share of all by Kaplan and Meier. */
    CENSORED("kaplan-meier", "delivered");

    private final String key;
    private final String of;

    CurveMethod(String key, String of) {
        this.key = key;
        this.of = of;
    }

    /** As in files and keys of texts. */
    public String key() {
        return key;
    }

    /** Of which people the shares are. */
    public String of() {
        return of;
    }
}
