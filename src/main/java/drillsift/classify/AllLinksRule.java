package drillsift.classify;

import java.util.Optional;

/** Weighs several targets of one mail within seconds, or its image and its link within one. */
final class AllLinksRule extends MarkedRule {

    private final double within;

    AllLinksRule(RuleSettings settings) {
        super("all-links", settings);
        within = settings.threshold("links-seconds");
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        boolean isMany = episode.targetsAtOnce >= 3 || episode.isOpenedAndClicked;
        return episode.isNormal() && !episode.isStatus && isMany
                ? mark.seen(episode.targetsAtOnce, within)
                : Optional.empty();
    }
}
