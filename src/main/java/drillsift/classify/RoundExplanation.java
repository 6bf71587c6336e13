package drillsift.classify;

import drillsift.event.EventBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Why the accesses of a person or token got their verdicts. Not for use by several threads. */
public final class RoundExplanation {

    private final JudgedRound judged;
    private final Accesses accesses;
    private final PersonJudge judge;

    RoundExplanation(JudgedRound judged, Accesses accesses, PersonJudge judge) {
        this.judged = judged;
        this.accesses = accesses;
        this.judge = judge;
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
        AccessSlice slice = Slices.of(accesses, group);
        List<Judgement> judgements = judge.judge(slice, group);
        List<ExplainedAccess> explained = new ArrayList<>();
        for (int i = slice.from(group); i < slice.to(group); i++) {
            int number = judge.number(group, i);
            explained.add(explained(slice.event[i], judgements.get(number)));
        }
        explained.sort(Comparator.comparingLong(access -> accesses.columns.time[access.event()]));
        return explained;
    }

    private ExplainedAccess explained(int event, Judgement judgement) {
        List<ExplainedAccess.Finding> findings = new ArrayList<>();
        for (int i = 0; i < judgement.evidence().size(); i++) {
            Evidence evidence = judgement.evidence().get(i);
            boolean isUsed = judgement.isUsed(i);
            boolean isDecisive = isUsed && evidence.decisive() && evidence.weight() > 0;
            findings.add(new ExplainedAccess.Finding(evidence, isUsed, isDecisive));
        }
        if (judged.rules(event).contains(MachineRules.IMPLAUSIBLE_SHARE)) {
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
                findings);
    }
}
