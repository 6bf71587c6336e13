package drillsift.classify;

import java.util.Optional;

/** The page was drawn with what belongs to it, as a browser does: speaks for a person. */
final class PageDrawnRule implements MachineRule {

    private final Mark mark;

    PageDrawnRule(RuleSettings settings) {
        mark = settings.mark("page-drawn");
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
        return episode.isNormal() && episode.isPageExpected() && episode.isPageDrawn()
                ? mark.seen(Integer.toString(episode.resources), "")
                : Optional.empty();
    }
}
