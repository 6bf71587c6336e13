package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventKind;
import drillsift.generate.CampaignKind;
import drillsift.generate.MakerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Verdicts against the truth of made-up campaigns, one line per kind and size, as in
 * docs/accuracy.md. Arguments: people, number of seeds, first seed.
 */
public final class AccuracyReport {

    private AccuracyReport() {}

    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[0]);
        int seeds = Integer.parseInt(arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        System.out.println(
                "| kind | machine recall | machine precision | undecided | clickers lost | accused |"
                        + " strict / true / lenient |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (CampaignKind kind : CampaignKind.values()) {
            Score score = new Score();
            for (int seed = first; seed < first + seeds; seed++) {
                Path folder = Files.createTempDirectory("accuracy");
                MakerOptions options = new MakerOptions(people, 3, 0, seed, kind.key());
                for (JudgedRound judged : JudgedCampaign.make(folder, options)) {
                    score.add(judged, folder.resolve("truth/round-" + judged.round().number()));
                }
                delete(folder);
            }
            System.out.println("| " + kind.key() + " | " + score + " |");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Sums over rounds. */
    static final class Score {

        long machines;
        long machinesHeld;
        long calledMachine;
        long calledRightly;
        long accesses;
        long undecided;
        long clickers;
        long lost;
        long accused;
        long strict;
        long lenient;
        long people;

        void add(JudgedRound judged, Path truth) throws IOException {
            for (int event = 0; event < judged.size(); event++) {
                if (judged.episode(event) >= 0 && judged.kind(event) != EventKind.OPENED) {
                    access(judged.verdict(event), actor(judged, event, truth));
                }
            }
            people(judged, truth);
        }

        private final Map<String, Map<Long, String>> actors = new HashMap<>();

        private String actor(JudgedRound judged, int event, Path truth) throws IOException {
            String file = judged.source(event) == 0 ? "events.csv" : "access-log.csv";
            String key = truth.resolve(file).toString();
            Map<Long, String> lines = actors.get(key);
            if (lines == null) {
                lines = new HashMap<>();
                for (String line :
                        Files.readAllLines(truth.resolve(file)).stream().skip(1).toList()) {
                    String[] cells = line.split(",");
                    lines.put(Long.parseLong(cells[0]), cells[1]);
                }
                actors.clear();
                actors.put(key, lines);
            }
            long first = file.equals("events.csv") ? 2 : 1;
            return lines.get(first + judged.row(event));
        }

        private void access(Verdict verdict, String actor) {
            boolean machine = "machine".equals(actor);
            accesses++;
            undecided += verdict == Verdict.UNCERTAIN ? 1 : 0;
            machines += machine ? 1 : 0;
            machinesHeld += machine && verdict != Verdict.HUMAN ? 1 : 0;
            calledMachine += verdict == Verdict.MACHINE ? 1 : 0;
            calledRightly += verdict == Verdict.MACHINE && machine ? 1 : 0;
        }

        private void people(JudgedRound judged, Path truth) throws IOException {
            Map<String, Boolean> clicked = new HashMap<>();
            for (String line : Files.readAllLines(truth.resolve("people.csv"))) {
                clicked.put(line.split(",")[0], line.split(",")[2].equals("1"));
            }
            for (Outcome outcome : Outcomes.of(judged)) {
                if (outcome.delivered()) {
                    person(outcome, clicked.get(judged.roster().get(outcome.recipient()).email()));
                }
            }
        }

        private void person(Outcome outcome, boolean truly) {
            boolean surely = outcome.act(Measure.CLICK).filter(Outcome.Act::strict).isPresent();
            boolean maybe = outcome.act(Measure.CLICK).filter(Outcome.Act::lenient).isPresent();
            people++;
            clickers += truly ? 1 : 0;
            lost += truly && !maybe ? 1 : 0;
            accused += !truly && surely ? 1 : 0;
            strict += surely ? 1 : 0;
            lenient += maybe ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s | %s | %s | %d of %d | %d of %d | %d / %d / %d",
                    percent(machinesHeld, machines),
                    percent(calledRightly, calledMachine),
                    percent(undecided, accesses),
                    lost,
                    clickers,
                    accused,
                    people,
                    strict,
                    clickers,
                    lenient);
        }

        private static String percent(long count, long of) {
            return of == 0 ? "-" : String.format(Locale.ROOT, "%.2f %%", 100.0 * count / of);
        }
    }
}
