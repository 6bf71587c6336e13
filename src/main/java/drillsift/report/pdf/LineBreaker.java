package drillsift.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Breaks text into lines by our own rules, so that neither the report library nor the PDF library
 * has to: both know Western text only.
 */
public final class LineBreaker {

    private static final int FEWEST_LAST = 4;
    private static final int FARTHEST_BACK = 8;
    private static final int SPACES_LEFT = 3;

    private final ToDoubleFunction<String> measure;
    private final double width;

    /**
     * @param size of the text in points
     * @param width of the box in points
     */
    public LineBreaker(float size, boolean bold, double width) {
        this(text -> Fonts.width(text, size, bold), width);
    }

    private LineBreaker(ToDoubleFunction<String> measure, double width) {
        this.measure = measure;
        this.width = width;
    }

    /** Of text in the face whose digits stand in columns, which are narrower. */
    static LineBreaker ofFigures(float size, double width) {
        return new LineBreaker(text -> Fonts.figuresWidth(text, size), width);
    }

    /**
     * @param mostLines longer text is cut and ends in an ellipsis; at least 1
     */
    public String fit(String text, int mostLines) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            breakParagraph(paragraph, lines);
            if (lines.size() > mostLines) {
                String rest = String.join("", lines.subList(mostLines - 1, lines.size()));
                lines.subList(mostLines - 1, lines.size()).clear();
                lines.add(shorten(rest));
                break;
            }
        }
        return lines.stream().map(String::strip).collect(Collectors.joining("\n"));
    }

    /**
     * One line of text that loses of its middle what does not fit on so many lines: beginning and
     * end tell names apart.
     */
    public String ends(String text, int mostLines) {
        if (isWithin(text, mostLines)) {
            return text;
        }
        int fewest = 1;
        int tooMany = text.codePointCount(0, text.length());
        while (tooMany - fewest > 1) {
            int kept = (fewest + tooMany) / 2;
            if (isWithin(ends(text, kept, "…"), mostLines)) {
                fewest = kept;
            } else {
                tooMany = kept;
            }
        }
        return ends(text, fewest, "…");
    }

    private static String ends(String text, int kept, String between) {
        int first = (kept + 1) / 2;
        String start = text.substring(0, text.offsetByCodePoints(0, first));
        String end = text.substring(text.offsetByCodePoints(text.length(), first - kept));
        return start.stripTrailing() + between + end.stripLeading();
    }

    private boolean isWithin(String text, int mostLines) {
        List<String> lines = new ArrayList<>();
        breakParagraph(text, lines);
        return lines.size() <= mostLines;
    }

    private void breakParagraph(String paragraph, List<String> lines) {
        String rest = paragraph;
        while (!fits(rest)) {
            int end = withoutOrphan(rest, breakAt(rest));
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        lines.add(rest);
    }

    private int breakAt(String text) {
        int most = longestFitting(text);
        for (int end = most; end > 0; end = text.offsetByCodePoints(end, -1)) {
            if (Kinsoku.mayBreak(text.codePointBefore(end), text.codePointAt(end))) {
                return end;
            }
        }
        return most; // one word wider than the box
    }

    /**
     * An earlier place where the last line would hold one word, or hardly more than a full stop.
     */
    private int withoutOrphan(String text, int end) {
        return withoutShortEnd(text, withoutLoneWord(text, end));
    }

    /** In a language with spaces, of a line that can spare a word. */
    private int withoutLoneWord(String text, int end) {
        String line = text.substring(0, end).strip();
        boolean isLone = text.charAt(end - 1) == ' ' && text.strip().indexOf(' ', end) < 0;
        int place = line.lastIndexOf(' ') + 1;
        boolean isSpared = line.chars().filter(sign -> sign == ' ').count() >= SPACES_LEFT;
        boolean isFull = measure.applyAsDouble(line.substring(0, place).strip()) > width / 2;
        return isLone && isSpared && isFull ? text.indexOf(line) + place : end;
    }

    private static int withoutShortEnd(String text, int end) {
        if (text.codePointCount(end, text.length()) >= FEWEST_LAST) {
            return end;
        }
        int earliest = Math.max(1, end - FARTHEST_BACK);
        for (int place = end - 1; place >= earliest; place--) {
            boolean isWhole = text.codePointCount(place, text.length()) >= FEWEST_LAST;
            if (isWhole && Kinsoku.mayBreak(text.codePointBefore(place), text.codePointAt(place))) {
                return place;
            }
        }
        return end;
    }

    private int longestFitting(String text) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (!fits(text.substring(0, next).stripTrailing())) {
                return end;
            }
            end = next;
        }
        return Math.min(end, text.offsetByCodePoints(text.length(), -1));
    }

    private String shorten(String text) {
        String rest = text;
        while (!rest.isEmpty() && !fits(rest + "…")) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest.stripTrailing() + "…";
    }

    private boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= 1 || measure.applyAsDouble(text) <= width;
    }
}
