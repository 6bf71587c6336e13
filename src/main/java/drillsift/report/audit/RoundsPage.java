package drillsift.report.audit;

import drillsift.aggregate.Figure;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Waterfall;
import drillsift.report.ApprovalBoxes;
import drillsift.report.FilterRange;
import drillsift.report.MainMeasure;
import drillsift.report.Page;
import drillsift.report.RecordWaterfall;
import drillsift.report.audit.AuditFindings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Page 1: from records to people, in every round, and the settings that decided. */
final class RoundsPage {

    private static final List<String> HEADS =
            List.of(
                    "round",
                    "raw",
                    "duplicates",
                    "afterClose",
                    "certain",
                    "likely",
                    "uncertain",
                    "human",
                    "people",
                    "range");

    private RoundsPage() {}

    static Page of(AuditIssue issue) {
        RoundFigures last = issue.figures().last();
        RecordWaterfall records = new RecordWaterfall(last.waterfall(), issue.words());
        String measure = issue.words().inSentence(MainMeasure.of(issue.figures()));
        Page page =
                issue.page("audit-summary")
                        .with("pageTitle", issue.text("title"))
                        .with("lead", issue.text("lead"))
                        .with(
                                "waterTitle",
                                issue.text(
                                        "water.title",
                                        issue.round(last.round().number()),
                                        records.title()))
                        .with("water", records.chart())
                        .with("roundsTitle", issue.text("rounds.title"))
                        .with("roundsNote", issue.text("rounds.note", measure))
                        .with("settingsTitle", issue.text("settings.title"))
                        .with("settings", settings(issue))
                        .with("nextTitle", issue.text("next.title"))
                        .with("next", next(issue))
                        .withAll(ApprovalBoxes.of(issue.words().texts()));
        HEADS.forEach(head -> page.with("head_" + head, issue.text("rounds.head." + head)));
        issue.figures().rounds().forEach(round -> page.row(row(issue, round)));
        return page;
    }

    private static Map<String, String> row(AuditIssue issue, RoundFigures round) {
        Waterfall records = round.waterfall();
        Figure figure = round.total(MainMeasure.of(issue.figures()));
        Map<String, String> row = new TreeMap<>();
        row.put("round", issue.round(round.round().number()));
        row.put("raw", issue.number(records.raw()));
        row.put("duplicates", issue.number(records.duplicates()));
        row.put("afterClose", issue.number(records.afterClose()));
        row.put("certain", issue.number(records.machineCertain()));
        row.put("likely", issue.number(records.machineLikely()));
        row.put("uncertain", issue.number(records.uncertain()));
        row.put("human", issue.number(records.human()));
        row.put(
                "people",
                figure.rate()
                        .map(issue.words()::counts)
                        .orElseGet(() -> issue.words().reason(figure)));
        row.put("range", figure.rate().isEmpty() ? "" : FilterRange.of(figure, issue.words()));
        return row;
    }

    /** Only what somebody set: the rest is as shipped. */
    private static String settings(AuditIssue issue) {
        Settings set = issue.findings().settings();
        if (set.isPlain()) {
            return issue.text("settings.plain")
                    + issue.common("sentence.separator")
                    + issue.text("settings.set.alone", set.filterSet());
        }
        List<String> parts = new ArrayList<>();
        add(parts, issue, "own", set.ownNetworks());
        add(parts, issue, "shared", set.sharedNetworks());
        add(parts, issue, "scanners", set.scannerNetworks());
        add(parts, issue, "machines", set.ownMachines());
        add(parts, issue, "off", set.switchedOff());
        add(parts, issue, "weights", set.weights());
        add(parts, issue, "thresholds", set.thresholds());
        add(parts, issue, "corrections", set.corrections());
        parts.add(issue.text("settings.set", set.filterSet()));
        return String.join(issue.common("alt.separator"), parts);
    }

    private static void add(List<String> parts, AuditIssue issue, String what, int count) {
        if (count > 0) {
            parts.add(issue.text("settings." + what, issue.number(count)));
        }
    }

    private static String next(AuditIssue issue) {
        int undecided = issue.findings().undecided().size();
        return undecided == 0
                ? issue.text("next.none")
                : issue.text("next.undecided", issue.words().people(undecided));
    }
}
