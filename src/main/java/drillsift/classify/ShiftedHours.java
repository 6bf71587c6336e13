package drillsift.classify;

import drillsift.event.Campaign;
import drillsift.event.EventBlock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Notices times that were read in a wrong zone although sendings and accesses agree: nearly nobody
 * reacted in office hours, but nearly everybody would have, had the times been those of UTC, or the
 * other way round. Such a round shows a peak at night that never was.
 */
final class ShiftedHours {

    private static final long SECOND = 1_000_000_000L;
    private static final int FEWEST = 20;
    private static final double NEARLY_NOBODY = 0.2;
    private static final double MOST = 0.7;

    private final Optional<Campaign> campaign;
    private final OfficeHours asRead;
    private final OfficeHours shifted;

    /**
     * @param campaign empty when office hours are not known; then nothing is noticed
     */
    ShiftedHours(Optional<Campaign> campaign) {
        this.campaign = campaign;
        asRead = new OfficeHours(campaign);
        shifted = new OfficeHours(campaign);
    }

    /** Hours by which the times seem to be ahead of the campaign's own. */
    OptionalDouble hours(JudgedRound judged) {
        if (campaign.isEmpty() || judged.size() == 0) {
            return OptionalDouble.empty();
        }
        Instant first = EventBlock.instant(judged.time(0));
        int zone = campaign.get().zone().getRules().getOffset(first).getTotalSeconds();
        long[] reactions = zone == 0 ? new long[0] : reactions(judged);
        for (int seconds : new int[] {-zone, zone}) {
            if (reactions.length >= FEWEST && isShifted(reactions, seconds)) {
                return OptionalDouble.of(seconds / 3_600.0);
            }
        }
        return OptionalDouble.empty();
    }

    /** Times of all that may be people's. */
    private static long[] reactions(JudgedRound judged) {
        return Arrays.stream(judged.withoutMachines())
                .filter(
                        e ->
                                judged.episode(e) >= 0
                                        && judged.kind(e).isReaction()
                                        && !judged.isEcho(e))
                .mapToLong(judged::time)
                .toArray();
    }

    private boolean isShifted(long[] reactions, long ahead) {
        int inHours = 0;
        int inShifted = 0;
        for (long time : reactions) {
            inHours += asRead.isOff(time) ? 0 : 1;
            inShifted += shifted.isOff(time - ahead * SECOND) ? 0 : 1;
        }
        return inHours <= reactions.length * NEARLY_NOBODY && inShifted >= reactions.length * MOST;
    }
}
