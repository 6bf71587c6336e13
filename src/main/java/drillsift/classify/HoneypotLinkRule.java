package drillsift.classify;

/** Marks whoever follows a link that no person sees. */
final class HoneypotLinkRule extends MarkedRule {

    HoneypotLinkRule(RuleSettings settings) {
        super("honeypot-link", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.lane == Lane.TRAP) {
            findings.add(mark, "", "");
        }
    }
}
