package drillsift.classify;

/**
 * Weighs a source that shows one agent for many people's links, and only near the sending: alone it
 * would convict every office with one image.
 */
final class OneAgentRule extends MarkedRule {

    private final double tokens;
    private final double early;

    OneAgentRule(RuleSettings settings) {
        super("one-agent", settings);
        tokens = settings.threshold("narrow-tokens");
        early = settings.threshold("spread-p90-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        Profile source = episode.source;
        boolean isEarly = source.high() < early;
        if (episode.isNormal() && source.tokens() >= tokens && episode.isSourceOfAgent && isEarly) {
            findings.add(mark, source.tokens(), tokens);
        }
    }
}
