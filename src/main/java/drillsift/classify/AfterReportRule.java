package drillsift.classify;

import java.util.Optional;

/** Weighs accesses within minutes of the report of the mail: what was reported gets scanned. */
final class AfterReportRule extends MarkedRule {

    private final double within;

    AfterReportRule(RuleSettings settings) {
        super("after-report", settings);
        within = settings.threshold("report-minutes");
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        double minutes = episode.reportSeconds / 60;
        boolean isAfter = minutes >= 0 && minutes <= within;
        boolean isKnown = episode.previous != null;
        return episode.isNormal() && isAfter && !isKnown
                ? mark.seen(minutes, within)
                : Optional.empty();
    }
}
