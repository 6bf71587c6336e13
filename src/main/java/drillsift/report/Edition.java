package drillsift.report;

import drillsift.aggregate.CampaignFigures;
import drillsift.event.Campaign;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What all pages of a campaign share, in one language.
 *
 * @param responsible empty when the job file does not name anybody
 * @param asOf the last record counted over all rounds; empty when there is none
 */
public record Edition(
        String title,
        String organization,
        ZoneId zone,
        LocalTime officeFrom,
        LocalTime officeTo,
        String purpose,
        String responsible,
        int retentionDays,
        Optional<Instant> asOf) {

    public static Edition of(CampaignFigures figures, ReportTexts texts) {
        return of(
                figures.campaign(),
                figures.rounds().stream()
                        .map(round -> round.lastRecord())
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo),
                texts);
    }

    public static Edition of(Campaign campaign, Optional<Instant> asOf, ReportTexts texts) {
        String language = texts.language().tag();
        String title = Campaign.in(campaign.title(), language);
        return new Edition(
                title.isEmpty() ? texts.text("title") : title,
                Campaign.in(campaign.organization(), language),
                campaign.zone(),
                campaign.officeFrom(),
                campaign.officeTo(),
                Campaign.in(campaign.purpose(), language),
                Campaign.in(campaign.responsible(), language),
                campaign.retentionDays(),
                asOf);
    }

    /** The last day on which a named copy may be kept; empty when no term is stated. */
    public Optional<Instant> keptUntil() {
        return retentionDays == 0
                ? Optional.empty()
                : asOf.map(last -> last.plus(Duration.ofDays(retentionDays)));
    }

    /** What stands as the time of the document; the epoch when nothing is known. */
    public Instant documentTime() {
        return asOf.orElse(Instant.EPOCH);
    }
}
