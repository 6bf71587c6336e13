package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the verdicts of some rounds compare with what really happened; sums over rounds. */
final class AccuracyScore {

    static final String HEADER =
            "| kind | machine recall | machine precision | undecided | people called machine |"
                    + " clickers lost | accused | strict / true / likely / lenient |"
                    + " rounds in range | rounds to review |\n|---|---|---|---|---|---|---|---|---|---|";

    private long machines;
    private long machinesHeld;
    private long calledMachine;
    private long calledRightly;
    private long accesses;
    private long undecided;
    private long ofPeople;
    private long peopleCalledMachine;
    private long people;
    private long rounds;
    private long inRange;
    private long toReview;
    private final Counts sum = new Counts();

    /** People of one round or of all. */
    private static final class Counts {
        long clickers;
        long lost;
        long accused;
        long strict;
        long likely;
        long lenient;
        long forwarded;
    }

    /** Whoever passed a mail on whose link somebody else opened is forwarded, not accused. */
    void add(JudgedCampaign.Judged campaign, Path truth) throws IOException {
        JudgedRound judged = campaign.round();
        BitSet forwarded = new BitSet();
        Map<Integer, Map<Long, String>> actors = new HashMap<>();
        for (int event = 0; event < judged.size(); event++) {
            if (judged.episode(event) < 0 || judged.kind(event) == EventKind.OPENED) {
                continue;
            }
            int source = judged.source(event);
            if (!actors.containsKey(source)) {
                actors.put(source, actors(truth, source));
            }
            String actor = actors.get(source).get(campaign.line(event));
            access(judged.verdict(event), actor);
            if ("other-person".equals(actor) && judged.recipient(event) >= 0) {
                forwarded.set(judged.recipient(event));
            }
        }
        people(judged, truth, forwarded);
    }

    /** Who was behind each line or row of a source. */
    private static Map<Long, String> actors(Path truth, int source) throws IOException {
        Path file = truth.resolve(source == 0 ? "events.csv" : "access-log.csv");
        Map<Long, String> actors = new HashMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            actors.put(Long.parseLong(cells[0]), cells[1]);
        }
        return actors;
    }

    private void access(Verdict verdict, String actor) {
        boolean machine = "machine".equals(actor);
        boolean called = verdict == Verdict.MACHINE;
        accesses++;
        undecided += verdict == Verdict.UNCERTAIN ? 1 : 0;
        machines += machine ? 1 : 0;
        machinesHeld += machine && verdict != Verdict.HUMAN ? 1 : 0;
        calledMachine += called ? 1 : 0;
        calledRightly += called && machine ? 1 : 0;
        ofPeople += machine ? 0 : 1;
        peopleCalledMachine += called && !machine ? 1 : 0;
    }

    private void people(JudgedRound judged, Path truth, BitSet forwarded) throws IOException {
        Map<String, Boolean> clicked = new HashMap<>();
        for (String line : Files.readAllLines(truth.resolve("people.csv"))) {
            clicked.put(line.split(",")[0], line.split(",")[2].equals("1"));
        }
        Counts round = new Counts();
        long delivered = 0;
        List<Outcome> outcomes = Outcomes.of(judged);
        for (Outcome outcome : outcomes) {
            if (outcome.delivered()) {
                delivered++;
                boolean truly = clicked.get(judged.roster().get(outcome.recipient()).email());
                person(round, outcome, truly, forwarded.get(outcome.recipient()));
            }
        }
        people += delivered;
        close(round, judged);
    }

    private static void person(Counts round, Outcome outcome, boolean truly, boolean forwarded) {
        boolean strict = outcome.act(Measure.CLICK).filter(Outcome.Act::strict).isPresent();
        boolean lenient = outcome.act(Measure.CLICK).filter(Outcome.Act::lenient).isPresent();
        round.clickers += truly ? 1 : 0;
        round.forwarded += forwarded && !truly ? 1 : 0;
        round.lost += truly && !lenient ? 1 : 0;
        round.accused += !truly && !forwarded && strict ? 1 : 0;
        round.strict += strict ? 1 : 0;
        round.likely += outcome.likely(Measure.CLICK) ? 1 : 0;
        round.lenient += lenient ? 1 : 0;
    }

    private void close(Counts round, JudgedRound judged) {
        rounds++;
        boolean isRight =
                round.strict <= round.clickers + round.forwarded && round.clickers <= round.lenient;
        inRange += isRight ? 1 : 0;
        boolean isNoted =
                judged.notes().stream()
                        .map(note -> note.code().id())
                        .anyMatch(id -> id.equals("DS-9404") || id.equals("DS-9405"));
        toReview += isNoted ? 1 : 0;
        sum.clickers += round.clickers;
        sum.lost += round.lost;
        sum.accused += round.accused;
        sum.strict += round.strict;
        sum.likely += round.likely;
        sum.lenient += round.lenient;
    }

    @Override
    public String toString() {
        return String.join(
                " | ",
                percent(machinesHeld, machines),
                percent(calledRightly, calledMachine),
                percent(undecided, accesses),
                percent(peopleCalledMachine, ofPeople),
                sum.lost + " of " + sum.clickers,
                sum.accused + " of " + people,
                sum.strict + " / " + sum.clickers + " / " + sum.likely + " / " + sum.lenient,
                inRange + " of " + rounds,
                toReview + " of " + rounds);
    }

    private static String percent(long count, long of) {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%.2f %%", 100.0 * count / of);
    }
}
