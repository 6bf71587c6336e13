package drillsift.classify;

import java.util.Optional;

/** Came within minutes after the mail was reported: reported mails are opened by sandboxes. */
final class AfterReportRule implements MachineRule {

    private final Mark mark;
    private final double minutes;

    AfterReportRule(RuleSettings settings) {
        mark = settings.mark("after-report");
        minutes = settings.threshold("report-minutes");
    }

    @Override
    public String id() {
        return mark.rule();
    }

    @Override
    public EvidenceGroup group() {
        return mark.group();
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.isNormal()
                        && episode.reportSeconds > 0
                        && episode.reportSeconds <= minutes * 60
                ? mark.seen(Seconds.of(episode.reportSeconds), Seconds.of(minutes * 60))
                : Optional.empty();
    }
}
