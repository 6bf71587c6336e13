package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.FigureKey;
import drillsift.aggregate.difference.FigureSteps;
import drillsift.aggregate.difference.Level;
import drillsift.aggregate.difference.RoundDifference;
import drillsift.read.CorrectionRows;
import drillsift.read.FieldText;
import drillsift.read.SourceSettings;
import drillsift.store.ManifestCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers of people that a run published, to see whether judging it again gives the same: if
 * not, the program judges otherwise than the one that made the run.
 */
final class PublishedCounts {

    private static final List<String> FILES =
            List.of("review/rates-by-round.csv", "review/rates-by-department.csv");

    private static final String ANONYMOUS = "anonymous/data/";
    private static final String OUTCOMES = "review/outcomes.csv";

    private final String run;
    private final Map<FigureKey, Integer> counts = new HashMap<>();
    private boolean isRead;

    private PublishedCounts(Path run) {
        this.run = run.getFileName().toString();
    }

    static PublishedCounts of(Path run) throws IOException {
        PublishedCounts published = new PublishedCounts(run);
        published.isRead =
                ManifestCheck.compare(run).stream()
                        .noneMatch(finding -> isOfFigures(finding.file()));
        for (String file : FILES) {
            Path path = run.resolve(file);
            if (!KeptFilters.isAsPublished(run, file)) {
                continue; // told with all others that are not as they were published
            }
            boolean isTotal = file.equals(FILES.get(0));
            CorrectionRows.read(file, path, SourceSettings.in(ZoneOffset.UTC))
                    .rows()
                    .forEach(row -> published.enter(row, isTotal));
        }
        return published;
    }

    /** Of whom and how many a run told what; its lists to be filled are none of it. */
    private static boolean isOfFigures(String file) {
        return FILES.contains(file) || file.startsWith(ANONYMOUS) || file.equals(OUTCOMES);
    }

    /** Ids of the runs whose figures are no longer beside them. */
    static List<String> unread(List<PublishedCounts> runs) {
        return runs.stream().filter(one -> !one.isRead).map(one -> one.run).toList();
    }

    private void enter(CorrectionRows.Row row, boolean isTotal) {
        if (!row.cell("note").isEmpty()) {
            return;
        }
        int round = Integer.parseInt(row.cell("round"));
        Measure measure = Measure.valueOf(row.cell("measure").toUpperCase(Locale.ROOT));
        Optional<String> department =
                isTotal ? Optional.empty() : Optional.of(row.cell("department"));
        for (Level level : Level.values()) {
            String column = level == Level.LIKELY ? "count" : level.key() + "_count";
            counts.put(
                    new FigureKey(round, department, Optional.of(measure), level),
                    Integer.valueOf(row.cell(column)));
        }
        counts.put(
                new FigureKey(round, department, Optional.empty(), Level.RAW),
                Integer.valueOf(row.cell("of")));
    }

    /** The difference with a step of the program where published figures are not as judged now. */
    RoundDifference and(PublishedCounts later, RoundDifference difference) {
        SortedMap<FigureKey, FigureSteps> figures = new TreeMap<>(difference.figures());
        Map<FigureKey, Integer> all = new HashMap<>(difference.before());
        all.putAll(difference.after());
        figures.keySet().forEach(key -> all.putIfAbsent(key, 0));
        for (FigureKey key : all.keySet()) {
            int before = difference.before().getOrDefault(key, 0);
            int after = difference.after().getOrDefault(key, 0);
            int published = published(key, before);
            int publishedLater = later.published(key, after);
            if (published != before || publishedLater != after) {
                FigureSteps steps =
                        figures.getOrDefault(
                                key,
                                new FigureSteps(before, after, new TreeMap<>(), new TreeMap<>()));
                figures.put(key, steps.and(Cause.program(), published, publishedLater));
            }
        }
        return difference.with(figures);
    }

    private int published(FigureKey key, int judged) {
        FigureKey plain =
                new FigureKey(
                        key.round(),
                        key.department().map(FieldText::value),
                        key.measure(),
                        key.level());
        return counts.getOrDefault(plain, judged);
    }
}
