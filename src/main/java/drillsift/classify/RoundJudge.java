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

    /** Takes each block of each source once, in order. */
    public JudgedRound judge(Round round, Roster roster, List<EventSource> sources) {
        EventColumns columns = new ColumnLoader(filters).load(sources);
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
        AddressTable addresses = new AddressTable(columns.addresses, new KnownNetworks(filters));
        AgentTable agents = new AgentTable(columns.agents, new KnownAgents(filters.machines()));
        Accesses accesses =
                new Accesses(columns, identities, addresses, agents, deliveries, roster, settings);
        Slices slices = new Slices(accesses);
        int[] firstEpisode = new int[accesses.groups() + 1];
        Sources profiles = profile(accesses, slices, firstEpisode);
        EpisodeColumns episodes = judgeAll(accesses, slices, profiles, firstEpisode);
        int doubted = doubt(accesses, episodes);
        JudgedColumns judged =
                new JudgedColumns(
                        round,
                        roster,
                        campaign.map(Campaign::id).orElse(""),
                        accesses,
                        episodes,
                        slices.episodes(),
                        kinds.close(),
                        skew.offsets(),
                        duplicates,
                        recorded.all(),
                        () -> new Rejudging(accesses, profiles, filters, campaign));
        ShiftedHours shifted = new ShiftedHours(campaign);
        SilentRules silent = new SilentRules(columns, profiles);
        notes.addAll(
                new RoundNotes(judged, accesses, episodes, skew, doubted, settings, shifted, silent)
                        .all());
        judged.setNotes(List.copyOf(notes));
        return judged;
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
            Accesses accesses, Slices slices, Sources profiles, int[] firstEpisode) {
        EpisodeColumns columns = new EpisodeColumns(firstEpisode[accesses.groups()]);
        slices.forEach(
                number -> {
                    AccessSlice slice = slices.slice(number);
                    PersonJudge judge = new PersonJudge(accesses, profiles, settings, campaign);
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
                });
        return columns;
    }
}
