package drillsift.classify;

/**
 * Weighs a Chromium browser that was long out of date at the time of the access. Systems that get
 * no newer one are left alone; kiosks and frozen images are why the weight is low, and half of it
 * at the organisation's own exits.
 */
final class OutdatedAgentRule extends MarkedRule {

    private final double most;

    OutdatedAgentRule(RuleSettings settings) {
        super("outdated-agent", settings);
        most = settings.threshold("outdated-versions");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        int version = episode.agentFacts.chromeMajor();
        if (version == 0) {
            return;
        }
        int behind = BrowserVersion.currentChrome(episode.first) - version;
        double share = episode.isShared() ? 0.5 : 1;
        if (behind > most) {
            findings.add(mark, behind, most, mark.weight() * share, "");
        }
    }
}
