package drillsift.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that the cells of a workbook share. */
final class SharedTexts {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final long MOST_LETTERS = 64L << 20;

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    /**
     * @param part empty when the workbook has none
     */
    static SharedTexts read(Workbook workbook, String part) throws IOException {
        List<String> texts = new ArrayList<>();
        long letters = 0;
        if (workbook.has(part)) {
            try (WorkbookXml xml = workbook.part(part)) {
                while (xml.next()) {
                    if (xml.isStart("si")) {
                        texts.add(unescaped(xml.text("si")));
                        letters += texts.get(texts.size() - 1).length();
                    }
                    if (letters > MOST_LETTERS) {
                        throw workbook.overLimit((MOST_LETTERS >> 20) + " Mi letters");
                    }
                }
            }
        }
        return new SharedTexts(texts);
    }

    /** What XML cannot hold stands as {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        String.valueOf(
                                                (char) Integer.parseInt(found.group(1), 16))));
    }

    /** Null when there is no such text. */
    String get(int place) {
        return place < texts.size() ? texts.get(place) : null;
    }
}
