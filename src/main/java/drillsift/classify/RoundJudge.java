package drillsift.classify;

import drillsift.event.Campaign;
import drillsift.event.EventSource;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells people from machines in the accesses of one round. Same inputs give the same verdicts. */
public final class RoundJudge {

    private final FilterSet filters;
    private final RuleSettings settings;
    private final Optional<Campaign> campaign;

    /** Without a campaign: event ids name none, and no hour is outside office hours. */
    public RoundJudge(FilterSet filters) {
        this(filters, Optional.empty());
    }

    public RoundJudge(FilterSet filters, Campaign campaign) {
        this(filters, Optional.of(campaign));
    }

    private RoundJudge(FilterSet filters, Optional<Campaign> campaign) {
        this.filters = filters;
        this.campaign = campaign;
        settings = new RuleSettings(filters);
    }

    /**
     * Takes each block of each source once, in order.
     *
     * @throws drillsift.message.RefusedException DS-2420 when a correction means more than its
     *     author may have thought
     */
    public JudgedRound judge(Round round, Roster roster, List<EventSource> sources) {
        return judge(round, roster, sources, Optional.empty());
    }

    /**
     * @param known what the rules alone say of the same sources under the same filters, whatever
     *     corrections there are; empty when that is not known
     */
    public JudgedRound judge(
            Round round, Roster roster, List<EventSource> sources, Optional<RuleVerdicts> known) {
        FilterSet acting = acting(round.number());
        RoundFacts facts = new RoundFacts(round, roster, sources, acting, settings);
        RoundCorrections corrections = corrections(facts);
        Passed passed = passed(facts, corrections, known);
        HandDecisions hand = new HandDecisions(passed.episodes(), passed.tally().effects());
        int doubted = doubt(facts.accesses, passed.episodes(), hand);
        JudgedColumns judged =
                new JudgedColumns(
                        facts,
                        campaignId(),
                        passed,
                        corrections.events(),
                        () ->
                                new Rejudging(
                                        facts, passed.profiles(), acting, campaign, corrections));
        judged.setNotes(notes(facts, passed, judged, doubted));
        return judged;
    }

    private Passed passed(
            RoundFacts facts, RoundCorrections corrections, Optional<RuleVerdicts> known) {
        return known.map(
                        rules ->
                                KnownRules.of(
                                        facts.accesses, settings, campaign, corrections, rules))
                .orElseGet(() -> RoundPasses.of(facts, settings, campaign, corrections));
    }

    /** Which events the round holds, without judging one. */
    public EventIndex events(Round round, Roster roster, List<EventSource> sources) {
        FilterSet acting = acting(round.number());
        RoundFacts facts = new RoundFacts(round, roster, sources, acting, settings);
        return EventIndex.of(facts.columns, new EventIds(facts.columns, campaignId()));
    }

    /** Networks that a correction calls shared are as good as those of the filters file. */
    private FilterSet acting(int round) {
        List<String> shared = new ArrayList<>(filters.sharedEgress());
        shared.addAll(RoundCorrections.sharedEgress(filters, round));
        return filters.but().sharedEgress(shared).done();
    }

    private RoundCorrections corrections(RoundFacts facts) {
        EventIds ids = new EventIds(facts.columns, campaignId());
        return RoundCorrections.of(
                filters, facts.round.number(), facts.accesses, facts.roster, ids);
    }

    private String campaignId() {
        return campaign.map(Campaign::id).orElse("");
    }

    /** Returns how many people are in doubt of whom nobody has decided it. */
    private int doubt(Accesses accesses, EpisodeColumns episodes, HandDecisions hand) {
        return settings.isOn(MachineRules.IMPLAUSIBLE_SHARE)
                ? new ImplausibleShare(
                                episodes,
                                accesses.addresses,
                                accesses.deliveries.deliveries(),
                                hand,
                                settings)
                        .doubt()
                : 0;
    }

    private List<Problem> notes(
            RoundFacts facts, Passed passed, JudgedColumns judged, int doubted) {
        List<Problem> notes = new ArrayList<>(facts.notes());
        notes.addAll(
                new RoundNotes(
                                judged,
                                facts.accesses,
                                passed.episodes(),
                                facts.skew,
                                doubted,
                                settings,
                                new ShiftedHours(campaign),
                                new SilentRules(facts.columns, passed.profiles()))
                        .all());
        notes.addAll(CorrectionNotes.of(passed.tally(), facts.round.number(), facts.roster.size()));
        return notes;
    }
}
