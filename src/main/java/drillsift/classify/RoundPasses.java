package drillsift.classify;

import drillsift.event.Campaign;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The passes over all accesses of a round: the first learns what each source did, the second gives
 * the verdicts of the rules, and the third looks at those whom a correction can mean. Each takes
 * the same slices of people, several at a time. A round that was judged before needs the third
 * alone, see {@link KnownRules}.
 */
final class RoundPasses {

    /** Of the accesses, in percent: where corrections mean more, all are judged once, with them. */
    private static final long MOST_CORRECTED = 50;

    /** Which rules speak of whom is not known yet. */
    private static final long ANY_RULE = -1;

    private final Accesses accesses;
    private final RuleSettings settings;
    private final Optional<Campaign> campaign;
    private final RoundCorrections corrections;
    private final long close;
    private final Sources profiles;
    private final EpisodeColumns episodes;
    private final CorrectionTally tally;
    private final Slices slices;

    /** Slices of the first pass, as far as there is room to keep them for the others. */
    private final AccessSlice[] kept;

    /** Number of each group's first episode. */
    private final int[] firstEpisode;

    private RoundPasses(
            RoundFacts facts,
            RuleSettings settings,
            Optional<Campaign> campaign,
            RoundCorrections corrections) {
        accesses = facts.accesses;
        close = facts.kinds.close();
        this.settings = settings;
        this.campaign = campaign;
        this.corrections = corrections;
        slices = new Slices(accesses, accesses::group);
        kept = new AccessSlice[slices.areMany() ? 0 : slices.count()];
        firstEpisode = new int[accesses.groups() + 1];
        profiles = profile();
        episodes = new EpisodeColumns(firstEpisode[accesses.groups()]);
        tally = new CorrectionTally(corrections);
    }

    static Passed of(
            RoundFacts facts,
            RuleSettings settings,
            Optional<Campaign> campaign,
            RoundCorrections corrections) {
        RoundPasses passes = new RoundPasses(facts, settings, campaign, corrections);
        Optional<RuleVerdicts> byRules = passes.judge();
        return new Passed(
                passes.profiles, passes.episodes, passes.slices.episodes(), passes.tally, byRules);
    }

    private Sources profile() {
        Sources all = new Sources();
        slices.forEach(number -> all.addAll(profile(number)));
        Arrays.parallelPrefix(firstEpisode, Integer::sum);
        all.finish(accesses.addresses);
        return all;
    }

    private Sources profile(int number) {
        AccessSlice slice = slices.slice(number);
        if (kept.length > 0) {
            kept[number] = slice;
            slices.forget(number);
        }
        PersonEpisodes cutter = new PersonEpisodes(accesses, settings);
        SequenceFacts sequences = new SequenceFacts(accesses);
        Sources part = new Sources();
        for (int group = slices.from(number); group < slices.to(number); group++) {
            List<Episode> cut = cutter.of(slice, group);
            firstEpisode[group + 1] = cut.size();
            if (accesses.isPerson(group)) {
                sequences.addReport(cut);
                part.add(cut);
            }
        }
        slice.setCut();
        return part;
    }

    /**
     * Judges by the rules, then again those whom a correction can mean; most are not among them.
     * Returns what the rules alone say, if that was found out.
     */
    private Optional<RuleVerdicts> judge() {
        boolean[] meant = meant();
        boolean isForAll = kept.length == 0 || percentOfAccesses(meant) > MOST_CORRECTED;
        if (!corrections.isEmpty() && isForAll) {
            judgeAll(corrections);
            return Optional.empty();
        }
        judgeAll(RoundCorrections.NONE);
        RuleVerdicts byRules = episodes.snapshot(slices.episodes(), profiles);
        if (!corrections.isEmpty()) {
            correct(meant);
        }
        return Optional.of(byRules);
    }

    private void judgeAll(RoundCorrections by) {
        boolean isLast = by == corrections;
        slices.forEach(
                number -> {
                    PersonJudge judge = judge(by);
                    AccessSlice slice = slice(number);
                    for (int group = slices.from(number); group < slices.to(number); group++) {
                        episodes.set(firstEpisode[group], judge, slice, group);
                        tellEvents(slice, group);
                    }
                    if (isLast) {
                        tally.addAll(judge.tally());
                    }
                    if (isLast && kept.length > 0) {
                        kept[number] = null;
                    }
                });
    }

    /** Tells the accesses of a group their rows, and the rows what they come to. */
    private void tellEvents(AccessSlice slice, int group) {
        int first = firstEpisode[group];
        for (int i = slice.from(group); i < slice.to(group); i++) {
            int row = first + slice.number[i];
            slices.episode(slice.event(i), row);
            episodes.accesses.add(row, slice, i, slice.time(i) >= close);
        }
    }

    private void correct(boolean[] meant) {
        slices.forEach(
                number -> {
                    PersonJudge judge = judge(corrections);
                    AccessSlice slice = slice(number);
                    for (int group = slices.from(number); group < slices.to(number); group++) {
                        if (meant[group]) {
                            episodes.set(firstEpisode[group], judge, slice, group);
                        }
                    }
                    tally.addAll(judge.tally());
                    kept[number] = null;
                });
    }

    /** By group, whether a correction can mean an access of it; none where slices are not kept. */
    private boolean[] meant() {
        boolean[] meant = new boolean[accesses.groups()];
        if (kept.length > 0 && !corrections.isEmpty()) {
            slices.forEach(
                    number -> {
                        for (int i = slices.from(number); i < slices.to(number); i++) {
                            meant[i] = isMeant(kept[number], i);
                        }
                    });
        }
        return meant;
    }

    private boolean isMeant(AccessSlice slice, int group) {
        for (int i = slice.from(group); i < slice.to(group); i++) {
            long recorded = slice.time(i) + accesses.clockAhead(slice.event(i));
            if (corrections.mayMean(group, ANY_RULE, slice.address(i), slice.agent(i), recorded)) {
                return true;
            }
        }
        return false;
    }

    private long percentOfAccesses(boolean[] meant) {
        long all = 0;
        long those = 0;
        for (int group = 0; group < meant.length; group++) {
            all += slices.size(group);
            those += meant[group] ? slices.size(group) : 0;
        }
        return all == 0 ? 0 : 100 * those / all;
    }

    private AccessSlice slice(int number) {
        return kept.length > 0 ? kept[number] : slices.slice(number);
    }

    private PersonJudge judge(RoundCorrections by) {
        Findings findings = by.isEmpty() ? Findings.wordless() : Findings.worded();
        return new PersonJudge(accesses, profiles, settings, campaign, by, findings);
    }
}
