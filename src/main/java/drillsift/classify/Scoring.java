package drillsift.classify;

import drillsift.classify.WhatIf.Missing;
import java.util.Arrays;
import java.util.List;

/**
 * Adds up evidence: the strongest of each group counts, a decisive one decides alone. A person
 * needs a sign of a person, not only the absence of signs of a machine; where a source is too small
 * to be judged by its company, the sign must be the page or the time spent on it. In a small round
 * nobody has company enough: outside declared networks only the time spent is such a sign there.
 */
final class Scoring {

    private static final long PLAUSIBLE = EpisodeColumns.bit("plausible-agent");
    private static final int GROUPS = EvidenceGroup.values().length;

    private final MachineRule[] rules;
    private final long[] bitOfRule;
    private final RuleScreen screen;
    private final double prior;
    private final double machine;
    private final double human;
    private final double tokens;
    private final boolean isRoundSmall;
    private final Missing stay;
    private final Odds odds = new Odds();
    private final Findings found;

    /** By group, the position of the strongest finding. */
    private final int[] strongestOf = new int[GROUPS];

    /**
     * @param people on the roster
     * @param found worded if anybody asks judgements for their evidence
     */
    Scoring(RuleSettings settings, int people, Findings found) {
        List<MachineRule> all = new MachineRules(settings).all();
        rules = all.toArray(MachineRule[]::new);
        bitOfRule = all.stream().mapToLong(rule -> EpisodeColumns.bit(rule.id())).toArray();
        screen = new RuleScreen(all);
        prior = settings.threshold("prior-decibans");
        machine = settings.threshold("machine-decibans");
        human = settings.threshold("human-decibans");
        tokens = settings.threshold("breadth-tokens");
        double fewest = settings.threshold("small-round-people");
        isRoundSmall = people < fewest;
        stay = new Missing(Missing.Sign.STAY, people, fewest);
        this.found = found;
    }

    Judgement judge(Episode episode) {
        return judge(episode, 0, 0);
    }

    /**
     * @param silenced bits of rules that do not speak here, see {@link EpisodeColumns#RULE_BITS}
     * @param added decibans on top of the prior
     */
    Judgement judge(Episode episode, long silenced, double added) {
        look(episode, silenced);
        int decisive = decisive();
        if (decisive >= 0) {
            double score = found.weight(decisive);
            return judgement(Verdict.MACHINE, DecidedBy.RULE, score, 1, 1L << decisive);
        }
        boolean isSilent =
                episode.address < 0 && episode.agentFacts.sort() == AgentFacts.Sort.NOT_RECORDED;
        if (isSilent || episode.isStatus) {
            return judgement(Verdict.HUMAN, DecidedBy.DEFAULT, 0, 0, 0);
        }
        long used = strongest();
        double score = prior + added;
        for (int i = 0; i < found.size(); i++) {
            score += (used & 1L << i) != 0 ? found.weight(i) : 0;
        }
        double probability = odds.probability(score);
        if (score >= machine) {
            return judgement(Verdict.MACHINE, DecidedBy.RULE, score, probability, used);
        }
        Missing missing = missing(episode, used);
        boolean isPerson = score <= human && missing == Missing.NOTHING;
        Verdict verdict = isPerson ? Verdict.HUMAN : Verdict.UNCERTAIN;
        return judgement(verdict, DecidedBy.RULE, score, probability, used).lacking(missing);
    }

    private void look(Episode episode, long silenced) {
        found.clear();
        for (long rest = screen.asked(episode); rest != 0; rest &= rest - 1) {
            int rule = Long.numberOfTrailingZeros(rest);
            if ((silenced & bitOfRule[rule]) == 0) {
                rules[rule].examine(episode, found);
            }
        }
    }

    private Missing missing(Episode episode, long used) {
        boolean isSmall = episode.tokensOfNetwork < tokens;
        boolean needsPage = isSmall && episode.isPageEvidenceKept && episode.isPageExpected();
        boolean needsStay = isRoundSmall && !episode.isShared();
        for (int i = 0; i < found.size(); i++) {
            boolean isSign = (used & 1L << i) != 0 && found.isHuman(i);
            EvidenceGroup group = found.mark(i).group();
            boolean isStay = group == EvidenceGroup.DWELL;
            boolean isPage = isStay || group == EvidenceGroup.PAGE;
            if (isSign && (isStay || !needsStay) && (isPage || !needsPage)) {
                return Missing.NOTHING;
            }
        }
        if (needsStay) {
            return stay;
        }
        return needsPage
                ? new Missing(Missing.Sign.PAGE, episode.tokensOfNetwork, tokens)
                : Missing.ANYTHING;
    }

    private Judgement judgement(
            Verdict verdict, DecidedBy decidedBy, double score, double probability, long used) {
        long usedRules = 0;
        for (int i = 0; i < found.size(); i++) {
            usedRules |= (used & 1L << i) != 0 ? found.mark(i).bit() : 0;
        }
        return new Judgement(
                verdict,
                MachineKind.NONE,
                Actor.RECIPIENT,
                decidedBy,
                score,
                probability,
                found.evidence(),
                used,
                usedRules,
                Missing.NOTHING,
                List.of());
    }

    private int decisive() {
        for (int i = 0; i < found.size(); i++) {
            if (found.mark(i).decisive() && found.weight(i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Bits of what counts: of equals in one group the first. */
    private long strongest() {
        Arrays.fill(strongestOf, -1);
        boolean isAgainst = false;
        for (int i = 0; i < found.size(); i++) {
            int group = found.mark(i).group().ordinal();
            int best = strongestOf[group];
            boolean isStronger =
                    best < 0 || Math.abs(found.weight(i)) > Math.abs(found.weight(best));
            strongestOf[group] = isStronger ? i : best;
            isAgainst |= found.weight(i) > 0 && !found.mark(i).weak();
        }
        long used = 0;
        for (int i = 0; i < found.size(); i++) {
            Mark mark = found.mark(i);
            boolean isStrongest = strongestOf[mark.group().ordinal()] == i;
            boolean isVoid = isAgainst ? mark.bit() == PLAUSIBLE : mark.weak();
            used |= isStrongest && !isVoid ? 1L << i : 0;
        }
        return used;
    }
}
