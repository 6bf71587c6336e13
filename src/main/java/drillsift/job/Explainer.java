package drillsift.job;

import drillsift.classify.Evidence;
import drillsift.classify.ExplainedAccess;
import drillsift.classify.JudgedRound;
import drillsift.classify.KnownMachines;
import drillsift.event.EventBlock;
import drillsift.event.Recipient;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.Store;
import drillsift.store.WorkLock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells each access of a person, token, event or line with its verdict and all evidence: the answer
 * to somebody who says that they never opened the mail. It judges from the segments of an earlier
 * run.
 */
public final class Explainer {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ExplainQuery query;
    private final Messages messages;
    private final List<String> lines = new ArrayList<>();
    private ZoneId zone;
    private KnownMachines known;

    private Explainer(ExplainQuery query, Messages messages) {
        this.query = query;
        this.messages = messages;
    }

    /**
     * @throws RefusedException DS-2801 when nothing matches, DS-2802 when the campaign was never
     *     run
     */
    public static List<String> explain(RunOptions options, Progress progress, ExplainQuery query) {
        return new Explainer(query, new Messages(options.language())).explain(options, progress);
    }

    private List<String> explain(RunOptions options, Progress progress) {
        JobFile jobFile =
                JobFileReader.read(
                        options.jobFile(),
                        new JobFileOptions(options.allowOutside(), options.rounds()));
        zone = jobFile.campaign().zone();
        known = new KnownMachines(jobFile.filters());
        WorkLock lock = WorkLock.take(options.work());
        try (lock;
                Store store = Store.open(options.work())) {
            RunPlan plan =
                    new Inventory(Optional.of(store), progress)
                            .plan(jobFile, options, Instant.EPOCH);
            refuseIfNotRun(plan, store);
            Judgements judgements = new Judgements(plan, store.blockLedger(), store.segmentFiles());
            plan.rounds().forEach(round -> round(round, judgements));
        }
        if (lines.isEmpty()) {
            throw new RefusedException(Problem.of(JobCode.UNKNOWN_QUERY, query.value()));
        }
        return lines;
    }

    private static void refuseIfNotRun(RunPlan plan, Store store) {
        for (PlannedSource source : plan.sources()) {
            var rows = store.blockLedger().blocks(source.key());
            if (rows.isEmpty() || !rows.get(rows.size() - 1).last()) {
                throw new RefusedException(Problem.of(JobCode.NOT_RUN, source.file().name()));
            }
        }
    }

    private void round(PlannedRound round, Judgements judgements) {
        JudgedRound judged = judgements.of(round);
        EventLines places = new EventLines(round, judged, judgements);
        List<Integer> events =
                IntStream.range(0, judged.size())
                        .filter(event -> matches(judged, event, round, places))
                        .boxed()
                        .sorted(java.util.Comparator.comparingLong(judged::time))
                        .toList();
        if (events.isEmpty()) {
            return;
        }
        line("explain.round", Integer.toString(round.round().number()));
        person(judged, judged.recipient(events.get(0)));
        for (int event : events) {
            event(round, judged, event, new EventLines(round, judged, judgements));
        }
    }

    private boolean matches(JudgedRound judged, int event, PlannedRound round, EventLines places) {
        int person = judged.recipient(event);
        return switch (query.kind()) {
            case RECIPIENT ->
                    person >= 0
                            && (judged.roster().get(person).email().equals(mail())
                                    || judged.roster().get(person).key().equals(query.value()));
            case TOKEN -> judged.token(event).equals(query.value());
            case EVENT -> judged.eventId(event).equals(query.value());
            case LINE ->
                    query.value()
                            .equals(
                                    round.sources().get(judged.source(event)).file().name()
                                            + ":"
                                            + places.line(event));
        };
    }

    private String mail() {
        return drillsift.read.FieldText.mail(query.value());
    }

    private void person(JudgedRound judged, int person) {
        if (person >= 0) {
            Recipient recipient = judged.roster().get(person);
            JudgedRound.Delivery delivery = judged.deliveries().get(person);
            line(
                    "explain.person",
                    recipient.originalEmail(),
                    recipient.department(),
                    delivery.sentAt().map(at -> TIME.format(at.atZone(zone))).orElse("-"));
        }
    }

    private void event(PlannedRound round, JudgedRound judged, int event, EventLines places) {
        String time = TIME.format(EventBlock.instant(judged.time(event)).atZone(zone));
        String place =
                round.sources().get(judged.source(event)).file().name() + ":" + places.line(event);
        if (judged.episode(event) == EventBlock.NONE) {
            line("explain.record", time, judged.kind(event).name(), place);
            return;
        }
        line(
                "explain.access",
                time,
                judged.kind(event).name(),
                messages.text("job", "verdict." + judged.verdict(event).name()),
                String.format(Locale.ROOT, "%.2f", judged.probability(event)),
                place,
                judged.address(event).isEmpty() ? "-" : judged.address(event),
                judged.eventId(event));
        line("explain.agent", judged.agent(event).isEmpty() ? "-" : judged.agent(event));
        judged.explanation().orElseThrow().ofEvent(event).stream()
                .flatMap(access -> access.evidence().stream())
                .forEach(this::evidence);
    }

    private void evidence(ExplainedAccess.Finding finding) {
        Evidence evidence = finding.evidence();
        line(
                finding.used() ? "explain.used" : "explain.unused",
                String.format(Locale.ROOT, "%+.0f", evidence.weight()),
                evidence.rule(),
                finding.sentence(messages));
        known.row(evidence.row())
                .ifPresent(row -> line("explain.row", row.id(), row.source(), row.date()));
    }

    private void line(String key, Object... arguments) {
        lines.add(messages.text("job", key, arguments));
    }
}
