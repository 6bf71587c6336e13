package drillsift.job;

import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.Cause.Kind;
import drillsift.aggregate.difference.Cause.Sense;
import drillsift.aggregate.difference.FilterChanges;
import drillsift.aggregate.difference.RoundDifference;
import drillsift.classify.FilterSet;
import drillsift.classify.JudgedRound;
import drillsift.classify.RoundJudge;
import drillsift.event.Campaign;
import drillsift.job.KeptRounds.Kept;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileReader;
import drillsift.message.RefusedException;
import drillsift.store.Store;
import drillsift.store.WorkLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells what differs between two published runs, and by which cause: judges the rounds again under
 * the kept filter sets, with each change alone and with all others.
 */
public final class Differ {

    private static final String INPUTS = "inputs";

    private final RunOptions options;
    private final Progress progress;
    private final JobFile job;
    private final KeptFilters earlier;
    private final KeptFilters later;
    private final KeptRounds before;
    private final KeptRounds after;
    private final FilterChanges filters;
    private final TreeMap<Integer, List<Cause>> others = new TreeMap<>();

    private Differ(RunOptions options, Progress progress, JobFile job, KeptFilters[] runs)
            throws IOException {
        this.options = options;
        this.progress = progress;
        this.job = job;
        earlier = runs[0];
        later = runs[1];
        before = KeptRounds.of(earlier.run());
        after = KeptRounds.of(later.run());
        filters =
                FilterChanges.between(
                        earlier.set().under(job.pseudonyms()), later.set().under(job.pseudonyms()));
    }

    /**
     * @throws RefusedException DS-2830 to DS-2833 and DS-2835 to DS-2837 when there are no two such
     *     runs, or one of them cannot be judged again
     */
    public static RunDifference compare(RunOptions options, Progress progress, DiffQuery query) {
        JobFile job = JobFileReader.read(options.jobFile(), options.forJobFile());
        ModeOfCampaign.refuseChange(job, options.output());
        PublishedRuns runs = PublishedRuns.in(options.output(), job.campaign().id());
        List<Path> chosen = runs.pair(query.earlier(), query.later());
        try {
            KeptFilters[] kept = {
                KeptFilters.of(chosen.get(0)), KeptFilters.of(chosen.get(1)),
            };
            return new RunDifference(
                    new Differ(options, progress, job, kept).locked(), options.language());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ComparedRuns locked() throws IOException {
        WorkLock lock = WorkLock.take(options.work());
        try (lock;
                Store store = Store.open(options.work())) {
            PastRounds past =
                    new PastRounds(
                            store,
                            () ->
                                    new Inventory(Optional.of(store), progress)
                                            .plan(job, options, Instant.EPOCH));
            return compared(past);
        }
    }

    private ComparedRuns compared(PastRounds past) throws IOException {
        Set<Integer> common = new TreeSet<>(before.rounds().keySet());
        common.retainAll(after.rounds().keySet());
        common.removeIf(round -> !isAsked(round));
        common.forEach(round -> others.put(round, others(round)));
        progress.stage("classify", 0, "rounds");
        PublishedCounts old = PublishedCounts.of(earlier.run());
        PublishedCounts fresh = PublishedCounts.of(later.run());
        List<RoundDifference> rounds = new ArrayList<>();
        for (int round : common) {
            rounds.add(old.and(fresh, difference(round, past)));
        }
        progress.finished();
        Set<Cause> changes = new TreeSet<>(filters.causes());
        others.values().forEach(changes::addAll);
        return new ComparedRuns(
                job,
                earlier,
                later,
                List.copyOf(changes),
                filters.isGrouped(),
                rounds,
                without(before, common),
                without(after, common),
                PublishedCounts.unread(List.of(old, fresh)));
    }

    private boolean isAsked(int round) {
        return options.rounds().isEmpty() || options.rounds().contains(round);
    }

    private List<Integer> without(KeptRounds run, Set<Integer> common) {
        return run.rounds().keySet().stream()
                .filter(round -> isAsked(round) && !common.contains(round))
                .toList();
    }

    /** What differs in that round besides the filters. */
    private List<Cause> others(int round) {
        Kept old = before.rounds().get(round);
        Kept fresh = after.rounds().get(round);
        List<Cause> causes = new ArrayList<>();
        if (!before.hasSettingsOf(after)) {
            String detail = settings(before) + " -> " + settings(after);
            causes.add(Cause.of(Kind.SETTINGS, 0, "campaign", Sense.CHANGED, detail));
        }
        if (!old.round().equals(fresh.round())) {
            causes.add(Cause.of(Kind.SETTINGS, round, "round", Sense.CHANGED, ""));
        }
        if (!old.rosterKey().equals(fresh.rosterKey())) {
            causes.add(Cause.of(Kind.ROSTER, round, fresh.roster(), Sense.CHANGED, ""));
        }
        if (!old.hasRecordsOf(fresh)) {
            causes.add(
                    Cause.of(Kind.INPUT, round, INPUTS, Sense.CHANGED, InputWords.of(old, fresh)));
        }
        return causes;
    }

    private static String settings(KeptRounds run) {
        return run.zone() + " " + run.officeFrom() + "-" + run.officeTo();
    }

    private RoundDifference difference(int round, PastRounds past) {
        Kept old = before.rounds().get(round);
        Kept fresh = after.rounds().get(round);
        RoundAtHand one = past.of(old);
        RoundAtHand other = past.of(fresh);
        List<Cause> changes =
                new ArrayList<>(
                        filters.causes().stream().filter(cause -> cause.isOf(round)).toList());
        changes.addAll(others.get(round));
        return RoundDifference.of(
                round,
                changes,
                old.hasRecordsOf(fresh),
                taken -> {
                    progress.done(1);
                    return judge(taken, one, other);
                });
    }

    private JudgedRound judge(Set<Cause> taken, RoundAtHand one, RoundAtHand other) {
        FilterSet set = filters.with(taken);
        boolean isCampaign = has(taken, Kind.SETTINGS, 0);
        Campaign campaign = (isCampaign ? after : before).campaign(job.campaign());
        int number = one.round().number();
        return new RoundJudge(set, campaign)
                .judge(
                        (has(taken, Kind.SETTINGS, number) ? other : one).round(),
                        (has(taken, Kind.ROSTER, number) ? other : one).roster(),
                        (has(taken, Kind.INPUT, number) ? other : one).sources());
    }

    private static boolean has(Set<Cause> taken, Kind kind, int round) {
        return taken.stream().anyMatch(cause -> cause.kind() == kind && cause.round() == round);
    }
}
