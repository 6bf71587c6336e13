package drillsift.classify;

/** Weighs several targets of one mail within seconds, or its image and its link within one. */
final class AllLinksRule extends MarkedRule {

    private final double within;

    AllLinksRule(RuleSettings settings) {
        super("all-links", settings);
        within = settings.threshold("links-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isMany = episode.targetsAtOnce >= 3 || episode.isOpenedAndClicked;
        if (episode.isNormal() && !episode.isStatus && isMany) {
            findings.add(mark, episode.targetsAtOnce, within);
        }
    }
}
