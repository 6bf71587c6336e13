package drillsift.report.individual;

import drillsift.event.EventKind;
import drillsift.message.Language;
import drillsift.report.Edition;
import drillsift.report.Wording;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said to one person; everything in the second person, and nothing that is not certain. */
final class IndividualWords {

    /** Of the built-in advice. */
    private static final int POINTS = 4;

    private static final int LONGEST_OFFICE = 40;

    private final Wording words;
    private final Edition edition;
    private final DateTimeFormatter time;

    IndividualWords(Wording words, Edition edition) {
        this.words = words;
        this.edition = edition;
        Language language = words.texts().language();
        String pattern =
                switch (language) {
                    case JA -> "M/d HH:mm";
                    case EN -> "d MMM HH:mm";
                };
        time = DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    String text(String key, String... values) {
        return words.texts().text("individual." + key, values);
    }

    String shared(String key, String... values) {
        return words.texts().text(key, values);
    }

    String time(Instant at) {
        return time.format(at.atZone(edition.zone()));
    }

    String praise(PersonSheet sheet, SheetRound round) {
        return text("praise." + Praise.of(sheet, round).key(), act(sheet));
    }

    String more(PersonSheet sheet, SheetRound round) {
        return text("praise." + Praise.of(sheet, round).key() + ".more", act(sheet));
    }

    /** Such as "opened the link"; the first that is certain to be the person's. */
    private String act(PersonSheet sheet) {
        return sheet.deeds().stream()
                .filter(Deed::isOwnReaction)
                .findFirst()
                .map(deed -> text("act." + key(deed.kind())))
                .orElse("");
    }

    /** What happened, as the person's deed where that is certain, else as nobody's. */
    String what(Deed deed) {
        String what = text((deed.isOwn() ? "did." : "seen.") + key(deed.kind()));
        if (deed.times() > 1) {
            String times = words.number(deed.times());
            String last = time(deed.last());
            what =
                    time(deed.first()).equals(last)
                            ? text("times.once", what, times)
                            : text("times", what, times, last);
        }
        if (deed.isAfterClose()) {
            what = text("afterClose", what);
        }
        return deed.isOwn() ? what : text("uncertain", what);
    }

    private static String key(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    String others(int accesses) {
        return text("others", words.number(accesses));
    }

    List<String> points(Feedback feedback) {
        return feedback.points().isEmpty() ? builtIn("point.", POINTS) : feedback.points();
    }

    List<String> next(Feedback feedback) {
        return feedback.next().isEmpty() ? builtIn("next.", Feedback.NEXT) : feedback.next();
    }

    private List<String> builtIn(String key, int many) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            texts.add(text(key + i));
        }
        return texts;
    }

    String roundLine(PersonSheet sheet, SheetRound round) {
        String number = shared("round", words.number(round.number()));
        String held =
                round.sent()
                        .map(at -> shared("round.held", words.date(at, edition.zone())))
                        .orElse(shared("round.heldUnknown"));
        return sheet.department().isBlank()
                ? text("line.plain", number, held)
                : text("line", number, held, sheet.department());
    }

    /** Who is responsible, where that has room in a sentence; the foot of the page has it whole. */
    String office() {
        String responsible = edition.responsible();
        boolean hasRoom = !responsible.isBlank() && responsible.length() <= LONGEST_OFFICE;
        return hasRoom ? responsible : text("office");
    }

    String terms() {
        return shared(
                "named.terms",
                stated(edition.purpose()),
                stated(edition.responsible()),
                lastDay().orElse(shared("named.retention.none")));
    }

    private String stated(String text) {
        return text.isBlank() ? shared("named.retention.none") : text;
    }

    /** The last day on which this copy may be kept. */
    private Optional<String> lastDay() {
        return edition.keptUntil().map(last -> words.day(last, edition.zone()));
    }

    String keep() {
        return words.keep(lastDay());
    }

    String asOf() {
        return edition.asOf()
                .map(last -> shared("footer.asOf", words.stamp(last, edition.zone())))
                .orElse(shared("footer.asOfUnknown"));
    }
}
