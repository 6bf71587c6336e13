package drillsift.report.audit;

import drillsift.report.Page;
import drillsift.report.audit.AuditFindings.RuleLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What each rule spoke on, and how the accesses ended. */
final class RulesPage {

    private static final List<String> HEADS =
            List.of("rule", "weight", "accesses", "machine", "uncertain", "human");

    private RulesPage() {}

    static Page of(AuditIssue issue) {
        List<RuleLine> rules = issue.findings().rules();
        Page page = issue.list("audit-rules", HEADS, rules.isEmpty());
        page.with("lead", issue.text("rules.lead"));
        rules.forEach(
                rule ->
                        page.row(
                                Map.of(
                                        "rule",
                                        issue.rule(rule.rule()),
                                        "weight",
                                        weight(issue, rule),
                                        "accesses",
                                        issue.number(rule.accesses()),
                                        "machine",
                                        issue.number(rule.machine()),
                                        "uncertain",
                                        issue.number(rule.uncertain()),
                                        "human",
                                        issue.number(rule.human()))));
        return page;
    }

    private static String weight(AuditIssue issue, RuleLine rule) {
        if (rule.decisive()) {
            return issue.text("rules.decides");
        }
        String size =
                BigDecimal.valueOf(Math.abs(rule.decibans()))
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return (rule.decibans() < 0 ? "−" : "+") + size;
    }
}
