package drillsift.job;

import drillsift.classify.JudgedRound;
import drillsift.classify.KnownMachines;
import drillsift.event.EventBlock;
import drillsift.event.Recipient;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileReader;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.pseudonym.Pseudonyms;
import drillsift.read.FieldText;
import drillsift.store.Store;
import drillsift.store.WorkLock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells each access of a person, token, event or line with its verdict and all evidence: the answer
 * to somebody who says that they never opened the mail. It judges from the segments of an earlier
 * run.
 */
public final class Explainer {

    private ExplainQuery query;
    private final Messages messages;
    private final List<Problem> notices = new ArrayList<>();
    private ExplainJson explanation;

    /** Position in the roster of the round at hand of whoever is asked for by name. */
    private int asked = EventBlock.NONE;

    /** Of all records of the rounds: what the data are as of. */
    private Optional<Instant> last = Optional.empty();

    private Explainer(ExplainQuery query, Messages messages) {
        this.query = query;
        this.messages = messages;
    }

    /**
     * @throws RefusedException DS-2801 when nothing matches, DS-2802 when the campaign was never
     *     run
     */
    public static Explanation explain(RunOptions options, Progress progress, ExplainQuery query) {
        return new Explainer(query, new Messages(options.language())).explain(options, progress);
    }

    private Explanation explain(RunOptions options, Progress progress) {
        JobFile jobFile = JobFileReader.read(options.jobFile(), options.forJobFile());
        query = jobFile.pseudonyms().map(query::under).orElse(query);
        explanation =
                new ExplainJson(
                        query,
                        messages,
                        jobFile.campaign().zone(),
                        new KnownMachines(jobFile.filters()),
                        jobFile.named().inquiries());
        WorkLock lock = WorkLock.take(options.work());
        try (lock;
                Store store = Store.open(options.work())) {
            RunPlan plan =
                    new Inventory(Optional.of(store), progress)
                            .plan(jobFile, options, Instant.EPOCH);
            refuseIfNotRun(plan, store);
            noticeChange(plan);
            Judgements judgements = new Judgements(plan, store.blockLedger(), store.segmentFiles());
            for (PlannedRound round : plan.rounds()) {
                round(round, plan.inquiryNumbers(round), judgements);
            }
        }
        if (explanation.isEmpty()) {
            throw new RefusedException(Problem.of(JobCode.UNKNOWN_QUERY, query.value()));
        }
        return new Explanation(explanation.document(), messages, jobFile, last, notices);
    }

    /** Who talks with a person must know that the published figure may be another one. */
    private void noticeChange(RunPlan plan) {
        if (!plan.options().rounds().isEmpty()) {
            return; // rounds chosen by hand are a revision of their own
        }
        PublishedRuns.in(plan.options().output(), plan.jobFile().campaign().id())
                .latest()
                .filter(run -> !RunSummary.revision(run).equals(plan.revision()))
                .map(run -> Problem.of(JobCode.NOT_AS_PUBLISHED, run.getFileName().toString()))
                .ifPresent(notices::add);
    }

    private static Optional<Instant> later(Optional<Instant> one, Instant other) {
        return one.filter(other::isBefore).or(() -> Optional.of(other));
    }

    /** Judging again needs the segments that a run has left. */
    static void refuseIfNotRun(RunPlan plan, Store store) {
        for (PlannedSource source : plan.sources()) {
            var rows = store.blockLedger().blocks(source.key());
            if (rows.isEmpty() || !rows.get(rows.size() - 1).last()) {
                throw new RefusedException(Problem.of(JobCode.NOT_RUN, source.file().name()));
            }
        }
    }

    private void round(PlannedRound round, InquiryNumbers numbers, Judgements judgements) {
        JudgedRound judged = judgements.of(round);
        noteLast(judged);
        EventLines places = new EventLines(round, judged, judgements);
        asked = person(judged, numbers);
        List<Integer> events =
                IntStream.range(0, judged.size())
                        .filter(event -> matches(judged, event, round, places))
                        .boxed()
                        .sorted(Comparator.comparingLong(judged::time))
                        .toList();
        int person = events.isEmpty() ? asked : judged.recipient(events.get(0));
        if (events.isEmpty() && person == EventBlock.NONE) {
            return;
        }
        explanation.round(judged, person);
        if (person >= 0) {
            explanation.inquiries(numbers, person);
        }
        events.forEach(event -> record(round, judged, event, places));
    }

    private void noteLast(JudgedRound judged) {
        IntStream.range(0, judged.size())
                .mapToLong(judged::time)
                .max()
                .ifPresent(time -> last = later(last, EventBlock.instant(time)));
    }

    private void record(PlannedRound round, JudgedRound judged, int event, EventLines places) {
        explanation.record(
                judged,
                event,
                round.sources().get(judged.source(event)).file().name(),
                places.line(event),
                places.note(event),
                places.connection(event));
    }

    /** Who is on the roster without any record is told just that. */
    private int person(JudgedRound judged, InquiryNumbers numbers) {
        return switch (query.kind()) {
            case RECIPIENT ->
                    IntStream.range(0, judged.roster().size())
                            .filter(person -> isAsked(judged.roster().get(person)))
                            .findFirst()
                            .orElse(EventBlock.NONE);
            case INQUIRY -> numbers.person(query.value()).orElse(EventBlock.NONE);
            case TOKEN, EVENT, LINE -> EventBlock.NONE;
        };
    }

    private boolean isAsked(Recipient recipient) {
        return recipient.email().equals(mail())
                || recipient.key().equals(query.value())
                || Pseudonyms.isOf(recipient.key(), query.value());
    }

    private boolean matches(JudgedRound judged, int event, PlannedRound round, EventLines places) {
        int person = judged.recipient(event);
        return switch (query.kind()) {
            case RECIPIENT -> person >= 0 && isAsked(judged.roster().get(person));
            case INQUIRY -> person >= 0 && person == asked;
            case TOKEN -> judged.token(event).equals(query.value());
            case EVENT ->
                    judged.eventId(event).equals(query.value())
                            || places.isCalled(event, query.value());
            case LINE ->
                    query.value()
                            .equals(
                                    round.sources().get(judged.source(event)).file().name()
                                            + ":"
                                            + places.line(event));
        };
    }

    private String mail() {
        return FieldText.mail(query.value());
    }
}
