package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.classify.Actor;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventKind;
import drillsift.event.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts a judged round a second time, slowly and plainly: rows in a list, one filter per figure.
 * It shares no code with the aggregation.
 */
final class RoundOracle {

    private final JudgedRound judged;
    private final List<Row> rows;

    private record Row(int person, EventKind kind, long time, int level) {}

    RoundOracle(JudgedRound judged) {
        this.judged = judged;
        this.rows =
                IntStream.range(0, judged.size())
                        .filter(event -> judged.recipient(event) >= 0)
                        .filter(event -> !judged.isEcho(event))
                        .filter(
                                event ->
                                        judged.kind(event) == EventKind.REPORTED
                                                || judged.episode(event) >= 0
                                                        && !judged.isAfterClose(event))
                        .mapToObj(this::row)
                        .toList();
    }

    private Row row(int event) {
        int level;
        if (judged.kind(event) == EventKind.REPORTED) {
            level = 4;
        } else if (judged.verdict(event) == Verdict.MACHINE) {
            level = 1;
        } else {
            boolean own = judged.actor(event) == Actor.RECIPIENT;
            boolean human = judged.verdict(event) == Verdict.HUMAN;
            level = own && human ? 4 : own && judged.probability(event) < 0.5 ? 3 : 2;
        }
        return new Row(judged.recipient(event), judged.kind(event), judged.time(event), level);
    }

    /** Per department ("" key is the company) and measure: likely, strict, lenient, raw, of. */
    Map<String, List<Integer>> figures() {
        Map<String, List<Integer>> figures = new LinkedHashMap<>();
        List<Integer> people =
                IntStream.range(0, judged.roster().size())
                        .filter(person -> !judged.roster().get(person).excluded())
                        .filter(person -> judged.deliveries().get(person).delivered())
                        .boxed()
                        .toList();
        Map<String, List<Integer>> groups =
                people.stream()
                        .collect(
                                Collectors.groupingBy(
                                        person -> judged.roster().get(person).department()));
        groups.put("*", people);
        groups.forEach(
                (name, members) -> {
                    for (Measure measure : Measure.values()) {
                        figures.put(
                                name + "|" + measure.key(),
                                List.of(
                                        count(members, measure, 3),
                                        count(members, measure, 4),
                                        count(members, measure, 2),
                                        count(members, measure, 1),
                                        members.size()));
                    }
                });
        return figures;
    }

    private int count(List<Integer> people, Measure measure, int level) {
        return (int) people.stream().filter(person -> did(person, measure, level)).count();
    }

    private boolean did(int person, Measure measure, int level) {
        return switch (measure) {
            case REACTION -> any(person, EventKind::isReaction, level);
            case CLICK -> any(person, this::isClick, level);
            case ATTACHMENT_RUN -> any(person, kind -> kind == EventKind.PROGRAM_EXECUTED, level);
            case SUBMISSION -> any(person, kind -> kind == EventKind.DATA_SUBMITTED, level);
            case PAGE_VIEW -> any(person, kind -> kind == EventKind.PAGE_VIEWED, level);
            case BUTTON -> any(person, kind -> kind == EventKind.BUTTON_CLICKED, level);
            case REPORT -> any(person, kind -> kind == EventKind.REPORTED, level);
            case NONE ->
                    !any(person, EventKind::isReaction, level)
                            && !any(person, kind -> kind == EventKind.REPORTED, 1);
            case REPORT_AFTER_CLICK -> reportedAfterClick(person, level);
        };
    }

    /** The form stands on a page that only a link leads to, unless the lure was an attachment. */
    private boolean isClick(EventKind kind) {
        boolean throughLink =
                kind == EventKind.DATA_SUBMITTED && judged.round().payload() != Payload.ATTACHMENT;
        return kind == EventKind.CLICKED || kind == EventKind.QR_SCANNED || throughLink;
    }

    private boolean any(int person, Predicate<EventKind> kind, int level) {
        return rows.stream()
                .anyMatch(
                        row ->
                                row.person() == person
                                        && kind.test(row.kind())
                                        && row.level() >= level);
    }

    /** After any click that is as sure as that. */
    private boolean reportedAfterClick(int person, int level) {
        long first =
                rows.stream()
                        .filter(row -> row.person() == person && isClick(row.kind()))
                        .filter(row -> row.level() >= level)
                        .mapToLong(Row::time)
                        .min()
                        .orElse(Long.MAX_VALUE);
        long reported =
                rows.stream()
                        .filter(row -> row.person() == person)
                        .filter(row -> row.kind() == EventKind.REPORTED)
                        .mapToLong(Row::time)
                        .min()
                        .orElse(Long.MIN_VALUE);
        return reported > first;
    }
}
