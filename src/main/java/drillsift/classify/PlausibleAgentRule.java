package drillsift.classify;

import java.util.Optional;

/**
 * A browser in use today, unhurried, where the round keeps no trace of pages: the only sign of a
 * person that such a round can give. It counts only where nothing speaks for a machine.
 */
final class PlausibleAgentRule implements MachineRule {

    private final Mark mark;
    private final double seconds;

    PlausibleAgentRule(RuleSettings settings) {
        mark = settings.mark("plausible-agent");
        seconds = settings.threshold("unhurried-seconds");
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
        return !episode.isPageEvidenceKept
                        && episode.isNormal()
                        && episode.agentFacts.sort() == AgentFacts.Sort.PLAIN
                        && episode.delaySeconds > seconds
                ? mark.seen(Seconds.of(episode.delaySeconds), Seconds.of(seconds))
                : Optional.empty();
    }
}
