package drillsift.job.file;

import drillsift.message.Language;
import drillsift.report.PageStyle;
import drillsift.report.ReportTexts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Texts of the reports that the job file sets in place of the built-in ones.
 *
 * @param decisions the proposed decisions on page 1; a language that is absent keeps the built-in
 *     ones
 * @param style what stands on all pages
 * @param movedIn rounds of which departments are counted as others, which pages have to say
 * @param moved how many departments that are; one that is moved in several rounds is one
 */
public record TextsOverride(
        Map<Language, List<Decision>> decisions,
        PageStyle style,
        List<Integer> movedIn,
        int moved) {

    /** Page 1 has room for so many. */
    public static final int DECISIONS = 3;

    /** All texts are the built-in ones. */
    static TextsOverride of(PageStyle style) {
        return of(style, Map.of());
    }

    static TextsOverride of(PageStyle style, Map<Language, List<Decision>> decisions) {
        return new TextsOverride(decisions, style, List.of(), 0);
    }

    TextsOverride with(List<DepartmentMove> moves) {
        List<Integer> rounds =
                moves.stream().map(DepartmentMove::round).distinct().sorted().toList();
        long departments = moves.stream().map(DepartmentMove::from).distinct().count();
        return new TextsOverride(decisions, style, rounds, (int) departments);
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
        if (!movedIn.isEmpty()) {
            ReportTexts plain = new ReportTexts(language);
            String rounds =
                    movedIn.stream()
                            .map(number -> plain.text("round", String.valueOf(number)))
                            .collect(Collectors.joining(plain.text("alt.separator")));
            String count = String.valueOf(moved);
            replaced.put(
                    "departments.mapped", plain.text("departments.mapped.text", rounds, count));
        }
        return new ReportTexts(language, replaced, style);
    }

    /**
     * @param owner who sees to it; may be empty
     * @param due by when, as it is to be printed; may be empty
     */
    public record Decision(String what, String owner, String due) {}
}
