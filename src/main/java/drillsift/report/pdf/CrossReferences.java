package drillsift.report.pdf;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table at the end of a PDF that says at which byte each object begins. */
final class CrossReferences {

    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*$");
    private static final Pattern ENTRY = Pattern.compile("(\\d{10}) (\\d{5}) n");

    private CrossReferences() {}

    /** Corrects all offsets after bytes were inserted or taken out at a place. */
    static String move(String pdf, int place, int change) {
        Matcher start = START.matcher(pdf.substring(Math.max(0, pdf.length() - 64)));
        if (!start.find()) {
            throw new IllegalStateException("the PDF has no table of its objects");
        }
        int table = Integer.parseInt(start.group(1)) + change;
        String entries = pdf.substring(table);
        StringBuilder moved = new StringBuilder(pdf.substring(0, table));
        Matcher entry = ENTRY.matcher(entries);
        while (entry.find()) {
            long offset = Long.parseLong(entry.group(1));
            long corrected = offset > place ? offset + change : offset;
            entry.appendReplacement(
                    moved, String.format(Locale.ROOT, "%010d %s n", corrected, entry.group(2)));
        }
        entry.appendTail(moved);
        int last = moved.lastIndexOf("startxref");
        return moved.substring(0, last) + "startxref\n" + table + "\n%%EOF\n";
    }
}
