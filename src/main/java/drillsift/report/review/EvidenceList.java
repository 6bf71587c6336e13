package drillsift.report.review;

import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code evidence.csv}: per round and rule, how many accesses it spoke on and how they ended. */
public final class EvidenceList implements AutoCloseable {

    private static final List<String> HEADER =
            List.of("round", "rule", "accesses", "human", "machine", "uncertain");

    private final SafeCsv csv;

    public EvidenceList(Path folder) throws IOException {
        this.csv = SafeCsv.open(folder.resolve("evidence.csv"), HEADER);
    }

    public void write(JudgedRound judged) throws IOException {
        Map<String, long[]> hits = new TreeMap<>();
        for (int event = 0; event < judged.size(); event++) {
            if (judged.episode(event) == EventBlock.NONE) {
                continue;
            }
            Verdict verdict = judged.verdict(event);
            for (String rule : judged.rules(event)) {
                hits.computeIfAbsent(rule, key -> new long[3])[verdict.ordinal()]++;
            }
        }
        for (Map.Entry<String, long[]> hit : hits.entrySet()) {
            long[] counts = hit.getValue();
            csv.row(
                    List.of(
                            Integer.toString(judged.round().number()),
                            hit.getKey(),
                            Long.toString(counts[0] + counts[1] + counts[2]),
                            Long.toString(counts[Verdict.HUMAN.ordinal()]),
                            Long.toString(counts[Verdict.MACHINE.ordinal()]),
                            Long.toString(counts[Verdict.UNCERTAIN.ordinal()])));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
