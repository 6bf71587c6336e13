package drillsift.classify;

import drillsift.event.Campaign;
import drillsift.event.EventSource;
import drillsift.event.Roster;
import drillsift.event.Round;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells people from machines in the accesses of one round. Same inputs give the same verdicts. */
public final class RoundJudge {

    private static final int PARTS = 64;

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
        int[] duplicates = Duplicates.takeOut(columns);
        Identities identities = new Identities(columns.subjects, roster, filters);
        RecordedKinds recorded = new RecordedKinds(columns);
        KindRules kinds = new KindRules(columns, identities, recorded, round);
        kinds.apply();
        DeliveryTable deliveries = new DeliveryTable(round, roster, columns, identities);
        ClockSkew skew = new ClockSkew(columns, identities, deliveries);
        skew.correct();
        AddressTable addresses = new AddressTable(columns.addresses, new KnownNetworks(filters));
        Accesses accesses =
                new Accesses(columns, identities, addresses, deliveries, roster, settings);
        Sources profiles = new Sources(columns.addresses.size(), addresses.networks());
        int[] firstEpisode = profile(accesses, profiles);
        EpisodeColumns episodes = new EpisodeColumns(firstEpisode[accesses.groups()]);
        int[] episodeOf = judgeAll(accesses, profiles, firstEpisode, episodes);
        int doubted =
                settings.isOn(MachineRules.IMPLAUSIBLE_SHARE)
                        ? new ImplausibleShare(
                                        episodes, addresses, deliveries.deliveries(), settings)
                                .doubt()
                        : 0;
        JudgedColumns judged =
                new JudgedColumns(
                        round,
                        roster,
                        campaign.map(Campaign::id).orElse(""),
                        accesses,
                        episodes,
                        episodeOf,
                        kinds.close(),
                        skew.offsets(),
                        duplicates,
                        recorded.all(),
                        () -> new PersonJudge(accesses, profiles, settings, campaign));
        judged.setNotes(new RoundNotes(judged, accesses, episodes, skew, doubted, settings).all());
        return judged;
    }

    /** First pass: source profiles, and how many episodes each group has, summed up. */
    private int[] profile(Accesses accesses, Sources profiles) {
        PersonEpisodes cutter = new PersonEpisodes(accesses, settings);
        SequenceFacts sequences = new SequenceFacts(accesses);
        int[] firstEpisode = new int[accesses.groups() + 1];
        for (int group = 0; group < accesses.groups(); group++) {
            List<Episode> episodes = cutter.of(group);
            firstEpisode[group + 1] = firstEpisode[group] + episodes.size();
            if (accesses.isPerson(group)) {
                sequences.addReport(episodes);
                profiles.add(episodes);
            }
        }
        profiles.finish();
        return firstEpisode;
    }

    private int[] judgeAll(
            Accesses accesses, Sources profiles, int[] firstEpisode, EpisodeColumns columns) {
        int[] episodeOf = new int[accesses.columns.size];
        Arrays.fill(episodeOf, -1);
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(
                        part -> {
                            PersonJudge judge =
                                    new PersonJudge(accesses, profiles, settings, campaign);
                            int to = border(accesses, part + 1);
                            for (int group = border(accesses, part); group < to; group++) {
                                judgeGroup(
                                        accesses,
                                        judge,
                                        group,
                                        firstEpisode[group],
                                        columns,
                                        episodeOf);
                            }
                        });
        return episodeOf;
    }

    /** Groups are dealt out in pieces of about equal numbers of accesses. */
    private static int border(Accesses accesses, int part) {
        int groups = accesses.groups();
        if (part == PARTS) {
            return groups;
        }
        long wanted = (long) accesses.order.to(groups - 1) * part / PARTS;
        int low = 0;
        int high = groups;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (accesses.order.from(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void judgeGroup(
            Accesses accesses,
            PersonJudge judge,
            int group,
            int first,
            EpisodeColumns columns,
            int[] episodeOf) {
        List<Judgement> judgements = judge.judge(group);
        for (int i = 0; i < judgements.size(); i++) {
            columns.set(first + i, judge.episodes().get(i), judgements.get(i));
        }
        for (int i = accesses.order.from(group); i < accesses.order.to(group); i++) {
            episodeOf[accesses.order.event(i)] = first + judge.number(group, i);
        }
    }
}
