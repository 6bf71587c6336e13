package drillsift.report;

import drillsift.report.pdf.LineBreaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of departments as two lines of a column hold them: without the levels between; where that
 * would look like another one, without the middle of the whole path, and where that would as well,
 * from the level on in which they differ.
 */
public final class ColumnNames {

    private static final int LINES = 2;
    private static final int BEFORE = 8;

    /** A word that begins farther before the difference is not shown whole. */
    private static final int FARTHEST = 24;

    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * @param departments all that stand together
     * @param size of the text in points
     * @param width of the column in points
     */
    public ColumnNames(
            List<String> departments,
            DepartmentSentences sentences,
            float size,
            boolean bold,
            double width) {
        LineBreaker breaker = new LineBreaker(size, bold, width);
        for (String one : departments) {
            names.put(one, breaker.ends(sentences.shortName(one), LINES));
        }
        for (List<String> alike : alike()) {
            List<String> paths = alike.stream().map(sentences::name).toList();
            tellApart(alike, paths, breaker);
        }
    }

    private void tellApart(List<String> alike, List<String> paths, LineBreaker breaker) {
        List<String> cut = paths.stream().map(path -> breaker.ends(path, LINES)).toList();
        boolean isEnough = Set.copyOf(cut).size() == cut.size();
        int from = isEnough ? 0 : whereTheyDiffer(paths);
        for (int i = 0; i < paths.size(); i++) {
            String rest = (from > 0 ? "…" : "") + paths.get(i).substring(from);
            names.put(alike.get(i), isEnough ? cut.get(i) : breaker.ends(rest, LINES));
        }
    }

    /** Departments that look the same, two or more of each kind. */
    private List<List<String>> alike() {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        names.forEach(
                (one, name) -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(one));
        return byName.values().stream().filter(some -> some.size() > 1).toList();
    }

    /** The beginning of the level in which some of the paths differ, or a little before that. */
    private static int whereTheyDiffer(List<String> paths) {
        String first = paths.get(0);
        int same = 0;
        while (same < first.length() && isSame(paths, first, same)) {
            same++;
        }
        int level = first.lastIndexOf('/', same) + 1;
        int word = first.lastIndexOf(' ', Math.max(0, same - BEFORE)) + 1;
        int near = same - word <= FARTHEST ? word : same - BEFORE;
        return wholeSign(first, Math.min(same, Math.max(level, near)));
    }

    private static int wholeSign(String text, int from) {
        boolean isWithin = from < text.length() && Character.isLowSurrogate(text.charAt(from));
        return isWithin && from > 0 ? from - 1 : from;
    }

    private static boolean isSame(List<String> paths, String first, int at) {
        return paths.stream()
                .allMatch(path -> at < path.length() && path.charAt(at) == first.charAt(at));
    }

    public String of(String department) {
        return names.get(department);
    }
}
