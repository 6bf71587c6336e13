package drillsift.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs the evidence of an episode: a fact decides alone, otherwise the strongest of each group is
 * added up in decibans. HUMAN needs a sign of a person, not merely no sign of a machine.
 */
final class Scorer {

    private final List<MachineRule> rules;
    private final double prior;
    private final double machine;
    private final double human;
    private final double tokens;

    Scorer(RuleSettings settings) {
        rules = Rules.all(settings);
        prior = settings.threshold("prior-decibans");
        machine = settings.threshold("machine-decibans");
        human = settings.threshold("human-decibans");
        tokens = settings.threshold("breadth-tokens");
    }

    Judgement judge(Episode episode) {
        List<Evidence> evidence = new ArrayList<>();
        for (MachineRule rule : rules) {
            rule.examine(episode).ifPresent(evidence::add);
        }
        for (Evidence one : evidence) {
            if (one.decisive()) {
                return decided(episode, one, evidence);
            }
        }
        if (isToolsWord(episode)) {
            return new Judgement(
                    Verdict.HUMAN,
                    MachineKind.NONE,
                    actor(episode),
                    DecidedBy.DEFAULT,
                    0,
                    0,
                    evidence,
                    List.of());
        }
        return weighed(episode, evidence);
    }

    /** Neither address nor agent: nothing can be held against what the source says. */
    private static boolean isToolsWord(Episode episode) {
        boolean noAgent = episode.agentFacts.sort() == AgentFacts.Sort.NOT_RECORDED;
        return episode.isNormal() && episode.address < 0 && noAgent;
    }

    private static Actor actor(Episode episode) {
        return episode.recipient >= 0 ? Actor.RECIPIENT : Actor.UNKNOWN;
    }

    private Judgement decided(Episode episode, Evidence fact, List<Evidence> evidence) {
        return new Judgement(
                Verdict.MACHINE,
                MachineKinds.of(episode, List.of(fact)),
                actor(episode),
                DecidedBy.RULE,
                fact.weight(),
                1,
                evidence,
                List.of(fact));
    }

    private Judgement weighed(Episode episode, List<Evidence> evidence) {
        List<Evidence> used = strongest(episode, evidence);
        double score = prior + used.stream().mapToDouble(Evidence::weight).sum();
        double probability = 1 / (1 + StrictMath.pow(10, -score / 10));
        Verdict verdict = verdict(episode, score, used);
        return new Judgement(
                verdict,
                verdict == Verdict.MACHINE ? MachineKinds.of(episode, used) : MachineKind.NONE,
                actor(episode),
                DecidedBy.RULE,
                score,
                probability,
                evidence,
                used);
    }

    private Verdict verdict(Episode episode, double score, List<Evidence> used) {
        if (score >= machine) {
            return Verdict.MACHINE;
        }
        return score <= human && showsAPerson(episode, used) ? Verdict.HUMAN : Verdict.UNCERTAIN;
    }

    /**
     * A drawn page, a form, a spread source or a late hour. Where so few people met a source that
     * it has no breadth, only page and form will do, unless the round keeps no trace of pages.
     */
    private boolean showsAPerson(Episode episode, List<Evidence> used) {
        boolean known = episode.isShared() || episode.tokensOfNetwork >= tokens;
        for (Evidence one : used) {
            if (!one.isHuman()) {
                continue;
            }
            boolean enough =
                    switch (one.group()) {
                        case PAGE, DWELL, AGENT -> true;
                        case BREADTH, TIME -> known || !episode.isPageEvidenceKept;
                        case PROTOCOL, NETWORK, PATTERN, CLOCK, PERIOD, SEQUENCE -> false;
                    };
            if (enough) {
                return true;
            }
        }
        return false;
    }

    private static List<Evidence> strongest(Episode episode, List<Evidence> evidence) {
        boolean machineSeen = evidence.stream().anyMatch(one -> one.weight() > 0);
        Map<EvidenceGroup, Evidence> best = new EnumMap<>(EvidenceGroup.class);
        for (Evidence one : evidence) {
            boolean idle = one.group() == EvidenceGroup.AGENT && one.isHuman() && machineSeen;
            boolean capped =
                    one.group() == EvidenceGroup.NETWORK && !one.isHuman() && episode.isShared();
            if (!idle && !capped) {
                best.merge(one.group(), one, Scorer::stronger);
            }
        }
        return evidence.stream().filter(best::containsValue).toList();
    }

    private static Evidence stronger(Evidence a, Evidence b) {
        return Math.abs(b.weight()) > Math.abs(a.weight()) ? b : a;
    }
}
