package drillsift.report.anonymous;

import drillsift.aggregate.privacy.PublishedDifference.Decided;
import drillsift.report.Wording;
import java.util.ArrayList;
import java.util.List;

/** How many decisions there were, and who made them, in one line. */
final class DifferenceDecisions {

    /** Of the whole line, in half the width of a Japanese sign: more would not fit. */
    private static final int ROOM = 86;

    private final Wording words;

    DifferenceDecisions(Wording words) {
        this.words = words;
    }

    /**
     * @param origin the kind of cause, in words
     */
    String line(String origin, Decided decided) {
        int named = decided.deciders().size();
        String line = line(origin, decided, named);
        while (named > 0 && width(line) > ROOM) {
            named--;
            line = line(origin, decided, named);
        }
        return line;
    }

    /**
     * @param named so many are named; the others are counted
     */
    private String line(String origin, Decided decided, int named) {
        boolean isBack = decided.takenBack() > 0;
        int others = decided.deciders().size() - named + decided.others();
        List<String> values = new ArrayList<>(List.of(origin, words.number(decided.changes())));
        if (named + others > 0) {
            String names =
                    String.join(
                            words.texts().text("alt.separator"),
                            decided.deciders().subList(0, named));
            values.add(named == 0 ? people(others) : names);
        }
        boolean isMore = named > 0 && others > 0;
        if (isMore) {
            values.add(words.number(others));
        }
        String by = named + others == 0 ? "" : isMore ? ".byMore" : ".by";
        if (isBack) {
            values.add(words.number(decided.takenBack()));
        }
        return text("decided" + (isBack ? ".back" : "") + by, values.toArray(String[]::new));
    }

    private static int width(String text) {
        return text.codePoints().map(sign -> sign < 0x250 ? 1 : 2).sum();
    }

    private String people(int number) {
        return number == 1
                ? text("person", words.number(number))
                : words.texts().text("people", words.number(number));
    }

    private String text(String key, String... values) {
        return words.texts().text("difference." + key, values);
    }
}
