package drillsift.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the numbers of a workbook as text: those that are shown as dates as ISO dates. */
final class SheetFormats {

    private static final Pattern NO_FIELD =
            Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[[^\\]]*\\]?|AM/PM|A/P|General");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final int MOST_DIGITS = 400; // a spreadsheet's numbers end at 1.8E308
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466); // the year 10000
    private static final BigDecimal SECONDS_OF_DAY = new BigDecimal(86_400);
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY_OF_1900 = 60; // which there was not, but sheets count it

    private final List<Shown> byStyle;
    private final boolean from1904;

    private SheetFormats(List<Shown> byStyle, boolean from1904) {
        this.byStyle = byStyle;
        this.from1904 = from1904;
    }

    private enum Shown {
        NUMBER,
        DATE,
        TIME,
        DATE_TIME
    }

    /**
     * @param part empty when the workbook has no styles
     */
    static SheetFormats read(Workbook workbook, String part, boolean from1904) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        List<Shown> byStyle = new ArrayList<>();
        if (workbook.has(part)) {
            try (WorkbookXml xml = workbook.part(part)) {
                boolean isCells = false;
                while (xml.next()) {
                    if (xml.isStart("numFmt")) {
                        codes.put(xml.number("numFmtId").orElse(0), xml.attribute("formatCode"));
                    }
                    isCells = xml.isStart("cellXfs") || isCells && !xml.isEnd("cellXfs");
                    if (isCells && xml.isStart("xf")) {
                        byStyle.add(shown(xml.number("numFmtId").orElse(0), codes));
                    }
                }
            }
        }
        return new SheetFormats(byStyle, from1904);
    }

    private static Shown shown(int id, Map<Integer, String> codes) {
        if (codes.containsKey(id)) {
            return shown(codes.get(id));
        }
        // 27 to 58 are those of East Asian editions
        boolean isTime = id >= 18 && id <= 21 || id == 32 || id == 33 || id == 45 || id == 47;
        boolean isDate = id >= 14 && id <= 17 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
        return isTime
                ? Shown.TIME
                : isDate ? Shown.DATE : id == 22 ? Shown.DATE_TIME : Shown.NUMBER;
    }

    private static Shown shown(String code) {
        if (ELAPSED.matcher(code).find()) {
            return Shown.NUMBER; // hours beyond a day are no time of day
        }
        String first = NO_FIELD.matcher(code).replaceAll("").split(";", 2)[0];
        String fields = first.toLowerCase(Locale.ROOT);
        boolean hasTime = fields.indexOf('h') >= 0 || fields.indexOf('s') >= 0;
        boolean hasDate =
                "ydg".chars().anyMatch(field -> fields.indexOf(field) >= 0)
                        || !hasTime && fields.indexOf('m') >= 0;
        if (hasDate) {
            return hasTime ? Shown.DATE_TIME : Shown.DATE;
        }
        return hasTime ? Shown.TIME : Shown.NUMBER;
    }

    /**
     * @param raw as the sheet has it; returned when it is no number after all
     * @param style of the cell
     */
    String text(String raw, int style) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw; // what is no number is told by who needs one
        }
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return raw;
        }
        Shown shown = style < byStyle.size() ? byStyle.get(style) : Shown.NUMBER;
        boolean isDay = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        return shown == Shown.NUMBER || !isDay ? plain(number) : date(number, shown);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String date(BigDecimal serial, Shown shown) {
        int day = serial.intValue();
        long seconds =
                serial.subtract(new BigDecimal(day))
                        .multiply(SECONDS_OF_DAY)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
        LocalDate first = from1904 ? FIRST_OF_1904 : FIRST;
        int skipped = !from1904 && day < LEAP_DAY_OF_1900 ? 1 : 0;
        LocalDateTime time = first.plusDays(day + skipped).atStartOfDay().plusSeconds(seconds);
        if (shown == Shown.TIME && day == 0) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return shown == Shown.DATE && seconds == 0
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(time)
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
}
