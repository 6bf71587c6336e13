package drillsift.classify;

import java.util.Optional;

/** A network that comes shortly after somebody else in most of its visits: a reputation service. */
final class FollowsPeopleRule implements MachineRule {

    private final Mark mark;

    FollowsPeopleRule(RuleSettings settings) {
        mark = settings.mark("follows-people");
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
        return episode.isNormal() && episode.isFollower ? mark.seen("", "") : Optional.empty();
    }
}
