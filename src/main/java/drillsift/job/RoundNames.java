package drillsift.job;

import drillsift.classify.Correction;
import drillsift.classify.CountedRules;
import drillsift.classify.FilterSet;
import drillsift.classify.RoundReach;
import drillsift.event.Campaign;
import java.util.List;
import java.util.function.Predicate;

/**
 * Names what is made of a round by all that it is made from, and by nothing else: a correction of
 * another round leaves the name as it was.
 */
final class RoundNames {

    private static final int DIGITS = 32;
    private static final int OWNER_DIGITS = 8;

    private final RunPlan plan;

    RoundNames(RunPlan plan) {
        this.plan = plan;
    }

    /** Of what its records name: segments, roster, and the filters that say whose a record is. */
    String reach(PlannedRound round) {
        FilterSet filters = plan.jobFile().filters();
        String hash =
                Fingerprint.start()
                        .with(Version.build())
                        .with(filters.trustedProxies())
                        .with(filters.honeypotTokens())
                        .with(filters.previewTokens())
                        .with(round.round().toString())
                        .with(round.rosterDigest())
                        .with(inputs(round))
                        .hex();
        return named(hash);
    }

    /** Of which events it holds: what its records name, and the campaign, which ids hold. */
    String events(PlannedRound round) {
        return named(
                Fingerprint.start().with(reach(round)).with(plan.jobFile().campaign().id()).hex());
    }

    /**
     * Of its verdicts: also office hours, and filters and corrections that can mean a record.
     *
     * @param mayHold whether it may hold the event of an id
     * @param counted rules that counted in it
     */
    String verdicts(
            PlannedRound round, RoundReach reach, Predicate<String> mayHold, CountedRules counted) {
        return name(round, bearing(round, reach, mayHold, counted));
    }

    /** Of what the rules alone say: only corrections that tell of a network are part of it. */
    String rules(PlannedRound round, RoundReach reach) {
        FilterSet bearing = bearing(round, reach, id -> true, CountedRules.ANY);
        List<Correction> shares =
                bearing.corrections().stream()
                        .filter(each -> each.action() == Correction.Action.SHARED_EGRESS)
                        .toList();
        return name(round, bearing.but().corrections(shares).done());
    }

    private FilterSet bearing(
            PlannedRound round, RoundReach reach, Predicate<String> mayHold, CountedRules counted) {
        return reach.bearing(
                plan.jobFile().filters(),
                round.round().number(),
                round.roster().roster(),
                mayHold,
                counted);
    }

    private String name(PlannedRound round, FilterSet bearing) {
        Campaign campaign = plan.jobFile().campaign();
        String hash =
                Fingerprint.start()
                        .with(Version.build())
                        .with(bearing.toString())
                        .with(campaign.id()) // event ids hold it
                        .with(campaign.zone().getId())
                        .with(campaign.officeFrom() + "-" + campaign.officeTo())
                        .with(campaign.holidays().toString())
                        .with(round.round().toString())
                        .with(round.rosterDigest())
                        .with(round.rosterInput().name())
                        .with(inputs(round))
                        .with(round.sources().stream().map(RoundNames::told).toList())
                        .hex();
        return named(hash);
    }

    private String named(String hash) {
        return owner(plan.jobFile().campaign()) + hash.substring(0, DIGITS);
    }

    /** How all names of a campaign begin, so that files in a shared folder tell whose they are. */
    static String owner(Campaign campaign) {
        String hash = Fingerprint.start().with(campaign.id()).hex();
        return hash.substring(0, OWNER_DIGITS) + "-";
    }

    /** What the verdicts say of a source, and what is measured because of it. */
    private static String told(PlannedSource source) {
        return source.file().name()
                + " "
                + source.actsAs().key()
                + " "
                + source.namedKinds().stream().sorted().toList();
    }

    private static List<String> inputs(PlannedRound round) {
        return round.sources().stream().map(PlannedSource::key).toList();
    }
}
