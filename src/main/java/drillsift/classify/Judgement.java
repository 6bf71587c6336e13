package drillsift.classify;

import java.util.List;
import java.util.Optional;

/**
 * The verdict on one episode with all that led to it.
 *
 * @param score decibans; 0 odds even
 * @param evidence everything observed, in the order of the rules
 * @param used bits by position in evidence: the strongest of each group, or the decisive one
 * @param rules bits of these rules, see {@link EpisodeColumns#RULE_BITS}
 * @param missing what it would need for HUMAN beside the sum, if it is undecided
 * @param corrections those that acted on it, the deciding ones first
 */
record Judgement(
        Verdict verdict,
        MachineKind kind,
        Actor actor,
        DecidedBy decidedBy,
        double score,
        double probability,
        List<Evidence> evidence,
        long used,
        long rules,
        WhatIf.Missing missing,
        List<Correction> corrections) {

    boolean isUsed(int position) {
        return (used & 1L << position) != 0;
    }

    boolean uses(String rule) {
        for (int i = 0; i < evidence.size(); i++) {
            if (isUsed(i) && evidence.get(i).rule().equals(rule)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param someRules bits, see {@link EpisodeColumns#RULE_BITS}
     */
    boolean usesAny(long someRules) {
        return (rules & someRules) != 0;
    }

    /** Whose act somebody has said that it is; empty when nobody has. */
    Optional<Actor> decidedActor() {
        if (decidedBy != DecidedBy.CORRECTION) {
            return Optional.empty();
        }
        boolean isOther =
                verdict == Verdict.HUMAN
                        && corrections.get(0).action() == Correction.Action.FORCE_OTHER_PERSON;
        return Optional.of(isOther ? Actor.OTHER_PERSON : Actor.RECIPIENT);
    }

    /** Whether the rule saw something, whether it counted or not. */
    boolean observes(String rule) {
        return evidence.stream().anyMatch(each -> each.rule().equals(rule));
    }

    Judgement lacking(WhatIf.Missing sign) {
        if (sign == missing) {
            return this;
        }
        return new Judgement(
                verdict,
                kind,
                actor,
                decidedBy,
                score,
                probability,
                evidence,
                used,
                rules,
                sign,
                corrections);
    }

    Judgement as(MachineKind otherKind, Actor otherActor) {
        if (otherKind == kind && otherActor == actor) {
            return this;
        }
        return new Judgement(
                verdict,
                otherKind,
                otherActor,
                decidedBy,
                score,
                probability,
                evidence,
                used,
                rules,
                missing,
                corrections);
    }

    /** The same evidence, but somebody has decided otherwise. */
    Judgement decided(Verdict decided, double machine, List<Correction> by) {
        return new Judgement(
                decided,
                kind,
                actor,
                DecidedBy.CORRECTION,
                score,
                machine,
                evidence,
                used,
                rules,
                WhatIf.Missing.NOTHING,
                by);
    }

    /** The same with the corrections that changed rules or odds. */
    Judgement adjusted(List<Correction> by) {
        return new Judgement(
                verdict,
                kind,
                actor,
                decidedBy,
                score,
                probability,
                evidence,
                used,
                rules,
                missing,
                by);
    }
}
