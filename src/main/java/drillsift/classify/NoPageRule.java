package drillsift.classify;

import java.util.Optional;

/** The page was fetched and nothing that belongs to it, in a round whose logs show such fetches. */
final class NoPageRule implements MachineRule {

    private final Mark mark;

    NoPageRule(RuleSettings settings) {
        mark = settings.mark("no-page");
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
        return episode.isPageEvidenceKept
                        && episode.isPageExpected()
                        && !episode.isPageDrawn()
                        && episode.neighbourResources == 0
                ? mark.seen("", "")
                : Optional.empty();
    }
}
