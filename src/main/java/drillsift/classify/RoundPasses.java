package drillsift.classify;

import drillsift.event.Campaign;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The passes over all accesses of a round: the first learns what each source did, the second gives
 * the verdicts of the rules, unless they are known, and the third looks at those whom a correction
 * can mean. Each takes the same slices of people, several at a time.
 */
final class RoundPasses {

    /** Of the accesses, in percent: where corrections mean more, all are judged once, with them. */
    private static final long MOST_CORRECTED = 50;

    final Sources profiles;
    final EpisodeColumns episodes;
    final CorrectionTally tally;
    private final Accesses accesses;
    private final RuleSettings settings;
    private final Optional<Campaign> campaign;
    private final RoundCorrections corrections;
    private final Slices slices;
    private Optional<RuleVerdicts> byRules = Optional.empty();

    /** Slices of the first pass, as far as there is room to keep them for the others. */
    private final AccessSlice[] kept;

    /** Number of each group's first episode. */
    private final int[] firstEpisode;

    /**
     * @param known what the rules alone say, from an earlier judging under the same filters
     */
    RoundPasses(
            Accesses accesses,
            RuleSettings settings,
            Optional<Campaign> campaign,
            RoundCorrections corrections,
            Optional<RuleVerdicts> known) {
        this.accesses = accesses;
        this.settings = settings;
        this.campaign = campaign;
        this.corrections = corrections;
        slices = new Slices(accesses);
        kept = new AccessSlice[slices.areMany() ? 0 : slices.count()];
        firstEpisode = new int[accesses.groups() + 1];
        profiles = profile();
        episodes = new EpisodeColumns(firstEpisode[accesses.groups()]);
        tally = new CorrectionTally(corrections);
        if (known.isPresent() && kept.length > 0) {
            take(known.get());
        } else if (corrections.isEmpty()) {
            judgeAll(RoundCorrections.NONE);
            byRules = Optional.of(episodes.snapshot());
        } else {
            judgeAndCorrect();
        }
    }

    /** The episode of each event, -1 for what is no access. */
    int[] episodeOf() {
        return slices.episodes();
    }

    /** Of the round's events, where some correction names one. */
    Optional<EventIndex> events() {
        return corrections.events();
    }

    /** What the rules alone say; empty where corrections mean so much that it was not found out. */
    Optional<RuleVerdicts> ruleVerdicts() {
        return byRules;
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
     */
    private void judgeAndCorrect() {
        boolean[] meant = meant(Optional.empty());
        if (kept.length == 0 || percentOfAccesses(meant) > MOST_CORRECTED) {
            judgeAll(corrections);
        } else {
            judgeAll(RoundCorrections.NONE);
            byRules = Optional.of(episodes.snapshot());
            correct(meant);
        }
    }

    private void judgeAll(RoundCorrections by) {
        boolean isLast = by == corrections;
        slices.forEach(
                number -> {
                    PersonJudge judge = judge(by);
                    AccessSlice slice = slice(number);
                    for (int group = slices.from(number); group < slices.to(number); group++) {
                        judge(judge, slice, group);
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

    /** In the place of what the second pass would find. */
    private void take(RuleVerdicts known) {
        byRules = Optional.of(known);
        episodes.take(known);
        slices.forEach(
                number -> {
                    AccessSlice slice = slice(number);
                    for (int group = slices.from(number); group < slices.to(number); group++) {
                        int first = firstEpisode[group];
                        Arrays.fill(episodes.person, first, firstEpisode[group + 1], group);
                        tellEvents(slice, group);
                    }
                });
        if (!corrections.isEmpty()) {
            correct(meant(byRules));
        }
    }

    /** Tells the accesses of a group their rows, and the rows how many they have. */
    private void tellEvents(AccessSlice slice, int group) {
        int first = firstEpisode[group];
        for (int i = slice.from(group); i < slice.to(group); i++) {
            int row = first + slice.number[i];
            slices.episode(slice.event(i), row);
            episodes.accesses[row]++;
        }
    }

    private void correct(boolean[] meant) {
        slices.forEach(
                number -> {
                    PersonJudge judge = judge(corrections);
                    AccessSlice slice = slice(number);
                    for (int group = slices.from(number); group < slices.to(number); group++) {
                        if (meant[group]) {
                            judge(judge, slice, group);
                        }
                    }
                    tally.addAll(judge.tally());
                    kept[number] = null;
                });
    }

    /** By group, whether a correction can mean an access of it; none where slices are not kept. */
    private boolean[] meant(Optional<RuleVerdicts> known) {
        boolean[] meant = new boolean[accesses.groups()];
        if (kept.length > 0) {
            slices.forEach(number -> mark(meant, number, known));
        }
        return meant;
    }

    private void mark(boolean[] meant, int number, Optional<RuleVerdicts> known) {
        for (int group = slices.from(number); group < slices.to(number); group++) {
            long rules = known.isPresent() ? rules(known.get(), group) : -1L;
            meant[group] = corrections.mayMean(kept[number], group, rules);
        }
    }

    private long rules(RuleVerdicts known, int chosen) {
        long rules = 0;
        for (int row = firstEpisode[chosen]; row < firstEpisode[chosen + 1]; row++) {
            rules |= known.rules()[row];
        }
        return rules;
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

    private void judge(PersonJudge judge, AccessSlice slice, int group) {
        int first = firstEpisode[group];
        List<Judgement> judgements = judge.judge(slice, group);
        for (int i = 0; i < judgements.size(); i++) {
            episodes.set(first + i, judge.episodes().get(i), judgements.get(i));
        }
    }

    private AccessSlice slice(int number) {
        return kept.length > 0 ? kept[number] : slices.slice(number);
    }

    private PersonJudge judge(RoundCorrections by) {
        Findings findings = by.isEmpty() ? Findings.wordless() : Findings.worded();
        return new PersonJudge(accesses, profiles, settings, campaign, by, findings);
    }
}
