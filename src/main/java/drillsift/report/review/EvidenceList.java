package drillsift.report.review;

import drillsift.classify.JudgedRound.RuleHits;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** {@code evidence.csv}: per round and rule, how many accesses it spoke on and how they ended. */
public final class EvidenceList implements AutoCloseable {

    private static final List<String> HEADER =
            List.of("round", "rule", "accesses", "human", "machine", "uncertain");

    private final SafeCsv csv;

    public EvidenceList(Path folder) throws IOException {
        this.csv = SafeCsv.open(folder.resolve("evidence.csv"), HEADER);
    }

    public void write(int round, SortedMap<String, RuleHits> byRule) throws IOException {
        for (Map.Entry<String, RuleHits> rule : byRule.entrySet()) {
            RuleHits hits = rule.getValue();
            csv.row(
                    List.of(
                            Integer.toString(round),
                            rule.getKey(),
                            Long.toString(hits.accesses()),
                            Long.toString(hits.human()),
                            Long.toString(hits.machine()),
                            Long.toString(hits.uncertain())));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
