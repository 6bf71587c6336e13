package drillsift.classify;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Settles which behaviour counts for an address with one agent: its own or that of its network with
 * the same agent. A handful of visits differs from the crowd's by chance, so an address is on its
 * own only where chance would hardly make it so; in between its source is {@linkplain
 * Profile#isLoose loose}. Where more addresses of a network are never late than chance allows,
 * these are one source, whatever else works in that network with the same agent.
 */
final class SourceParts {

    /** Critical values of Kolmogorov's test: one in five, and one in a thousand, of equals. */
    private static final double LIKE = 1.073;

    private static final double UNLIKE = 1.949;

    /** People whom a prompt address must have met to be sure to be one of the farm's. */
    private static final int SURE = 10;

    private static final int SOON_OF = 4;

    private final ProfileCollector places;
    private final ProfileCollector wholes;
    private final Promptness promptness;

    /**
     * @param places per address and agent
     * @param wholes per network and agent
     */
    SourceParts(ProfileCollector places, ProfileCollector wholes, Promptness promptness) {
        this.places = places;
        this.wholes = wholes;
        this.promptness = promptness;
    }

    /**
     * Gives the profiles of places and networks their final form.
     *
     * @param wholeOf id of the network and agent of a place; below 0 for a place of no network
     */
    void settle(IntUnaryOperator wholeOf) {
        long[] members =
                IntStream.range(0, places.sources())
                        .filter(place -> !Double.isNaN(places.at(place).median()))
                        .filter(place -> wholeOf.applyAsInt(place) >= 0)
                        .mapToLong(place -> (long) wholeOf.applyAsInt(place) << 32 | place)
                        .sorted()
                        .toArray();
        int count = members.length;
        int from = 0;
        for (int to = 1; to <= count; to++) {
            if (to == count || members[to] >> 32 != members[from] >> 32) {
                int[] group = Arrays.stream(members, from, to).mapToInt(m -> (int) m).toArray();
                settle((int) (members[from] >> 32), group);
                from = to;
            }
        }
    }

    private void settle(int wholeId, int[] members) {
        Profile whole = wholes.at(wholeId);
        int[] delays = wholes.delays(wholeId);
        if (!promptness.isPrompt(whole)) {
            Profile prompt = prompt(members);
            if (prompt != Profile.NONE) {
                wholes.replace(wholeId, whole.loose());
                settleAround(prompt, whole, delays, members);
                return;
            }
        }
        for (int place : members) {
            places.replace(place, settled(place, whole, delays));
        }
    }

    /** The prompt addresses as one source; none where they are no farm. */
    private Profile prompt(int[] members) {
        int[][] delays = Arrays.stream(members).mapToObj(places::delays).toArray(int[][]::new);
        if (!promptness.isFarm(delays)) {
            return Profile.NONE;
        }
        int[] all =
                Arrays.stream(delays)
                        .filter(promptness::isPrompt)
                        .flatMapToInt(Arrays::stream)
                        .toArray();
        return Profile.of(all.length, all, 0, all.length);
    }

    private void settleAround(Profile prompt, Profile whole, int[] delays, int[] members) {
        for (int place : members) {
            int[] own = places.delays(place);
            int late = promptness.late(own);
            if (promptness.isPrompt(own)) {
                places.replace(place, own.length < SURE ? prompt.loose() : prompt);
            } else if (late * SOON_OF <= own.length) {
                places.replace(place, prompt.loose());
            } else {
                places.replace(place, settled(place, whole.loose(), delays));
            }
        }
    }

    private Profile settled(int place, Profile whole, int[] delays) {
        Profile own = places.at(place);
        if (own.isLike(whole)) {
            return whole;
        }
        if (promptness.isCrowd(own) && !promptness.isPrompt(whole)) {
            return own;
        }
        double root = Math.sqrt(places.delays(place).length);
        double scaled = distance(places.delays(place), delays) * (root + 0.12 + 0.11 / root);
        if (scaled < LIKE) {
            return whole;
        }
        return scaled < UNLIKE ? whole.loose() : own;
    }

    /** The greatest distance between the two distributions (Kolmogorov). */
    private static double distance(int[] part, int[] whole) {
        double greatest = 0;
        for (int i = 0; i < part.length; i++) {
            double upTo = (double) Promptness.atMost(whole, part[i]) / whole.length;
            double below = (double) Promptness.atMost(whole, part[i] - 1) / whole.length;
            double upper = (i + 1.0) / part.length - upTo;
            double lower = below - (double) i / part.length;
            greatest = Math.max(greatest, Math.max(upper, lower));
        }
        return greatest;
    }
}
