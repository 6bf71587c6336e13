package drillsift.classify;

/**
 * Marks HEAD and the like: browsers never ask so for a link that somebody follows. Only these
 * requests are marked, since a proxy may check a link before its person opens it.
 */
final class HeadRequestRule extends MarkedRule {

    HeadRequestRule(RuleSettings settings) {
        super("head-request", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.lane == Lane.PROBE) {
            findings.add(mark, episode.accesses, "");
        }
    }
}
