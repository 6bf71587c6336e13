package drillsift.job.file;

import drillsift.event.Campaign;
import drillsift.message.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a job file that hold for all rounds. */
final class CampaignKeys {

    private static final Words.Hours OFFICE =
            new Words.Hours(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final int TEXT = 200;
    private static final int YEARS_OF_DAYS = 36_500;

    private CampaignKeys() {}

    /**
     * The campaign with a default wherever a value is missing or wrong; what is wrong has been
     * noted, so that the campaign is used only if nothing was.
     */
    static Campaign read(Section job) {
        String id =
                job.required("campaign", "sample-2026")
                        .flatMap(value -> value.parsed(Words::folder, JobFileCode.UNSAFE_NAME))
                        .orElse("");
        Map<String, String> title =
                job.optional("title").map(CampaignKeys::texts).orElse(inBoth(id));
        Map<String, String> organization = texts(job, "organization");
        ZoneId zone =
                job.required("time-zone", "Asia/Tokyo")
                        .flatMap(CampaignKeys::zone)
                        .orElse(ZoneId.of("UTC"));
        Words.Hours office = officeHours(job);
        return new Campaign(
                id,
                title,
                organization,
                zone,
                office.from(),
                office.to(),
                job.optional("holidays").map(CampaignKeys::holidays).orElse(List.of()),
                texts(job, "purpose"),
                texts(job, "responsible"),
                days(job));
    }

    private static Words.Hours officeHours(Section job) {
        return job.optional("office-hours")
                .flatMap(value -> value.parsed(Words::hours, JobFileCode.NOT_TIME_RANGE))
                .orElse(OFFICE);
    }

    private static Map<String, String> texts(Section job, String key) {
        return job.optional(key).map(CampaignKeys::texts).orElse(Map.of());
    }

    static Optional<ZoneId> zone(Value value) {
        return value.parsed(Words::zone, JobFileCode.NOT_ZONE);
    }

    private static int days(Section job) {
        return job.optional("retention-days")
                .map(value -> value.whole(1, YEARS_OF_DAYS).orElse(0))
                .orElse(0);
    }

    private static List<LocalDate> holidays(Value value) {
        List<LocalDate> days = new ArrayList<>();
        for (Value each : value.list()) {
            each.parsed(Words::date, JobFileCode.NOT_DATE).ifPresent(days::add);
        }
        return days.stream().distinct().sorted().toList();
    }

    private static Map<String, String> texts(Value value) {
        return texts(value, TEXT);
    }

    /**
     * One text for all languages, or a text for each.
     *
     * @param longest in characters
     */
    static Map<String, String> texts(Value value, int longest) {
        if (value.isText()) {
            return value.text(longest).map(CampaignKeys::inBoth).orElse(Map.of());
        }
        Optional<Section> section = value.section();
        Map<String, String> texts = new LinkedHashMap<>();
        if (section.isPresent()) {
            for (Language language : Language.values()) {
                section.get()
                        .optional(language.tag())
                        .flatMap(text -> text.text(longest))
                        .ifPresent(text -> texts.put(language.tag(), text));
            }
            section.get().done();
        }
        return Collections.unmodifiableMap(texts);
    }

    private static Map<String, String> inBoth(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.tag(), text);
        }
        return Collections.unmodifiableMap(texts);
    }
}
