package drillsift.classify;

import java.util.Optional;

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
    public Optional<Evidence> examine(Episode episode) {
        Profile source = episode.source;
        boolean isEarly = source.high() < early;
        return episode.isNormal() && source.tokens() >= tokens && episode.isSourceOfAgent && isEarly
                ? mark.seen(source.tokens(), tokens)
                : Optional.empty();
    }
}
