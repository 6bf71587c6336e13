package drillsift.classify;

import drillsift.classify.WhatIf.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds up evidence: the strongest of each group counts, a decisive one decides alone. A person
 * needs a sign of a person, not only the absence of signs of a machine; where a source is too small
 * to be judged by its company, the sign must be the page or the time spent on it. In a small round
 * nobody has company enough: outside declared networks only the time spent is such a sign there.
 */
final class Scoring {

    private final List<MachineRule> rules;
    private final int[] bitOfRule;
    private final int[] bits;
    private final RuleScreen screen;
    private final double prior;
    private final double machine;
    private final double human;
    private final double tokens;
    private final boolean isRoundSmall;
    private final Missing stay;
    private final Odds odds = new Odds();

    /** Bits of the rules that count only beside others. */
    private final long weak;

    /**
     * @param people on the roster
     */
    Scoring(RuleSettings settings, int people) {
        rules = new MachineRules(settings).all();
        bitOfRule =
                rules.stream().mapToInt(rule -> EpisodeColumns.RULE_BITS.get(rule.id())).toArray();
        bits = new int[rules.size()];
        screen = new RuleScreen(rules);
        prior = settings.threshold("prior-decibans");
        machine = settings.threshold("machine-decibans");
        human = settings.threshold("human-decibans");
        tokens = settings.threshold("breadth-tokens");
        double fewest = settings.threshold("small-round-people");
        isRoundSmall = people < fewest;
        stay = new Missing(Missing.Sign.STAY, people, fewest);
        weak =
                RuleCatalog.rules().stream()
                        .filter(RuleCatalog.Entry::weak)
                        .mapToLong(rule -> 1L << EpisodeColumns.RULE_BITS.get(rule.id()))
                        .reduce(0, (a, b) -> a | b);
    }

    Judgement judge(Episode episode) {
        return judge(episode, 0, 0);
    }

    /**
     * @param silenced bits of rules that do not speak here, see {@link EpisodeColumns#RULE_BITS}
     * @param added decibans on top of the prior
     */
    Judgement judge(Episode episode, long silenced, double added) {
        List<Evidence> evidence = observed(episode, silenced);
        int decisive = decisive(evidence);
        if (decisive >= 0) {
            double score = evidence.get(decisive).weight();
            return judgement(Verdict.MACHINE, DecidedBy.RULE, score, 1, evidence, 1L << decisive);
        }
        boolean isSilent =
                episode.address < 0 && episode.agentFacts.sort() == AgentFacts.Sort.NOT_RECORDED;
        if (isSilent || episode.isStatus) {
            return judgement(Verdict.HUMAN, DecidedBy.DEFAULT, 0, 0, evidence, 0);
        }
        long used = strongest(evidence);
        double score = prior + added;
        for (int i = 0; i < evidence.size(); i++) {
            score += (used & 1L << i) != 0 ? evidence.get(i).weight() : 0;
        }
        double probability = odds.probability(score);
        if (score >= machine) {
            return judgement(Verdict.MACHINE, DecidedBy.RULE, score, probability, evidence, used);
        }
        Missing missing = missing(episode, evidence, used);
        boolean isPerson = score <= human && missing == Missing.NOTHING;
        Verdict verdict = isPerson ? Verdict.HUMAN : Verdict.UNCERTAIN;
        return judgement(verdict, DecidedBy.RULE, score, probability, evidence, used)
                .lacking(missing);
    }

    private List<Evidence> observed(Episode episode, long silenced) {
        List<Evidence> evidence = new ArrayList<>(8);
        for (long rest = screen.asked(episode); rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            boolean isSilent = (silenced & 1L << bitOfRule[i]) != 0;
            Optional<Evidence> found = isSilent ? Optional.empty() : rules.get(i).examine(episode);
            if (found.isPresent()) {
                bits[evidence.size()] = bitOfRule[i];
                evidence.add(found.get());
            }
        }
        return evidence;
    }

    private Missing missing(Episode episode, List<Evidence> evidence, long used) {
        boolean isSmall = episode.tokensOfNetwork < tokens;
        boolean needsPage = isSmall && episode.isPageEvidenceKept && episode.isPageExpected();
        boolean needsStay = isRoundSmall && !episode.isShared();
        for (int i = 0; i < evidence.size(); i++) {
            boolean isSign = (used & 1L << i) != 0 && evidence.get(i).isHuman();
            EvidenceGroup group = evidence.get(i).group();
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
            Verdict verdict,
            DecidedBy decidedBy,
            double score,
            double probability,
            List<Evidence> evidence,
            long used) {
        long usedRules = 0;
        for (int i = 0; i < evidence.size(); i++) {
            usedRules |= (used & 1L << i) != 0 ? 1L << bits[i] : 0;
        }
        return new Judgement(
                verdict,
                MachineKind.NONE,
                Actor.RECIPIENT,
                decidedBy,
                score,
                probability,
                evidence,
                used,
                usedRules,
                Missing.NOTHING,
                List.of());
    }

    private static int decisive(List<Evidence> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i).decisive() && evidence.get(i).weight() > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Bits of what counts: of equals in one group the first. */
    private long strongest(List<Evidence> evidence) {
        boolean isAgainst = false;
        for (int i = 0; i < evidence.size(); i++) {
            isAgainst |= evidence.get(i).weight() > 0 && !isWeak(i);
        }
        long used = 0;
        for (int i = 0; i < evidence.size(); i++) {
            Evidence candidate = evidence.get(i);
            boolean isStrongest = true;
            for (int j = 0; j < evidence.size() && isStrongest; j++) {
                isStrongest = j == i || !isStronger(evidence.get(j), j, candidate, i);
            }
            boolean isVoid = isAgainst ? candidate.rule().equals("plausible-agent") : isWeak(i);
            used |= isStrongest && !isVoid ? 1L << i : 0;
        }
        return used;
    }

    private boolean isWeak(int position) {
        return (weak & 1L << bits[position]) != 0;
    }

    private static boolean isStronger(Evidence other, int at, Evidence candidate, int position) {
        if (other.group() != candidate.group()) {
            return false;
        }
        double difference = Math.abs(other.weight()) - Math.abs(candidate.weight());
        return difference > 0 || difference == 0 && at < position;
    }
}
