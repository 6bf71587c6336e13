package drillsift.message;

import java.util.regex.Pattern;

/**
 * The apostrophe in front of a cell that a spreadsheet would run as a formula.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV Injection</a>
 */
public final class SpreadsheetGuard {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetGuard() {}

    /** The cell with an apostrophe in front where a spreadsheet would run it. Numbers stay. */
    public static String safe(String cell) {
        return isDangerous(cell) ? "'" + cell : cell;
    }

    /** What was given to {@link #safe}; takes off exactly one apostrophe, and only an own one. */
    public static String raw(String cell) {
        return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell) {
        int start = 0;
        while (start < cell.length() && isBlank(cell.charAt(start))) {
            if (DANGEROUS.indexOf(cell.charAt(start)) >= 0) {
                return true; // a tab or a line break at the front
            }
            start++;
        }
        if (start < cell.length() && DANGEROUS.indexOf(cell.charAt(start)) >= 0) {
            return !NUMBER.matcher(cell).matches();
        }
        // an apostrophe before a dangerous cell would otherwise be lost on the way back
        return cell.startsWith("'") && isDangerous(cell.substring(1));
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
