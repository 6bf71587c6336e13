package drillsift.classify;

import java.util.Optional;

/** A form was sent: scanners can, but seldom do. */
final class FormSentRule implements MachineRule {

    private final Mark mark;
    private final double seconds;

    FormSentRule(RuleSettings settings) {
        mark = settings.mark("form-sent");
        seconds = settings.threshold("form-at-once-seconds");
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
        return episode.isFormSent && !(episode.dwellSeconds < seconds)
                ? mark.seen(Seconds.of(episode.dwellSeconds), Seconds.of(seconds))
                : Optional.empty();
    }
}
