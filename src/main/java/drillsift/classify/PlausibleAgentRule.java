package drillsift.classify;

import java.util.Optional;

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
    public Optional<Evidence> examine(Episode episode) {
        boolean isPlain = episode.agentFacts.sort() == AgentFacts.Sort.PLAIN;
        boolean isSeenOtherwise = episode.isPageEvidenceKept && episode.isPageExpected();
        boolean isHurried = episode.delaySeconds < unhurried;
        return episode.isNormal()
                        && !episode.isBesideFarm
                        && isPlain
                        && !isSeenOtherwise
                        && !isHurried
                ? mark.seen("", unhurried)
                : Optional.empty();
    }
}
