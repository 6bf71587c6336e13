package drillsift.classify;

/**
 * Speaks for a person where no log shows drawn pages: a browser as people use it, unhurried after
 * the mail. It counts only if nothing at all speaks for a machine, see {@link Scoring}.
 */
final class PlausibleAgentRule extends MarkedRule {

    private final double unhurried;

    PlausibleAgentRule(RuleSettings settings) {
        super("plausible-agent", settings);
        unhurried = settings.threshold("unhurried-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isPlain = episode.agentFacts.sort() == AgentFacts.Sort.PLAIN;
        boolean isSeenOtherwise = episode.isPageEvidenceKept && episode.isPageExpected();
        boolean isHurried = episode.delaySeconds < unhurried;
        if (episode.isNormal()
                && !episode.isBesideFarm
                && isPlain
                && !isSeenOtherwise
                && !isHurried) {
            findings.add(mark, "", unhurried);
        }
    }
}
