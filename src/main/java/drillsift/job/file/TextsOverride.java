package drillsift.job.file;

import drillsift.message.Language;
import java.util.List;
import java.util.Map;

/**
 * Texts of the reports that the job file sets in place of the built-in ones.
 *
 * @param decisions the proposed decisions on page 1; a language that is absent keeps the built-in
 *     ones
 */
public record TextsOverride(Map<Language, List<Decision>> decisions) {

    /** Page 1 has room for so many. */
    public static final int DECISIONS = 3;

    public static TextsOverride none() {
        return new TextsOverride(Map.of());
    }

    /**
     * @param owner who sees to it; may be empty
     * @param due by when, as it is to be printed; may be empty
     */
    public record Decision(String what, String owner, String due) {}
}
