package drillsift.normalize;

import drillsift.event.Connection;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a record that tell of a client what its address and agent do not. */
final class ConnectionCells {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:AS)? ?([0-9]{1,10})(?: .*)?");
    private static final long HIGHEST = 0xffff_ffffL;
    private static final int COUNTRY_LIMIT = 8;
    private static final int LIMIT = 80;

    private ConnectionCells() {}

    static Connection read(CsvRow row) {
        Connection read =
                new Connection(
                        asn(row).orElse(0),
                        text(row, "country", COUNTRY_LIMIT).toUpperCase(Locale.ROOT),
                        text(row, "ja4", LIMIT).toLowerCase(Locale.ROOT),
                        text(row, "purpose", LIMIT).toLowerCase(Locale.ROOT));
        return read.equals(Connection.NONE) ? Connection.NONE : read;
    }

    /** Whether the cell holds something that is no number of an autonomous system. */
    static boolean isBadNumber(CsvRow row) {
        return row.has("asn") && !row.value("asn").isEmpty() && asn(row).isEmpty();
    }

    /** As in 64500, AS64500 or "AS64500 Example Networks"; 0 stands for none. */
    private static OptionalLong asn(CsvRow row) {
        Matcher number = NUMBER.matcher(row.value("asn"));
        if (!number.matches()) {
            return OptionalLong.empty();
        }
        long asn = Long.parseLong(number.group(1));
        return asn <= HIGHEST ? OptionalLong.of(asn) : OptionalLong.empty();
    }

    private static String text(CsvRow row, String column, int limit) {
        return VisibleText.cut(row.value(column), limit);
    }
}
