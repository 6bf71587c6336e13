package drillsift.report;

import drillsift.message.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an office may want on its printed pages.
 *
 * @param labels who may see it, in the office's own words, such as 社外秘; a language that is absent
 *     has the usual label on anonymous pages and none on others
 * @param approvalBoxes whether reports that go up the line have room for seals on their first page
 * @param eraDates whether Japanese pages count years by era, such as 令和8年
 */
public record PageStyle(Map<Language, String> labels, boolean approvalBoxes, boolean eraDates) {

    public static final PageStyle PLAIN = new PageStyle(Map.of(), false, false);

    private static final String SEPARATOR = "  |  ";

    /** In the order of the languages, as it becomes part of hashes. */
    public PageStyle {
        EnumMap<Language, String> ordered = new EnumMap<>(Language.class);
        ordered.putAll(labels);
        labels = ordered;
    }

    private Optional<String> label(Language language) {
        return Optional.ofNullable(labels.get(language));
    }

    /** What stands at the head of every page that names nobody. */
    public static String anonymous(ReportTexts texts) {
        String label =
                texts.style().label(texts.language()).orElseGet(() -> texts.text("confidential"));
        return texts.text("variant.anonymous") + SEPARATOR + label;
    }

    /**
     * The same of a page that names people.
     *
     * @param variant key of what else it says
     */
    public static String named(ReportTexts texts, String variant) {
        String said = texts.text(variant);
        return texts.style()
                .label(texts.language())
                .map(one -> said + SEPARATOR + one)
                .orElse(said);
    }
}
