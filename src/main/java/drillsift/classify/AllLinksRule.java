package drillsift.classify;

import java.util.Optional;

/** Image and link of one mail within a second, or three targets within three: people look first. */
final class AllLinksRule implements MachineRule {

    private final Mark mark;
    private final double seconds;

    AllLinksRule(RuleSettings settings) {
        mark = settings.mark("all-links");
        seconds = settings.threshold("links-seconds");
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
        return episode.isOpenedAndClicked || episode.targetsAtOnce >= 3
                ? mark.seen(Integer.toString(episode.targetsAtOnce), Seconds.of(seconds))
                : Optional.empty();
    }
}
