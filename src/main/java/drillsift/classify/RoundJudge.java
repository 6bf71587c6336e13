package drillsift.classify;

import drillsift.event.Campaign;
import drillsift.event.EventSource;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
        EventColumns columns = new ColumnLoader(filters).load(sources);
        CorrectionNotes.refuseWide(filters, columns);
        List<Duplicates.Taken> duplicates = Duplicates.takeOut(columns);
        Identities identities = new Identities(columns.subjects, roster, filters);
        RecordedKinds recorded = new RecordedKinds(columns);
        KindRules kinds = new KindRules(columns, identities, recorded, round);
        List<Problem> notes =
                new ArrayList<>(new StatusCheck(columns, identities, roster.size()).notes());
        kinds.apply();
        DeliveryTable deliveries = new DeliveryTable(round, roster, columns, identities);
        ClockSkew skew = new ClockSkew(columns, identities, deliveries);
        skew.correct();
        Accesses accesses = accesses(columns, identities, deliveries, roster, round.number());
        RoundCorrections corrections = corrections(accesses, roster, round.number());
        Slices slices = new Slices(accesses);
        int[] firstEpisode = new int[accesses.groups() + 1];
        Sources profiles = profile(accesses, slices, firstEpisode);
        CorrectionTally tally = new CorrectionTally(corrections);
        EpisodeColumns episodes =
                judgeAll(accesses, slices, profiles, firstEpisode, corrections, tally);
        int doubted = doubt(accesses, episodes);
        JudgedColumns judged =
                new JudgedColumns(
                        round,
                        roster,
                        campaignId(),
                        accesses,
                        episodes,
                        slices.episodes(),
                        kinds.close(),
                        skew.offsets(),
                        duplicates,
                        recorded.all(),
                        rejudging(accesses, profiles, corrections, round.number()));
        ShiftedHours shifted = new ShiftedHours(campaign);
        SilentRules silent = new SilentRules(columns, profiles);
        notes.addAll(
                new RoundNotes(judged, accesses, episodes, skew, doubted, settings, shifted, silent)
                        .all());
        notes.addAll(CorrectionNotes.of(tally, roster.size()));
        judged.setNotes(List.copyOf(notes));
        judged.setEffects(tally.effects());
        return judged;
    }

    private Supplier<Rejudging> rejudging(
            Accesses accesses, Sources profiles, RoundCorrections corrections, int round) {
        return () -> new Rejudging(accesses, profiles, acting(round), campaign, corrections);
    }

    private String campaignId() {
        return campaign.map(Campaign::id).orElse("");
    }

    /** Networks that a correction calls shared are as good as those of the filters file. */
    private FilterSet acting(int round) {
        List<String> shared = new ArrayList<>(filters.sharedEgress());
        shared.addAll(RoundCorrections.sharedEgress(filters, round));
        return filters.but().sharedEgress(shared).done();
    }

    private Accesses accesses(
            EventColumns columns,
            Identities identities,
            DeliveryTable deliveries,
            Roster roster,
            int round) {
        return new Accesses(
                columns,
                identities,
                new AddressTable(columns.addresses, new KnownNetworks(acting(round))),
                new AgentTable(columns.agents, new KnownAgents(filters.machines())),
                deliveries,
                roster,
                settings);
    }

    private RoundCorrections corrections(Accesses accesses, Roster roster, int round) {
        EventIds ids = new EventIds(accesses.columns, campaignId());
        return RoundCorrections.of(filters, round, accesses, roster, ids);
    }

    /** Returns how many people are in doubt. */
    private int doubt(Accesses accesses, EpisodeColumns episodes) {
        return settings.isOn(MachineRules.IMPLAUSIBLE_SHARE)
                ? new ImplausibleShare(
                                episodes,
                                accesses.addresses,
                                accesses.deliveries.deliveries(),
                                settings)
                        .doubt()
                : 0;
    }

    /** First pass: what each source did, and how many episodes each group has, summed up. */
    private Sources profile(Accesses accesses, Slices slices, int[] firstEpisode) {
        Sources all = new Sources();
        slices.forEach(
                number -> {
                    AccessSlice slice = slices.slice(number);
                    PersonEpisodes cutter = new PersonEpisodes(accesses, settings);
                    SequenceFacts sequences = new SequenceFacts(accesses);
                    Sources part = new Sources();
                    for (int g = slices.from(number); g < slices.to(number); g++) {
                        List<Episode> episodes = cutter.of(slice, g);
                        firstEpisode[g + 1] = episodes.size();
                        if (accesses.isPerson(g)) {
                            sequences.addReport(episodes);
                            part.add(episodes);
                        }
                    }
                    all.addAll(part);
                });
        Arrays.parallelPrefix(firstEpisode, Integer::sum);
        all.finish();
        return all;
    }

    /** Second pass: the verdicts. */
    private EpisodeColumns judgeAll(
            Accesses accesses,
            Slices slices,
            Sources profiles,
            int[] firstEpisode,
            RoundCorrections corrections,
            CorrectionTally tally) {
        EpisodeColumns columns = new EpisodeColumns(firstEpisode[accesses.groups()]);
        slices.forEach(
                number -> {
                    AccessSlice slice = slices.slice(number);
                    PersonJudge judge =
                            new PersonJudge(accesses, profiles, settings, campaign, corrections);
                    for (int g = slices.from(number); g < slices.to(number); g++) {
                        List<Judgement> judgements = judge.judge(slice, g);
                        for (int i = 0; i < judgements.size(); i++) {
                            Episode episode = judge.episodes().get(i);
                            columns.set(firstEpisode[g] + i, episode, judgements.get(i));
                        }
                        for (int i = slice.from(g); i < slice.to(g); i++) {
                            slices.episode(slice.event[i], firstEpisode[g] + judge.number(g, i));
                        }
                    }
                    tally.addAll(judge.tally());
                });
        return columns;
    }
}
