package drillsift.report.review;

import drillsift.report.csv.IsoTimes;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code education.csv}: who is to be offered training, each person certain to have reacted. */
public final class EducationList implements AutoCloseable {

    public static final String FILE = "education.csv";

    private static final List<String> HEADER =
            List.of(
                    "round",
                    "recipient",
                    "name",
                    "department",
                    "acts",
                    "first_at",
                    "reported_at",
                    "training",
                    "judged");

    private final SafeCsv csv;
    private final IsoTimes times;

    public EducationList(Path folder, ZoneId zone) throws IOException {
        csv = SafeCsv.open(folder.resolve(FILE), HEADER);
        times = new IsoTimes(zone);
    }

    /**
     * @param acts keys of the measures that are certain, such as {@code click}
     * @param training empty where no input records it
     * @param isJudged otherwise the word of the tool is all that is known
     */
    public record Row(
            int round,
            String recipient,
            String name,
            String department,
            List<String> acts,
            Instant firstAt,
            Optional<Instant> reportedAt,
            Optional<Training> training,
            boolean isJudged) {}

    /** Whether the training that followed is on record as finished. */
    public enum Training {
        COMPLETED,
        OPEN
    }

    public void write(Row row) throws IOException {
        csv.row(
                List.of(
                        Integer.toString(row.round()),
                        row.recipient(),
                        row.name(),
                        row.department(),
                        String.join(";", row.acts()),
                        times.text(row.firstAt()),
                        row.reportedAt().map(times::text).orElse(""),
                        row.training().map(EducationList::key).orElse(""),
                        row.isJudged() ? "1" : "0"));
    }

    private static String key(Training training) {
        return switch (training) {
            case COMPLETED -> "completed";
            case OPEN -> "open";
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
