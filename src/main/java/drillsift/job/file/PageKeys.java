package drillsift.job.file;

import drillsift.message.Language;
import drillsift.report.PageStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What an office wants on its printed pages. */
final class PageKeys {

    /** What the narrowest page has room for beside the other words of its head. */
    private static final int LABEL = 12;

    private PageKeys() {}

    static PageStyle read(Section job) {
        Optional<Section> pages = job.optional("pages").flatMap(Value::section);
        if (pages.isEmpty()) {
            return PageStyle.PLAIN;
        }
        Section keys = pages.get();
        Map<Language, String> labels = new EnumMap<>(Language.class);
        Map<String, String> texts =
                keys.optional("classification")
                        .map(value -> CampaignKeys.texts(value, LABEL))
                        .orElse(Map.of());
        for (Language language : Language.values()) {
            Optional.ofNullable(texts.get(language.tag()))
                    .ifPresent(text -> labels.put(language, text));
        }
        boolean boxes = isTrue(keys, "approval-boxes");
        boolean eras = isTrue(keys, "era-dates");
        keys.done();
        return new PageStyle(labels, boxes, eras);
    }

    private static boolean isTrue(Section keys, String key) {
        return keys.optional(key)
                .flatMap(value -> value.parsed(Words::flag, JobFileCode.NOT_FLAG))
                .orElse(false);
    }
}
