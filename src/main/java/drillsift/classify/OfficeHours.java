package drillsift.classify;

import drillsift.event.Campaign;
import drillsift.event.EventBlock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** When people of the campaign are expected at work. */
final class OfficeHours {

    private static final long HOUR = 3_600_000_000_000L;

    private final Optional<Campaign> campaign;
    private long cachedHour = Long.MIN_VALUE;
    private boolean isOffInCachedHour;

    /**
     * @param campaign empty when office hours are not known; then nothing is outside them
     */
    OfficeHours(Optional<Campaign> campaign) {
        this.campaign = campaign;
    }

    /** To the hour: the rule that asks is a weak one, and it asks often. */
    boolean isOff(long nanos) {
        if (campaign.isEmpty()) {
            return false;
        }
        long hour = Math.floorDiv(nanos, HOUR);
        if (hour != cachedHour) {
            cachedHour = hour;
            isOffInCachedHour = isOff(campaign.get(), hour * HOUR + HOUR / 2);
        }
        return isOffInCachedHour;
    }

    private static boolean isOff(Campaign campaign, long nanos) {
        Instant time = EventBlock.instant(nanos);
        return campaign.isOff(LocalDateTime.ofInstant(time, campaign.zone()));
    }
}
