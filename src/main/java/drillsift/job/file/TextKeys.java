package drillsift.job.file;

import drillsift.job.file.TextsOverride.Decision;
import drillsift.message.Language;
import drillsift.report.PageStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that a job file sets for the reports. */
final class TextKeys {

    private static final int WHAT = 120;
    private static final int SHORT = 40;

    private TextKeys() {}

    static TextsOverride read(Section job) {
        PageStyle style = PageKeys.read(job);
        Optional<Section> texts = job.optional("texts").flatMap(Value::section);
        Optional<Section> decisions =
                texts.flatMap(keys -> keys.optional("decisions")).flatMap(Value::section);
        texts.ifPresent(Section::done);
        if (decisions.isEmpty()) {
            return TextsOverride.of(style);
        }
        Map<Language, List<Decision>> byLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            decisions
                    .get()
                    .optional(language.tag())
                    .ifPresent(value -> byLanguage.put(language, decisions(value)));
        }
        decisions.get().done();
        return TextsOverride.of(style, Collections.unmodifiableMap(byLanguage));
    }

    private static List<Decision> decisions(Value value) {
        List<Decision> decisions = new ArrayList<>();
        List<Value> values = value.list();
        if (values.size() > TextsOverride.DECISIONS) {
            value.note(JobFileCode.TOO_MANY, String.valueOf(TextsOverride.DECISIONS));
        }
        for (Value each : values) {
            each.section().flatMap(TextKeys::decision).ifPresent(decisions::add);
        }
        return List.copyOf(decisions);
    }

    private static Optional<Decision> decision(Section keys) {
        Optional<String> what = keys.required("what", "...").flatMap(value -> value.text(WHAT));
        String owner = text(keys, "owner");
        String due = text(keys, "due");
        keys.done();
        return what.map(text -> new Decision(text, owner, due));
    }

    private static String text(Section keys, String key) {
        return keys.optional(key).flatMap(value -> value.text(SHORT)).orElse("");
    }
}
