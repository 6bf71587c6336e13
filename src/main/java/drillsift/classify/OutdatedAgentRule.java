package drillsift.classify;

import java.util.Optional;

/**
 * A browser far behind the main version of its day. Kiosks and frozen images exist, so the weight
 * is moderate.
 */
final class OutdatedAgentRule implements MachineRule {

    private final Mark mark;
    private final double versions;

    OutdatedAgentRule(RuleSettings settings) {
        mark = settings.mark("outdated-agent");
        versions = settings.threshold("outdated-versions");
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
        int chrome = episode.agentFacts.chromeMajor();
        int behind = BrowserVersion.currentChrome(episode.first) - chrome;
        return chrome > 0 && behind > versions
                ? mark.seen(Integer.toString(chrome), Long.toString(Math.round(versions)))
                : Optional.empty();
    }
}
