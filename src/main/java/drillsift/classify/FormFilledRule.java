package drillsift.classify;

import java.util.Optional;

/** Somebody took the time that filling a form takes. */
final class FormFilledRule implements MachineRule {

    private final Mark mark;
    private final double seconds;

    FormFilledRule(RuleSettings settings) {
        mark = settings.mark("form-filled");
        seconds = settings.threshold("form-seconds");
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
        return episode.dwellSeconds >= seconds
                ? mark.seen(Seconds.of(episode.dwellSeconds), Seconds.of(seconds))
                : Optional.empty();
    }
}
