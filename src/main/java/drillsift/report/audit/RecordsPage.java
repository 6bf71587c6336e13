package drillsift.report.audit;

import drillsift.report.Page;
import drillsift.report.audit.AuditFindings.FileLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every record of every file is accounted for. */
final class RecordsPage {

    private static final int DIGITS = 8;
    private static final List<String> HEADS =
            List.of(
                    "file",
                    "round",
                    "records",
                    "accepted",
                    "rejected",
                    "duplicate",
                    "skipped",
                    "digest");

    private RecordsPage() {}

    static Page of(AuditIssue issue) {
        List<FileLine> files = issue.findings().files();
        Page page = issue.list("audit-records", HEADS, files.isEmpty());
        page.with("lead", issue.text("records.lead"));
        files.forEach(file -> page.row(row(issue, file)));
        return page;
    }

    private static Map<String, String> row(AuditIssue issue, FileLine file) {
        Map<String, String> row = new TreeMap<>();
        row.put("file", file.file());
        row.put("format", file.format());
        row.put("round", issue.number(file.round()));
        row.put("records", issue.number(file.records()));
        row.put("accepted", issue.number(file.accepted()));
        row.put("rejected", issue.number(file.rejected()));
        row.put("duplicate", issue.number(file.duplicate()));
        row.put("skipped", issue.number(file.skipped()));
        row.put("digest", file.digest().substring(0, DIGITS));
        return row;
    }
}
