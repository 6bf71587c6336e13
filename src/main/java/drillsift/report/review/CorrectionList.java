package drillsift.report.review;

import drillsift.classify.Correction;
import drillsift.classify.CorrectionEffect;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code corrections.csv}: per round and correction, whose it is and what it did. */
public final class CorrectionList implements AutoCloseable {

    private static final List<String> HEADER =
            List.of(
                    "round",
                    "id",
                    "line",
                    "action",
                    "reason",
                    "author",
                    "accesses",
                    "people",
                    "people_changed");

    private final SafeCsv csv;

    public CorrectionList(Path folder) throws IOException {
        csv = SafeCsv.open(folder.resolve("corrections.csv"), HEADER);
    }

    public void write(int round, List<CorrectionEffect> effects) throws IOException {
        for (CorrectionEffect effect : effects) {
            Correction correction = effect.correction();
            csv.row(
                    List.of(
                            Integer.toString(round),
                            correction.id(),
                            Long.toString(correction.where().line()),
                            correction.writtenAction(),
                            correction.reason(),
                            correction.author(),
                            Long.toString(effect.accesses()),
                            Integer.toString(effect.people()),
                            Integer.toString(effect.changed())));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
