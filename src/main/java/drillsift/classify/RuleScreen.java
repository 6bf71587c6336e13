package drillsift.classify;

import java.util.List;

/**
 * Which rules are worth being asked about an episode: most of them need something that most
 * episodes lack. It may let a rule through that then is silent, never hold back one that would
 * speak.
 */
final class RuleScreen {

    private final List<String> rules;
    private final long all;
    private final long otherLanes;
    private final long listedNetworks;
    private final long pressed;
    private final long company;
    private final long formSent;
    private final long offHours;
    private final long otherSystem;
    private final long ahead;
    private final long neighbours;
    private final long repeats;
    private final long links;
    private final long head;
    private final long damaged;
    private final long trap;
    private final long report;
    private final long distant;
    private final long version;
    private final long[] notOfAgent = new long[AgentFacts.Sort.values().length];

    RuleScreen(List<MachineRule> asked) {
        rules = asked.stream().map(MachineRule::id).toList();
        all = (1L << rules.size()) - 1;
        otherLanes =
                bits("honeypot-link", "no-token", "unknown-token", "test-token", "head-request");
        listedNetworks =
                bits("declared-scanner", "known-network", "observed-network", "probable-network")
                        | bits("displaced-agent", "cloud-network");
        pressed = bits("form-filled", "form-at-once");
        company = bits("follows-people", "runs-ahead");
        formSent = bits("form-sent");
        offHours = bits("off-hours");
        otherSystem = bits("other-system");
        ahead = bits("prefetch");
        neighbours = bits("neighbour-resources");
        repeats = bits("regular-repeats");
        links = bits("all-links");
        head = bits("after-head-request");
        damaged = bits("damaged-token");
        trap = bits("beside-trap");
        report = bits("after-report");
        distant = bits("distant-network");
        version = bits("outdated-agent");
        for (AgentFacts.Sort sort : AgentFacts.Sort.values()) {
            notOfAgent[sort.ordinal()] = ofAgents() & ~ofAgent(sort);
        }
    }

    /** Bits by position among the rules. */
    private long bits(String... ids) {
        long bits = 0;
        for (String id : ids) {
            int position = rules.indexOf(id); // one that is switched off has none
            bits |= position < 0 ? 0 : 1L << position;
        }
        return bits;
    }

    private long ofAgents() {
        long bits = 0;
        for (AgentFacts.Sort sort : AgentFacts.Sort.values()) {
            bits |= ofAgent(sort);
        }
        return bits;
    }

    private long ofAgent(AgentFacts.Sort sort) {
        return switch (sort) {
            case DECLARED -> bits("declared-bot");
            case UNNAMED -> bits("unnamed-system");
            case UNLIKE_BROWSER -> bits("unlike-browser");
            case EMPTY -> bits("empty-agent");
            case IMPOSSIBLE -> bits("impossible-agent");
            case ANCIENT -> bits("ancient-agent");
            case PLAIN -> bits("plausible-agent");
            case NOT_RECORDED -> 0;
        };
    }

    /** Bits by position among the rules. */
    long asked(Episode episode) {
        if (!episode.isNormal()) {
            return all;
        }
        long silent = otherLanes | notOfAgent[episode.agentFacts.sort().ordinal()];
        silent |= episode.agentFacts.chromeMajor() == 0 ? version : 0;
        silent |= isOnNoList(episode.addressFacts) ? listedNetworks : 0;
        return all & ~(silent | unseen(episode) | apart(episode));
    }

    private static boolean isOnNoList(AddressFacts facts) {
        return facts.certainty() == Certainty.NONE && facts.opens() == null;
    }

    /** What nothing within the episode shows. */
    private long unseen(Episode episode) {
        long silent = Double.isNaN(episode.dwellSeconds) ? pressed : 0;
        silent |= episode.isFormSent ? 0 : formSent;
        silent |= episode.isOffHours ? 0 : offHours;
        silent |= episode.ahead == 0 ? ahead : 0;
        silent |= episode.neighbourResources == 0 ? neighbours : 0;
        boolean isMany = episode.targetsAtOnce >= 3 || episode.isOpenedAndClicked;
        return silent | (isMany ? 0 : links);
    }

    /** What no other episode and no other person shows. */
    private long apart(Episode episode) {
        long silent = episode.company == Companions.Company.NONE ? company : 0;
        silent |= episode.isOtherSystem ? 0 : otherSystem;
        silent |= episode.repeats == 0 ? repeats : 0;
        silent |= Double.isNaN(episode.headSeconds) ? head : 0;
        silent |= Double.isNaN(episode.damagedSeconds) ? damaged : 0;
        silent |= Double.isNaN(episode.trapSeconds) ? trap : 0;
        silent |= Double.isNaN(episode.reportSeconds) ? report : 0;
        return silent | (Double.isNaN(episode.distantSeconds) ? distant : 0);
    }
}
