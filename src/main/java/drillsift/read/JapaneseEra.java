package drillsift.read;

import java.time.LocalDate;
import java.util.Map;

/** Years counted from an emperor's accession, as offices in Japan write them. */
final class JapaneseEra {

    /** First and last day; the last one of the present era is open. */
    private record Reign(LocalDate from, LocalDate to) {}

    private static final Map<String, Reign> REIGNS =
            Map.of(
                    "令和", reign("2019-05-01", "9999-12-31"),
                    "平成", reign("1989-01-08", "2019-04-30"),
                    "昭和", reign("1926-12-25", "1989-01-07"),
                    "大正", reign("1912-07-30", "1926-12-24"),
                    "明治", reign("1868-01-25", "1912-07-29"));

    private JapaneseEra() {}

    private static Reign reign(String from, String to) {
        return new Reign(LocalDate.parse(from), LocalDate.parse(to));
    }

    /**
     * @param year of the era, or 元 for its first
     */
    static int year(String era, String year) {
        int count = year.equals("元") ? 1 : Integer.parseInt(year);
        return REIGNS.get(era).from().getYear() + count - 1;
    }

    /** Whether the era reigned on that day: 平成 35年 never was. */
    static boolean holds(String era, LocalDate day) {
        Reign reign = REIGNS.get(era);
        return !day.isBefore(reign.from()) && !day.isAfter(reign.to());
    }
}
