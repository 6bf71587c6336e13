package drillsift.classify;

import drillsift.event.Campaign;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The two passes over all accesses of a round: the first learns what each source did, the second
 * gives the verdicts. Each takes the same slices of people, several at a time.
 */
final class RoundPasses {

    final Sources profiles;
    final EpisodeColumns episodes;
    final CorrectionTally tally;
    private final Accesses accesses;
    private final RuleSettings settings;
    private final Slices slices;

    /** Slices of the first pass, as far as there is room to keep them for the second. */
    private final AccessSlice[] kept;

    /** Number of each group's first episode. */
    private final int[] firstEpisode;

    RoundPasses(
            Accesses accesses,
            RuleSettings settings,
            Optional<Campaign> campaign,
            RoundCorrections corrections) {
        this.accesses = accesses;
        this.settings = settings;
        slices = new Slices(accesses);
        kept = new AccessSlice[slices.areMany() ? 0 : slices.count()];
        firstEpisode = new int[accesses.groups() + 1];
        profiles = profile();
        episodes = new EpisodeColumns(firstEpisode[accesses.groups()]);
        tally = new CorrectionTally(corrections);
        slices.forEach(
                number ->
                        judge(
                                number,
                                new PersonJudge(
                                        accesses, profiles, settings, campaign, corrections)));
    }

    /** The episode of each event, -1 for what is no access. */
    int[] episodeOf() {
        return slices.episodes();
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

    private void judge(int number, PersonJudge judge) {
        AccessSlice slice = kept.length > 0 ? kept[number] : slices.slice(number);
        for (int group = slices.from(number); group < slices.to(number); group++) {
            int first = firstEpisode[group];
            List<Judgement> judgements = judge.judge(slice, group);
            for (int i = 0; i < judgements.size(); i++) {
                episodes.set(first + i, judge.episodes().get(i), judgements.get(i));
            }
            for (int i = slice.from(group); i < slice.to(group); i++) {
                slices.episode(slice.event(i), first + slice.number[i]);
            }
        }
        tally.addAll(judge.tally());
        if (kept.length > 0) {
            kept[number] = null;
        }
    }
}
