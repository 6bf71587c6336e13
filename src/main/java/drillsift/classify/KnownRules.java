package drillsift.classify;

import drillsift.event.Campaign;
import drillsift.event.EventBlock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Corrects a round of which the rules' verdicts, its episodes and what its sources did are known
 * from an earlier judging: only those whom a correction can mean are looked at.
 */
final class KnownRules {

    private static final long ANY_TIME = 0;

    private final Accesses accesses;
    private final RuleVerdicts known;
    private final RoundCorrections corrections;

    private KnownRules(Accesses accesses, RuleVerdicts known, RoundCorrections corrections) {
        this.accesses = accesses;
        this.known = known;
        this.corrections = corrections;
    }

    /**
     * @param known under the same filters, whatever corrections there were
     */
    static Passed of(
            Accesses accesses,
            RuleSettings settings,
            Optional<Campaign> campaign,
            RoundCorrections corrections,
            RuleVerdicts known) {
        Sources profiles = new Sources(known.sources(), accesses.addresses);
        EpisodeColumns episodes = new EpisodeColumns(known);
        CorrectionTally tally = new CorrectionTally(corrections);
        KnownRules rules = new KnownRules(accesses, known, corrections);
        int[] firstEpisode = rules.firstEpisodes();
        rules.parts(rules.meant()).parallelStream()
                .forEach(
                        groups -> {
                            PersonJudge judge =
                                    new PersonJudge(
                                            accesses,
                                            profiles,
                                            settings,
                                            campaign,
                                            corrections,
                                            Findings.worded());
                            AccessSlice slice = AccessSlice.of(accesses, groups, rules::group);
                            groups.stream()
                                    .forEach(
                                            group ->
                                                    episodes.set(
                                                            firstEpisode[group],
                                                            judge,
                                                            slice,
                                                            group));
                            tally.addAll(judge.tally());
                        });
        return new Passed(profiles, episodes, known.episodeOf(), tally, Optional.of(known));
    }

    /** The same groups, dealt out to threads by their accesses; few are not worth a second one. */
    private List<BitSet> parts(BitSet groups) {
        long[] size = new long[accesses.groups()];
        for (int row = 0; row < known.person().length; row++) {
            size[known.person()[row]] += known.accesses().all()[row];
        }
        long all = groups.stream().mapToLong(group -> size[group]).sum();
        int wanted = Slices.wanted(all);
        List<BitSet> parts = new ArrayList<>();
        IntStream.range(0, wanted).forEach(part -> parts.add(new BitSet()));
        long seen = 0;
        for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
            parts.get((int) (seen * wanted / all)).set(group);
            seen += size[group];
        }
        return parts;
    }

    /** By group; rows stand in the order of groups. */
    private int[] firstEpisodes() {
        int[] first = new int[accesses.groups()];
        int[] person = known.person();
        for (int row = person.length - 1; row >= 0; row--) {
            first[person[row]] = row;
        }
        return first;
    }

    private int group(int event) {
        int episode = known.episodeOf()[event];
        return episode < 0 ? EventBlock.NONE : known.person()[episode];
    }

    /** Groups of which a correction can mean an episode. */
    private BitSet meant() {
        BitSet meant = new BitSet();
        if (corrections.isEmpty()) {
            return meant;
        }
        long[] rules = new long[accesses.groups()];
        for (int row = 0; row < known.rules().length; row++) {
            rules[known.person()[row]] |= known.rules()[row];
        }
        if (corrections.areTimed()) {
            for (int event : accesses.columns.those(event -> isMeant(event, rules))) {
                meant.set(group(event));
            }
            return meant;
        }
        EventParts.of(0, known.person().length, (from, to) -> meant(from, to, rules))
                .forEach(meant::or);
        return meant;
    }

    /** Of some of the episodes, whenever they came. */
    private BitSet meant(int from, int to, long[] rules) {
        BitSet meant = new BitSet();
        for (int row = from; row < to; row++) {
            int group = known.person()[row];
            int address = known.address()[row];
            int agent = known.agent()[row];
            if (!meant.get(group)
                    && corrections.mayMean(group, rules[group], address, agent, ANY_TIME)) {
                meant.set(group);
            }
        }
        return meant;
    }

    private boolean isMeant(int event, long[] rules) {
        int group = group(event);
        return group >= 0
                && corrections.mayMean(
                        group,
                        rules[group],
                        accesses.address(event),
                        accesses.agent(event),
                        accesses.columns.time[event] + accesses.clockAhead(event));
    }
}
