package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Rate;
import drillsift.aggregate.privacy.PublishedDifference;
import drillsift.aggregate.privacy.PublishedDifference.Move;
import drillsift.aggregate.privacy.PublishedDifference.Origin;
import drillsift.aggregate.privacy.PublishedDifference.Standing;
import drillsift.report.Document;
import drillsift.report.Edition;
import drillsift.report.FilterRange;
import drillsift.report.Notice;
import drillsift.report.Page;
import drillsift.report.PageStyle;
import drillsift.report.ReportTexts;
import drillsift.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One page for the board: which figure moved between two runs, and what moved it. */
public final class DifferenceModel {

    private static final int DECIDED = 8;

    private final PublishedDifference difference;
    private final Edition edition;
    private final Wording words;
    private final Notice notice;
    private final DifferenceTable table;
    private final String before;
    private final String after;

    private DifferenceModel(
            PublishedDifference difference,
            Edition edition,
            ReportTexts texts,
            Notice notice,
            String before,
            String after) {
        this.difference = difference;
        this.edition = edition;
        this.words = new Wording(texts);
        this.notice = notice;
        this.table = new DifferenceTable(difference, words);
        this.before = before;
        this.after = after;
    }

    /**
     * @param notice whether one of the runs is a draft
     * @param before short hash of the earlier run's filter set; {@code after} of the later one's
     */
    public static Document of(
            PublishedDifference difference,
            Edition edition,
            ReportTexts texts,
            Notice notice,
            String before,
            String after) {
        return new DifferenceModel(difference, edition, texts, notice, before, after).document();
    }

    private Document document() {
        Page page =
                Page.of("difference")
                        .with("campaignTitle", edition.title())
                        .with(
                                "variant",
                                notice.before(PageStyle.anonymous(words.texts()), words.texts()))
                        .with("isDraft", notice.isDraft())
                        .with("pageTitle", title())
                        .with("subtitle", text("difference.subtitle", round(), before, after))
                        .with("footerLeft", text("variant.anonymous") + "   " + edition.title())
                        .with("footerAsOf", asOf())
                        .with("footerDocument", text("footer.document", Page.HASH_PLACE));
        tiles(page);
        steps(page);
        table.writeTo(page, text("difference.table", round()));
        decided(page);
        page.with("noteTitle", text("difference.note.title"))
                .with("note", text("difference.note", String.valueOf(difference.minimumGroup())))
                .with("responsible", responsible());
        return new Document(
                edition.title() + " " + text("difference.name"),
                words.texts().language(),
                edition.documentTime(),
                List.of(page));
    }

    private String round() {
        return text("round", String.valueOf(difference.round()));
    }

    private String asOf() {
        return edition.asOf()
                .map(last -> text("footer.asOf", words.stamp(last, edition.zone())))
                .orElse(text("footer.asOfUnknown"));
    }

    /** The figure that the page speaks of; empty where the runs must not be compared. */
    private Optional<Move> main() {
        return difference.moves().stream()
                .filter(move -> move.before().measure() == difference.main())
                .findFirst();
    }

    private String title() {
        Optional<Move> shown =
                main().filter(
                                move ->
                                        move.before().rate().isPresent()
                                                && move.after().rate().isPresent());
        if (shown.isEmpty()) {
            return text("difference.title." + difference.standing().key(), round());
        }
        Figure old = shown.get().before();
        Figure fresh = shown.get().after();
        String measure = words.inSentence(difference.main());
        String was = words.rateInSentence(old);
        String is = words.rateInSentence(fresh);
        if (old.rate().equals(fresh.rate())) {
            return text("difference.title.unmoved", round(), measure, is);
        }
        return was.equals(is)
                ? moved(measure, inPeople(old), inPeople(fresh))
                : moved(measure, was, is);
    }

    private String moved(String measure, String was, String is) {
        return text("difference.title.moved", round(), measure, was, is, mostly());
    }

    /** For figures that only their rounding makes equal. */
    private String inPeople(Figure figure) {
        Rate rate = figure.rate().orElseThrow();
        return text("ratio.sentence", words.number(rate.count()), words.number(rate.of()));
    }

    /** The kind of cause that moved more people than all others together. */
    private String mostly() {
        int all = difference.steps().stream().mapToInt(step -> Math.abs(step.people())).sum();
        return difference.steps().stream()
                .filter(step -> step.origin() != Origin.MERGED)
                .filter(step -> 2 * Math.abs(step.people()) > all)
                .findFirst()
                .map(step -> text("difference.title.mostly", inSentence(origin(step.origin()))))
                .orElse("");
    }

    /** English begins it small. */
    private String inSentence(String origin) {
        return switch (words.texts().language()) {
            case JA -> origin;
            case EN -> origin.substring(0, 1).toLowerCase(Locale.ROOT) + origin.substring(1);
        };
    }

    private String origin(Origin origin) {
        return text("difference.origin." + origin.key());
    }

    private void tiles(Page page) {
        Optional<Move> move = main();
        tile(page, 1, text("difference.before"), move.map(Move::before));
        tile(page, 2, text("difference.after"), move.map(Move::after));
        page.with("tile3Label", text("difference.change"))
                .with(
                        "tile3Number",
                        move.flatMap(table::more)
                                .map(this::people)
                                .orElse(text("difference.notShown")))
                .with("tile3Line1", move.map(this::points).orElse(""))
                .with("tile3Line2", "");
    }

    private void tile(Page page, int place, String label, Optional<Figure> figure) {
        String name = "tile" + place;
        String range = figure.map(one -> FilterRange.of(one, words)).orElse("");
        page.with(name + "Label", label)
                .with(name + "Number", figure.map(words::rate).orElse(text("difference.notShown")))
                .with(
                        name + "Line1",
                        figure.flatMap(Figure::rate)
                                .filter(rate -> rate.of() >= Wording.FEWEST_FOR_PERCENT)
                                .map(words::counts)
                                .orElse(""))
                .with(name + "Line2", range.isEmpty() ? "" : text("difference.range", range));
    }

    /** Of the exact rates, for rounded ones would not add up; empty for few people. */
    private String points(Move move) {
        Rate old = move.before().rate().orElse(new Rate(0, 0));
        Rate fresh = move.after().rate().orElse(new Rate(0, 0));
        boolean isFew = Math.min(old.of(), fresh.of()) < Wording.FEWEST_FOR_PERCENT;
        return isFew || old.equals(fresh)
                ? ""
                : text(
                        "difference.points",
                        words.points(fresh.percent().orElseThrow() - old.percent().orElseThrow()));
    }

    private String people(String signed) {
        boolean isOne = signed.length() == 2 && signed.endsWith("1");
        return text(isOne ? "difference.person" : "people", signed);
    }

    private void steps(Page page) {
        boolean isShown = difference.standing() == Standing.SHOWN;
        String title = text("difference.steps", words.measure(difference.main()));
        page.with("stepsTitle", title)
                .with("steps", DifferenceSteps.chart(difference, main(), words, title))
                .with(
                        "stepsNone",
                        isShown ? "" : text("difference.steps." + difference.standing().key()));
    }

    private void decided(Page page) {
        List<String> lines = new ArrayList<>();
        DifferenceDecisions decisions = new DifferenceDecisions(words);
        difference
                .decided()
                .forEach((origin, one) -> lines.add(decisions.line(origin(origin), one)));
        if (lines.isEmpty()) {
            lines.add(text(isSilent() ? "difference.decided.hidden" : "difference.decided.none"));
        }
        page.with("decidedTitle", text("difference.decided.title"));
        for (int i = 0; i < DECIDED; i++) {
            page.with("decided" + (i + 1), i < lines.size() ? lines.get(i) : "");
        }
    }

    /** Whether what was decided is not told; else there is nothing to tell. */
    private boolean isSilent() {
        return difference.standing() == Standing.FEW || difference.standing() == Standing.ROSTER;
    }

    private String responsible() {
        return edition.responsible().isEmpty()
                ? ""
                : text("difference.responsible", edition.responsible());
    }

    private String text(String key, String... values) {
        return words.texts().text(key, values);
    }
}
