package drillsift.classify;

/** Weighs accesses within minutes of the report of the mail: what was reported gets scanned. */
final class AfterReportRule extends MarkedRule {

    private final double within;

    AfterReportRule(RuleSettings settings) {
        super("after-report", settings);
        within = settings.threshold("report-minutes");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        double minutes = episode.reportSeconds / 60;
        boolean isAfter = minutes >= 0 && minutes <= within;
        boolean isKnown = episode.previous != null;
        if (episode.isNormal() && isAfter && !isKnown) {
            findings.add(mark, minutes, within);
        }
    }
}
