package drillsift.report.sheet;

import drillsift.report.Edition;
import drillsift.report.Page;
import drillsift.report.sheet.SheetRows.Band;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The body of the sheet: the answers, the table, what would change it, how to object. Where not all
 * rows fit on the page, those that decide the answers stay and the others are counted.
 */
final class SheetPage {

    /** With a time line; of earlier rounds the answer alone is told. */
    private static final int MOST_ROUNDS = 3;

    /** More rows fit on no page. */
    private static final int MOST_ROWS = 24;

    /** Where rows need the room, and where it is left. */
    private static final int FEW_CHANGES = 4;

    private static final int MANY_CHANGES = 10;

    private static final int LONGEST_VALUE = 80;

    private final AccessSheet sheet;
    private final Edition edition;
    private final SheetWords words;
    private final List<SheetRound> shown;
    private final List<SheetRow> all;

    SheetPage(AccessSheet sheet, Edition edition, SheetWords words) {
        this.sheet = sheet;
        this.edition = edition;
        this.words = words;
        int earlier = Math.max(0, sheet.rounds().size() - MOST_ROUNDS);
        shown = sheet.rounds().subList(earlier, sheet.rounds().size());
        all = SheetRow.byWeight(shown);
    }

    void writeTo(Page page) {
        int most = Math.min(MOST_ROWS, all.size());
        SheetRows rows = rows(most, FEW_CHANGES);
        while (most > 0 && rows.height() > SheetRows.ROOM) {
            most--;
            rows = rows(most, FEW_CHANGES);
        }
        SheetRows more = rows(most, MANY_CHANGES);
        (more.height() > SheetRows.ROOM ? rows : more).writeTo(page);
    }

    private SheetRows rows(int most, int mostChanges) {
        List<SheetRow> chosen = all.subList(0, most);
        SheetRows rows = new SheetRows();
        answers(rows);
        table(rows, SheetRow.byTime(chosen));
        omitted(rows, chosen);
        notes(rows);
        rows.title(words.text("change.title"));
        changes(chosen, mostChanges).forEach(rows::point);
        rows.add(
                Band.CONTACT,
                Map.of(
                        "contactTitle",
                        words.text("contact.title"),
                        "contact",
                        words.text("contact", office()),
                        "reference",
                        reference()));
        return rows;
    }

    private void answers(SheetRows rows) {
        SheetTimelines timelines = new SheetTimelines(shown, words);
        for (SheetRound round : shown) {
            String number = words.number(round.number());
            String title =
                    round.sentAt()
                            .map(
                                    at ->
                                            words.text(
                                                    "round.sent",
                                                    number,
                                                    words.date(at),
                                                    words.hour(at)))
                            .orElseGet(() -> words.text("round.unsent", number));
            rows.round(title, answer(round));
            if (round.isDrawn()) {
                rows.timeline(timelines.of(round));
            }
        }
        earlier().ifPresent(rows::point);
    }

    /** The answers alone of rounds that have no place of their own, equal ones together. */
    private Optional<String> earlier() {
        Map<Standing, List<String>> rounds = new EnumMap<>(Standing.class);
        sheet.rounds()
                .subList(0, sheet.rounds().size() - shown.size())
                .forEach(
                        round ->
                                rounds.computeIfAbsent(round.standing(), key -> new ArrayList<>())
                                        .add(words.number(round.number())));
        List<String> answers = new ArrayList<>();
        rounds.forEach(
                (standing, numbers) -> {
                    String answer = words.text("short." + standing.key());
                    answers.add(words.text("earlier.rounds", words.list(numbers), answer));
                });
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        words.text(
                                "earlier", String.join(words.text("reason.separator"), answers)));
    }

    /** What was done well comes first. */
    private String answer(SheetRound round) {
        String thanks =
                round.reportedAt().map(at -> words.text("thanks", words.time(at))).orElse("");
        String act = words.text("act." + round.payload());
        return thanks + words.text("answer." + round.standing().key(), act);
    }

    private void table(SheetRows rows, List<SheetRow> chosen) {
        rows.title(words.text(chosen.isEmpty() ? "table.none" : "table", accesses()));
        if (chosen.isEmpty()) {
            rows.point(words.text("table.nothing"));
            return;
        }
        rows.add(Band.HEAD, Map.of());
        for (int i = 0; i < chosen.size(); i++) {
            row(rows, words.number(i + 1), chosen.get(i));
        }
        rows.add(Band.TABLE_END, Map.of());
    }

    private void row(SheetRows rows, String number, SheetRow row) {
        if (row.visit().isEmpty()) {
            String kind = row.told().orElseThrow().kind();
            rows.visit(
                    List.of(
                            number,
                            words.time(row.at()),
                            "―",
                            "―",
                            words.text("kind." + kind),
                            "―"),
                    words.text(kind.equals("reported") ? "reason.reported" : "reason.told"));
            return;
        }
        Visit visit = row.visit().get();
        boolean isClosed = visit.accesses().stream().anyMatch(Visit.Access::isAfterClose);
        rows.visit(
                List.of(
                        number,
                        words.times(visit),
                        words.from(visit),
                        words.device(visit),
                        words.did(visit),
                        words.verdict(visit)),
                (isClosed ? words.text("reason.closed") : "") + words.reasons(visit));
    }

    private String accesses() {
        return words.number(sheet.rounds().stream().mapToInt(SheetRound::accesses).sum());
    }

    /** Never silently: how many more there are, of which verdict, and where they stand. */
    private void omitted(SheetRows rows, List<SheetRow> chosen) {
        Map<Opinion, Integer> left = new EnumMap<>(Opinion.class);
        sheet.rounds().stream()
                .flatMap(round -> round.visits().stream())
                .forEach(one -> left.merge(one.opinion(), one.accesses().size(), Integer::sum));
        for (SheetRow row : chosen) {
            row.visit().ifPresent(one -> left.merge(one.opinion(), -row.accesses(), Integer::sum));
        }
        int more = left.values().stream().mapToInt(count -> count).sum();
        if (more > 0) {
            List<String> counts = new ArrayList<>();
            left.forEach(
                    (opinion, count) -> {
                        if (count > 0) {
                            String name = words.opinion(opinion);
                            counts.add(words.text("omitted.part", name, words.number(count)));
                        }
                    });
            rows.point(words.text("omitted", words.number(more), words.list(counts), command()));
        }
    }

    private String command() {
        String value = sheet.value().strip();
        String shownValue =
                value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        return "drillsift explain JOB --" + sheet.asked() + " " + shownValue;
    }

    private void notes(SheetRows rows) {
        boolean isPicture = isAny(Visit.Access::isPicture);
        boolean isPart = isAny(Visit.Access::isPart);
        if (isPicture || isPart) {
            String which = isPicture && isPart ? "both" : isPicture ? "pictures" : "parts";
            rows.point(words.text("note." + which));
        }
        if (shown.stream().flatMap(round -> round.visits().stream()).anyMatch(Visit::isOthers)) {
            rows.point(words.text("note.others"));
        }
    }

    private boolean isAny(Predicate<Visit.Access> what) {
        return shown.stream()
                .flatMap(round -> round.visits().stream())
                .flatMap(visit -> visit.accesses().stream())
                .anyMatch(what);
    }

    private List<String> changes(List<SheetRow> chosen, int most) {
        List<SheetRow> numbered = SheetRow.byTime(chosen);
        SheetChanges changes = new SheetChanges(words);
        for (SheetRow row : chosen) {
            row.visit().ifPresent(one -> changes.add(numbered.indexOf(row) + 1, one));
        }
        return changes.sentences(most, chosen.stream().anyMatch(row -> row.visit().isPresent()));
    }

    private String office() {
        return edition.responsible().isBlank()
                ? words.text("contact.office")
                : edition.responsible();
    }

    /** The event that decides the answer, by which the record is found again. */
    private String reference() {
        return all.stream()
                .flatMap(row -> row.visit().stream())
                .findFirst()
                .map(visit -> words.text("contact.event", visit.eventId()))
                .orElse("");
    }

    /** Whom the sheet is about, as the roster has it; else what was asked for. */
    String who() {
        return person().map(SheetRound.Person::name).filter(name -> !name.isBlank()).orElse(mail());
    }

    private String mail() {
        return person().map(SheetRound.Person::email).orElse(sheet.value());
    }

    String whoLine() {
        List<String> parts = new ArrayList<>();
        person().map(SheetRound.Person::email).ifPresent(parts::add);
        person().map(SheetRound.Person::department).filter(d -> !d.isBlank()).ifPresent(parts::add);
        if (!parts.contains(sheet.value())) {
            parts.add(words.text("asked." + sheet.asked(), sheet.value()));
        }
        return parts.stream().collect(Collectors.joining("   "));
    }

    private Optional<SheetRound.Person> person() {
        return sheet.rounds().stream()
                .flatMap(round -> round.person().stream())
                .reduce((earlier, later) -> later);
    }
}
