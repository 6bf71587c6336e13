package drillsift.report.audit;

import drillsift.report.Page;
import drillsift.report.audit.AuditFindings.UndecidedLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** People whose result hangs on an undecided access: the list to work through by hand. */
final class UndecidedPage {

    /** More are counted and stand in {@code outcomes.csv} alone. */
    static final int MOST = 300;

    private static final List<String> HEADS =
            List.of("person", "round", "time", "from", "did", "chance");

    private UndecidedPage() {}

    static Page of(AuditIssue issue) {
        List<UndecidedLine> lines = issue.findings().undecided();
        Page page = issue.list("audit-undecided", HEADS, lines.isEmpty());
        int more = Math.max(0, lines.size() - MOST);
        String people = issue.words().people(lines.size());
        String lead =
                more == 0
                        ? issue.text("undecided.lead", people)
                        : issue.text("undecided.lead.more", people, issue.number(MOST));
        page.with("lead", lines.isEmpty() ? "" : lead);
        lines.stream().limit(MOST).forEach(line -> page.row(row(issue, line)));
        return page;
    }

    private static Map<String, String> row(AuditIssue issue, UndecidedLine line) {
        Map<String, String> row = new TreeMap<>();
        row.put("person", AuditIssue.orNothing(line.name()));
        row.put("mail", line.email());
        row.put("round", issue.number(line.round()));
        row.put("time", issue.time(line.at()));
        row.put("from", AuditIssue.orNothing(line.address()));
        row.put("device", line.device());
        row.put(
                "did",
                line.acts().stream()
                        .map(act -> issue.common("named.act." + act))
                        .collect(Collectors.joining("\n")));
        row.put("chance", issue.common("percent", String.valueOf(Math.round(line.machine()))));
        String reasons =
                line.rules().stream()
                        .map(issue::rule)
                        .collect(Collectors.joining(issue.common("alt.separator")));
        row.put("reasons", reasons.isEmpty() ? issue.text("undecided.noReason") : reasons);
        return row;
    }
}
