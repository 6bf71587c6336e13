package drillsift.report.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What would change the verdicts, each sentence once with the rows that it is true of. */
final class SheetChanges {

    private static final int MOST_ROWS = 6;

    private final SheetWords words;
    private final Map<List<String>, List<String>> rowsOf = new LinkedHashMap<>();

    SheetChanges(SheetWords words) {
        this.words = words;
    }

    /**
     * @param row number in the table
     */
    void add(int row, Visit visit) {
        visit.missing()
                .ifPresent(
                        missing ->
                                add(
                                        row,
                                        "missing." + missing.sign(),
                                        words.number(missing.observed()),
                                        words.number(missing.threshold())));
        visit.changes()
                .forEach(
                        change ->
                                add(
                                        row,
                                        "change." + change.sort(),
                                        change.what(),
                                        words.opinion(change)));
    }

    private void add(int row, String... sentence) {
        rowsOf.computeIfAbsent(List.of(sentence), key -> new ArrayList<>()).add(words.number(row));
    }

    /**
     * @param most others are counted
     * @param isAny whether there is a visit at all
     */
    List<String> sentences(int most, boolean isAny) {
        List<String> sentences = new ArrayList<>();
        for (Map.Entry<List<String>, List<String>> each : rowsOf.entrySet()) {
            if (sentences.size() < most) {
                List<String> key = each.getKey();
                sentences.add(
                        words.text(key.get(0), rows(each.getValue()), key.get(1), key.get(2)));
            }
        }
        int others = rowsOf.size() - sentences.size();
        if (others > 0) {
            sentences.add(words.text("change.more", words.number(others)));
        }
        if (sentences.isEmpty()) {
            sentences.add(words.text(isAny ? "change.none" : "change.nothing"));
        }
        return sentences;
    }

    private String rows(List<String> numbers) {
        String shown = words.list(numbers.subList(0, Math.min(MOST_ROWS, numbers.size())));
        int others = numbers.size() - MOST_ROWS;
        return others > 0 ? words.text("rows.more", shown, words.number(others)) : shown;
    }
}
