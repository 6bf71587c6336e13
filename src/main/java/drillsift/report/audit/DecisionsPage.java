package drillsift.report.audit;

import drillsift.report.Page;
import drillsift.report.audit.AuditFindings.DecisionLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was decided by hand, by whom and why, and what it changed. */
final class DecisionsPage {

    private static final List<String> HEADS =
            List.of("id", "round", "action", "match", "accesses", "people", "changed");

    private DecisionsPage() {}

    static Page of(AuditIssue issue) {
        List<DecisionLine> lines = issue.findings().decisions();
        Page page = issue.list("audit-decisions", HEADS, lines.isEmpty());
        page.with("lead", issue.text("decisions.lead"));
        lines.forEach(line -> page.row(row(issue, line)));
        return page;
    }

    private static Map<String, String> row(AuditIssue issue, DecisionLine line) {
        Map<String, String> row = new TreeMap<>();
        row.put("id", line.id());
        row.put("round", issue.number(line.round()));
        row.put("action", action(issue, line.action()));
        row.put("match", line.match());
        row.put("accesses", issue.number(line.accesses()));
        row.put("people", issue.number(line.people()));
        row.put("changed", issue.number(line.changed()));
        row.put("reason", issue.text("decisions.reason", line.author(), line.reason()));
        return row;
    }

    /** Decibans stand behind the colon. */
    private static String action(AuditIssue issue, String action) {
        int colon = action.indexOf(':');
        return colon < 0
                ? issue.text("action." + action)
                : issue.text("action." + action.substring(0, colon), action.substring(colon + 1));
    }
}
