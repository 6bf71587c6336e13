package drillsift.report.anonymous;

import drillsift.aggregate.privacy.PublishedDifference.Decided;
import drillsift.report.Wording;
import java.util.ArrayList;
import java.util.List;

/** How many decisions there were, and who made them, in one line. */
final class DifferenceDecisions {

    /** Of all names together, in half the width of a Japanese sign: more would not fit. */
    private static final int ROOM = 48;

    private final Wording words;

    DifferenceDecisions(Wording words) {
        this.words = words;
    }

    /**
     * @param origin the kind of cause, in words
     */
    String line(String origin, Decided decided) {
        String changes = words.number(decided.changes());
        List<String> named = fitting(decided.deciders());
        int others = decided.deciders().size() - named.size() + decided.others();
        if (named.isEmpty()) {
            return others == 0
                    ? text("decided", origin, changes)
                    : text("decided.by", origin, changes, people(others));
        }
        String names = String.join(words.texts().text("alt.separator"), named);
        return others == 0
                ? text("decided.by", origin, changes, names)
                : text("decided.byMore", origin, changes, names, words.number(others));
    }

    /** Those from the first on whose names fit; the others are counted. */
    private static List<String> fitting(List<String> names) {
        List<String> fitting = new ArrayList<>();
        int width = 0;
        for (String name : names) {
            width += width(name) + 2;
            if (width > ROOM) {
                return fitting;
            }
            fitting.add(name);
        }
        return fitting;
    }

    private static int width(String name) {
        return name.codePoints().map(sign -> sign < 0x250 ? 1 : 2).sum();
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
