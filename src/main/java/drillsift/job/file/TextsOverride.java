package drillsift.job.file;

import drillsift.message.Language;
import drillsift.report.PageStyle;
import drillsift.report.ReportTexts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts of the reports that the job file sets in place of the built-in ones.
 *
 * @param decisions the proposed decisions on page 1; a language that is absent keeps the built-in
 *     ones
 * @param style what stands on all pages
 */
public record TextsOverride(Map<Language, List<Decision>> decisions, PageStyle style) {

    /** Page 1 has room for so many. */
    public static final int DECISIONS = 3;

    public static TextsOverride none() {
        return of(PageStyle.PLAIN);
    }

    /** All texts are the built-in ones. */
    static TextsOverride of(PageStyle style) {
        return new TextsOverride(Map.of(), style);
    }

    /** The words of the reports with what is set here. */
    public ReportTexts in(Language language) {
        Map<String, String> replaced = new TreeMap<>();
        List<Decision> own = decisions.getOrDefault(language, List.of());
        for (int i = 0; i < own.size(); i++) {
            String key = "decision." + (i + 1);
            replaced.put(key, own.get(i).what());
            replaced.put(key + ".owner", own.get(i).owner());
            replaced.put(key + ".due", own.get(i).due());
        }
        return new ReportTexts(language, replaced, style);
    }

    /**
     * @param owner who sees to it; may be empty
     * @param due by when, as it is to be printed; may be empty
     */
    public record Decision(String what, String owner, String due) {}
}
