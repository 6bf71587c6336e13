package drillsift.classify;

import java.util.Optional;

/** Came before the mail was sent: a gateway looks into the mail while it holds it. */
final class BeforeSendingRule implements MachineRule {

    private final Mark mark;

    BeforeSendingRule(RuleSettings settings) {
        mark = settings.mark("before-sending");
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
        return episode.isOwnSending && episode.delaySeconds < -episode.precisionSeconds
                ? mark.seen(Seconds.of(episode.delaySeconds), "")
                : Optional.empty();
    }
}
