package drillsift.classify;

import drillsift.event.EventBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why the accesses of a person or token got their verdicts. Not for use by several threads. */
public final class RoundExplanation {

    private final JudgedRound judged;
    private final Accesses accesses;
    private final Rejudging rejudging;
    private final Changes changes;
    private int lastGroup = EventBlock.NONE;
    private List<ExplainedAccess> last = List.of();

    RoundExplanation(JudgedRound judged, Accesses accesses, Rejudging rejudging) {
        this.judged = judged;
        this.accesses = accesses;
        this.rejudging = rejudging;
        changes = new Changes(rejudging);
    }

    /**
     * All accesses of that person in time order.
     *
     * @param recipient position in the roster
     */
    public List<ExplainedAccess> ofRecipient(int recipient) {
        return group(recipient);
    }

    /** All accesses with that very token; empty when none carries it. */
    public List<ExplainedAccess> ofToken(String token) {
        int subject = accesses.columns.subjects.findToken(token);
        if (subject < 0) {
            return List.of();
        }
        int recipient = accesses.identities.recipient(subject);
        return group(recipient >= 0 ? recipient : accesses.roster + subject).stream()
                .filter(access -> judged.token(access.event()).equals(token))
                .toList();
    }

    /** That access; empty for an event that is none, such as a sending. */
    public List<ExplainedAccess> ofEvent(int event) {
        int group = accesses.group(event);
        return group == EventBlock.NONE
                ? List.of()
                : group(group).stream().filter(access -> access.event() == event).toList();
    }

    private List<ExplainedAccess> group(int group) {
        if (group == lastGroup) {
            return last;
        }
        List<Judgement> judgements = rejudging.judge(group);
        AccessSlice slice = rejudging.slice();
        List<ExplainedAccess> explained = new ArrayList<>();
        Map<Integer, WhatIf> whatIfs = new HashMap<>();
        for (int i = slice.from(group); i < slice.to(group); i++) {
            int event = slice.event(i);
            int number = rejudging.number(i);
            WhatIf whatIf = whatIfs.computeIfAbsent(number, each -> whatIf(event, each));
            explained.add(explained(event, judgements.get(number), whatIf));
        }
        explained.sort(Comparator.comparingLong(access -> accesses.columns.time[access.event()]));
        lastGroup = group;
        last = List.copyOf(explained);
        return last;
    }

    /** The same for all accesses of an episode, which come from one address. */
    private WhatIf whatIf(int event, int number) {
        return changes.of(number, accesses.address(event), isDoubted(event));
    }

    private boolean isDoubted(int event) {
        return judged.rules(event).contains(MachineRules.IMPLAUSIBLE_SHARE);
    }

    private ExplainedAccess explained(int event, Judgement judgement, WhatIf whatIf) {
        List<ExplainedAccess.Finding> findings = new ArrayList<>();
        for (int i = 0; i < judgement.evidence().size(); i++) {
            Evidence evidence = judgement.evidence().get(i);
            boolean isUsed = judgement.isUsed(i);
            boolean isByRule = judgement.decidedBy() == DecidedBy.RULE;
            boolean isDecisive = isByRule && isUsed && evidence.decisive() && evidence.weight() > 0;
            findings.add(new ExplainedAccess.Finding(evidence, isUsed, isDecisive));
        }
        if (isDoubted(event)) {
            Evidence doubt =
                    new Evidence(
                            MachineRules.IMPLAUSIBLE_SHARE,
                            EvidenceGroup.BREADTH,
                            0,
                            true,
                            "",
                            "",
                            "");
            findings.add(new ExplainedAccess.Finding(doubt, true, true));
        }
        return new ExplainedAccess(
                event,
                judged.episode(event),
                judged.verdict(event),
                judged.machineKind(event),
                judged.actor(event),
                judged.decidedBy(event),
                judgement.score(),
                judged.probability(event),
                findings,
                judgement.corrections(),
                whatIf);
    }
}
