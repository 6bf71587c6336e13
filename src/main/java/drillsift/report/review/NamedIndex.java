package drillsift.report.review;

import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code index.csv} beside the named files: who is to get which one. */
public final class NamedIndex {

    public static final String FILE = "index.csv";

    /** The last two cells of a row. */
    private static final Pattern HASHES = Pattern.compile("(,[0-9a-f]{64}){2}$");

    private static final List<String> HEADER =
            List.of(
                    "file",
                    "report",
                    "department",
                    "recipient",
                    "language",
                    "inquiry",
                    "pages",
                    "encrypted",
                    "sha256",
                    "plain_sha256");

    private NamedIndex() {}

    /**
     * @param file path under the folder of the run
     * @param recipient mail address; empty for what is about several people
     * @param sha256 of the file as it is handed out
     * @param plainSha256 before it was closed by a password: the same from run to run
     */
    public record Row(
            String file,
            String report,
            String department,
            String recipient,
            String language,
            String inquiry,
            int pages,
            boolean encrypted,
            String sha256,
            String plainSha256) {}

    public static void write(Path folder, List<Row> rows) throws IOException {
        SafeCsv.write(folder.resolve(FILE), HEADER, rows.stream().map(NamedIndex::cells).toList());
    }

    /** By path, which needs no quotes: the hash of the file before it was closed. */
    public static Map<String, String> plainHashes(Path index) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : Files.readString(index).lines().skip(1).toList()) {
            hashes.put(
                    line.substring(0, Math.max(0, line.indexOf(','))),
                    line.substring(line.lastIndexOf(',') + 1));
        }
        return hashes;
    }

    /** What an index says besides the bytes of its files. */
    public static List<String> withoutHashes(Path index) throws IOException {
        return Files.readString(index)
                .lines()
                .map(line -> HASHES.matcher(line).replaceFirst(""))
                .toList();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.file(),
                row.report(),
                row.department(),
                row.recipient(),
                row.language(),
                row.inquiry(),
                Integer.toString(row.pages()),
                row.encrypted() ? "1" : "0",
                row.sha256(),
                row.plainSha256());
    }
}
