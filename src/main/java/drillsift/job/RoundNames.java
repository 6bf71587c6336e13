package drillsift.job;

import drillsift.classify.FilterSet;
import drillsift.classify.RoundReach;
import drillsift.event.Campaign;
import java.util.List;

/**
 * Names what is made of a round by all that it is made from, and by nothing else: a correction of
 * another round leaves the name as it was.
 */
final class RoundNames {

    private static final int DIGITS = 32;

    private final RunPlan plan;

    RoundNames(RunPlan plan) {
        this.plan = plan;
    }

    /** Of what its records name: segments, roster, and the filters that say whose a record is. */
    String reach(PlannedRound round) {
        FilterSet filters = plan.jobFile().filters();
        return Fingerprint.start()
                .with(Version.text())
                .with(filters.trustedProxies())
                .with(filters.honeypotTokens())
                .with(filters.previewTokens())
                .with(round.round().toString())
                .with(round.rosterDigest())
                .with(inputs(round))
                .hex()
                .substring(0, DIGITS);
    }

    /** Of its verdicts: also office hours, and filters and corrections that can mean a record. */
    String verdicts(PlannedRound round, RoundReach reach) {
        Campaign campaign = plan.jobFile().campaign();
        FilterSet bearing =
                reach.bearing(
                        plan.jobFile().filters(), round.round().number(), round.roster().roster());
        return Fingerprint.start()
                .with(Version.text())
                .with(bearing.toString())
                .with(campaign.id()) // event ids hold it
                .with(campaign.zone().getId())
                .with(campaign.officeFrom() + "-" + campaign.officeTo())
                .with(campaign.holidays().toString())
                .with(round.round().toString())
                .with(round.rosterDigest())
                .with(inputs(round))
                .with(round.sources().stream().map(source -> source.file().name()).toList())
                .hex()
                .substring(0, DIGITS);
    }

    private static List<String> inputs(PlannedRound round) {
        return round.sources().stream().map(PlannedSource::key).toList();
    }
}
