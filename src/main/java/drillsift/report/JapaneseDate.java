package drillsift.report;

import drillsift.message.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;

/** Dates of Japanese pages, by the western year or by the era. */
final class JapaneseDate {

    /** Meiji 6: days before had another calendar. */
    private static final LocalDate FIRST_OF_ERAS = LocalDate.of(1873, 1, 1);

    private JapaneseDate() {}

    /**
     * @param rest pattern of what follows the year
     */
    static String of(ZonedDateTime at, String rest, boolean byEra) {
        String day = DateTimeFormatter.ofPattern(rest, Language.JA.locale()).format(at);
        boolean hasEra = byEra && !at.toLocalDate().isBefore(FIRST_OF_ERAS);
        return (hasEra ? era(at.toLocalDate()) : String.valueOf(at.getYear())) + "年" + day;
    }

    /** The first year of an era is written 元. */
    private static String era(LocalDate date) {
        java.time.chrono.JapaneseDate local = JapaneseChronology.INSTANCE.date(date);
        int year = local.get(ChronoField.YEAR_OF_ERA);
        String era = local.getEra().getDisplayName(TextStyle.FULL, Language.JA.locale());
        return era + (year == 1 ? "元" : String.valueOf(year));
    }
}
