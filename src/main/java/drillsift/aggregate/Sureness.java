package drillsift.aggregate;

import drillsift.classify.Actor;
import drillsift.classify.Verdict;

/** How surely an access is the act of the person whose mail it came by; each implies the former. */
enum Sureness {
    NONE,
    /** Something asked for it. */
    RAW,
    /** Perhaps the person, or somebody else. */
    LENIENT,
    /** More likely the person than a machine. */
    LIKELY,
    STRICT;

    private static final double EVEN = 0.5;

    /**
     * @param probability that it was a machine's, 0 to 1
     */
    static Sureness of(Verdict verdict, Actor actor, double probability) {
        boolean isOwn = actor == Actor.RECIPIENT;
        return switch (verdict) {
            case HUMAN -> isOwn ? STRICT : LENIENT;
            case UNCERTAIN -> isOwn && probability < EVEN ? LIKELY : LENIENT;
            case MACHINE -> RAW;
        };
    }
}
