package drillsift.job;

import drillsift.event.InputFormat;
import drillsift.generate.CampaignKind;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.job.file.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Verdicts against the truth of made-up campaigns: the tables of docs/accuracy.md. Arguments:
 * people, number of campaigns of each kind, first seed, and the kinds if not all are wanted.
 */
public final class AccuracyReport {

    private static final int ROUNDS = 3;

    private AccuracyReport() {}

    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[0]);
        int campaigns = Integer.parseInt(arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        List<String> kinds = Stream.of(arguments).skip(3).toList();
        Map<String, AccuracyScore> complete = new TreeMap<>();
        Map<String, AccuracyScore> alone = new TreeMap<>();
        for (CampaignKind kind : CampaignKind.values()) {
            for (int seed = first; seed < first + campaigns; seed++) {
                if (kinds.isEmpty() || kinds.contains(kind.key())) {
                    MakerOptions options = new MakerOptions(people, ROUNDS, 0, seed, kind.key());
                    Path folder = Files.createTempDirectory("accuracy");
                    CampaignMaker.make(folder, options);
                    score(folder, input -> true, complete, kind.key());
                    score(folder, AccuracyReport::isExport, alone, kind.key());
                    delete(folder);
                }
            }
        }
        print(people + " people, " + ROUNDS + " rounds, " + campaigns + " campaigns", complete);
        print("The same, from the tools' exports alone", alone);
    }

    private static boolean isExport(Input input) {
        return !input.settings().format().equals(Optional.of(InputFormat.ACCESS_LOG));
    }

    private static void score(
            Path folder, Predicate<Input> wanted, Map<String, AccuracyScore> scores, String kind)
            throws IOException {
        AccuracyScore score = scores.computeIfAbsent(kind, key -> new AccuracyScore());
        for (JudgedCampaign.Judged judged : JudgedCampaign.judge(folder, wanted)) {
            int round = judged.round().round().number();
            score.add(judged, folder.resolve("truth/round-" + round));
        }
    }

    private static void print(String title, Map<String, AccuracyScore> scores) {
        System.out.println("\n### " + title + "\n\n" + AccuracyScore.HEADER);
        scores.forEach((kind, score) -> System.out.println("| " + kind + " | " + score + " |"));
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
