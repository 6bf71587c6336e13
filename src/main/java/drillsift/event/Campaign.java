package drillsift.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What holds for all rounds of one campaign.
 *
 * @param id the folder under the output folder
 * @param title by language tag {@code ja} or {@code en}; at least one is present
 * @param organization by language tag; may be empty
 * @param zone days and hours are counted here
 * @param officeFrom inclusive
 * @param officeTo exclusive
 * @param holidays local dates on which nobody is expected at work
 * @param purpose what people are named for, by language tag; empty when not stated
 * @param responsible who answers for the drill, by language tag; empty when not stated
 * @param retentionDays 0 means not stated
 */
public record Campaign(
        String id,
        Map<String, String> title,
        Map<String, String> organization,
        ZoneId zone,
        LocalTime officeFrom,
        LocalTime officeTo,
        List<LocalDate> holidays,
        Map<String, String> purpose,
        Map<String, String> responsible,
        int retentionDays) {

    /**
     * Whether nobody is expected at work then: at night, on a weekend or on a holiday.
     *
     * @param local in the campaign's zone
     */
    public boolean isOff(LocalDateTime local) {
        return local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                || holidays.contains(local.toLocalDate())
                || local.toLocalTime().isBefore(officeFrom)
                || !local.toLocalTime().isBefore(officeTo);
    }

    /** The text in that language, else in the other, else empty. */
    public static String in(Map<String, String> texts, String language) {
        String text = texts.get(language);
        if (text != null) {
            return text;
        }
        return texts.values().stream().findFirst().orElse("");
    }
}
