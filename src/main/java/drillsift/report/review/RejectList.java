package drillsift.report.review;

import drillsift.normalize.Rejected;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code rejects.csv}: every record that could not be taken, and where to find it. */
public final class RejectList implements AutoCloseable {

    private static final List<String> HEADER =
            List.of(
                    "round",
                    "file",
                    "line",
                    "byte_offset",
                    "length",
                    "sha256",
                    "reason",
                    "found",
                    "text");

    private final SafeCsv csv;

    public RejectList(Path folder) throws IOException {
        this.csv = SafeCsv.open(folder.resolve("rejects.csv"), HEADER);
    }

    public void write(int round, String file, List<Rejected> rejects) throws IOException {
        for (Rejected rejected : rejects) {
            csv.row(
                    List.of(
                            Integer.toString(round),
                            file,
                            Long.toString(rejected.line()),
                            Long.toString(rejected.offset()),
                            Integer.toString(rejected.length()),
                            rejected.sha256(),
                            rejected.reason(),
                            rejected.found(),
                            rejected.text()));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
