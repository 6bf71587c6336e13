package drillsift.report.review;

import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code inquiries.csv}: what was said against sheets, of whom, and what was decided. */
public final class InquiryList {

    private static final List<String> HEADER =
            List.of(
                    "round",
                    "inquiry",
                    "recipient",
                    "department",
                    "objection",
                    "decision",
                    "date",
                    "author",
                    "correction",
                    "line",
                    "strict",
                    "likely");

    private InquiryList() {}

    /**
     * @param round empty, as recipient and department, for a number of nobody in these rounds
     * @param line of the file of inquiries
     * @param strict whether the person counts strictly as one who reacted; likewise likely
     */
    public record Row(
            String round,
            String inquiry,
            String recipient,
            String department,
            String objection,
            String decision,
            LocalDate date,
            String author,
            String correction,
            long line,
            boolean strict,
            boolean likely) {}

    /** In the order of the file. */
    public static void write(Path folder, List<Row> rows) throws IOException {
        SafeCsv.write(
                folder.resolve("inquiries.csv"),
                HEADER,
                rows.stream().map(InquiryList::cells).toList());
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.round(),
                row.inquiry(),
                row.recipient(),
                row.department(),
                row.objection(),
                row.decision(),
                row.date().toString(),
                row.author(),
                row.correction(),
                Long.toString(row.line()),
                row.strict() ? "1" : "0",
                row.likely() ? "1" : "0");
    }
}
