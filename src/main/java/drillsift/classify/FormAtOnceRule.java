package drillsift.classify;

import java.util.Optional;

/** A form was sent faster than anybody types. */
final class FormAtOnceRule implements MachineRule {

    private final Mark mark;
    private final double seconds;

    FormAtOnceRule(RuleSettings settings) {
        mark = settings.mark("form-at-once");
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
        return episode.dwellSeconds < seconds
                ? mark.seen(Seconds.of(episode.dwellSeconds), Seconds.of(seconds))
                : Optional.empty();
    }
}
