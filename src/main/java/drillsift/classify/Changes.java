package drillsift.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out what would give an access another verdict, by trying. */
final class Changes {

    private static final int MOST_RULES = 8;

    private final Rejudging rejudging;
    private final double machine;
    private final double human;

    /** The verdict that is to change, and whose act it is taken for. */
    private Verdict before = Verdict.UNCERTAIN;

    private Actor actor = Actor.RECIPIENT;

    Changes(Rejudging rejudging) {
        this.rejudging = rejudging;
        RuleSettings settings = new RuleSettings(rejudging.filters());
        machine = settings.threshold("machine-decibans");
        human = settings.threshold("human-decibans");
    }

    /**
     * @param number of the episode in the group that is being judged
     * @param address of the access; -1 if none
     * @param isDoubted whether the round as a whole puts it in doubt
     */
    WhatIf of(int number, int address, boolean isDoubted) {
        Judgement judgement = rejudging.judgement(number);
        before = isDoubted ? Verdict.UNCERTAIN : judgement.verdict();
        actor = judgement.actor();
        List<WhatIf.Change> changes = new ArrayList<>();
        if (address >= 0) {
            network(rejudging.address(address))
                    .ifPresent(network -> networks(changes, number, address, network));
        }
        if (isDoubted) {
            String rule = MachineRules.IMPLAUSIBLE_SHARE;
            add(changes, WhatIf.Sort.SWITCHED_OFF, List.of(rule), judgement);
            return judgement.verdict() == Verdict.UNCERTAIN
                    ? weighed(changes, judgement)
                    : unweighed(changes);
        }
        corrections(changes, number, judgement);
        if (address >= 0) {
            shares(changes, number, address);
        }
        boolean isWeighed = judgement.decidedBy() == DecidedBy.RULE;
        if (!isWeighed) {
            return unweighed(changes);
        }
        rules(changes, number, judgement);
        return weighed(changes, judgement);
    }

    /**
     * Each that acts on it is withdrawn by itself, and all together where that makes it something
     * else again.
     */
    private void corrections(List<WhatIf.Change> changes, int number, Judgement judgement) {
        List<Correction> acting = judgement.corrections();
        List<Judgement> alone = new ArrayList<>();
        for (Correction each : acting) {
            Judgement after = rejudging.without(List.of(each)).get(number);
            add(changes, WhatIf.Sort.CORRECTIONS, List.of(each.id()), after);
            alone.add(after);
        }
        if (acting.size() > 1) {
            Judgement after = rejudging.without(acting).get(number);
            if (alone.stream().noneMatch(one -> isSame(one, after.verdict(), after.actor()))) {
                List<String> ids = acting.stream().map(Correction::id).toList();
                add(changes, WhatIf.Sort.CORRECTIONS, ids, after);
            }
        }
    }

    /** Those that call its network shared act on all that is known of the network. */
    private void shares(List<WhatIf.Change> changes, int number, int address) {
        FilterSet filters = rejudging.filters();
        for (Correction share : rejudging.shares(address)) {
            List<String> left = new ArrayList<>(filters.sharedEgress());
            RoundCorrections.shared(share).forEach(left::remove);
            FilterSet without = filters.but().sharedEgress(left).done();
            rejudging
                    .withNetwork(without, address, before == Verdict.MACHINE)
                    .ifPresent(
                            after ->
                                    add(
                                            changes,
                                            WhatIf.Sort.CORRECTIONS,
                                            List.of(share.id()),
                                            after.get(number)));
        }
    }

    private void rules(List<WhatIf.Change> changes, int number, Judgement judgement) {
        for (String rule : usedRules(judgement)) {
            FilterSet without = changed(WhatIf.Sort.SWITCHED_OFF, List.of(rule));
            Judgement after = rejudging.withRules(without).get(number);
            add(changes, WhatIf.Sort.SWITCHED_OFF, List.of(rule), after);
        }
        boolean isAnyRule =
                changes.stream().anyMatch(each -> each.sort() == WhatIf.Sort.SWITCHED_OFF);
        if (!isAnyRule && judgement.verdict() == Verdict.MACHINE) {
            together(changes, number);
        }
    }

    /** Where no sum decided. */
    private static WhatIf unweighed(List<WhatIf.Change> changes) {
        return new WhatIf(
                List.copyOf(changes),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                WhatIf.Missing.NOTHING);
    }

    private WhatIf weighed(List<WhatIf.Change> changes, Judgement judgement) {
        boolean isDecided =
                judgement.evidence().stream().anyMatch(e -> e.decisive() && e.weight() > 0);
        double score = judgement.score();
        boolean isUncertain = judgement.verdict() == Verdict.UNCERTAIN;
        return new WhatIf(
                List.copyOf(changes),
                isDecided || score >= machine
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(machine - score),
                isDecided || score <= human
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(score - human),
                isUncertain && score <= human,
                judgement.missing());
    }

    private void networks(List<WhatIf.Change> changes, int number, int address, String network) {
        for (WhatIf.Sort sort : List.of(WhatIf.Sort.OWN_NETWORKS, WhatIf.Sort.SCANNER_NETWORKS)) {
            rejudging
                    .withNetwork(
                            changed(sort, List.of(network)), address, before == Verdict.MACHINE)
                    .map(judgements -> judgements.get(number))
                    .ifPresent(after -> add(changes, sort, List.of(network), after));
        }
    }

    /** Switches off what decides or weighs most, one more each time, until it is no machine. */
    private void together(List<WhatIf.Change> changes, int number) {
        List<String> off = new ArrayList<>();
        while (off.size() < MOST_RULES) {
            Judgement left =
                    rejudging.withRules(changed(WhatIf.Sort.SWITCHED_OFF, off)).get(number);
            if (left.verdict() != Verdict.MACHINE) {
                add(changes, WhatIf.Sort.SWITCHED_OFF, List.copyOf(off), left);
                return;
            }
            List<String> rules = usedRules(left);
            if (rules.isEmpty()) {
                return;
            }
            off.add(rules.get(0));
        }
    }

    private void add(
            List<WhatIf.Change> changes, WhatIf.Sort sort, List<String> what, Judgement after) {
        if (!isSame(after, before, actor)) {
            boolean isSaid = after.verdict() == before || after.actor() != Actor.RECIPIENT;
            boolean isMachine = after.verdict() == Verdict.MACHINE;
            Optional<Actor> whose =
                    isSaid && !isMachine ? Optional.of(after.actor()) : Optional.empty();
            changes.add(new WhatIf.Change(sort, what, after.verdict(), whose));
        }
    }

    /** Of a person it also matters who it was: another one is counted elsewhere. */
    private static boolean isSame(Judgement judgement, Verdict verdict, Actor actor) {
        boolean isPerson = verdict == Verdict.HUMAN;
        return judgement.verdict() == verdict && (!isPerson || judgement.actor() == actor);
    }

    private FilterSet changed(WhatIf.Sort sort, List<String> what) {
        FilterSet filters = rejudging.filters();
        List<String> own = new ArrayList<>(filters.ownNetworks());
        TreeMap<String, String> scanners = new TreeMap<>(filters.scannerNetworks());
        TreeSet<String> off = new TreeSet<>(filters.switchedOff());
        switch (sort) {
            case OWN_NETWORKS -> own.addAll(what);
            case SCANNER_NETWORKS -> what.forEach(network -> scanners.put(network, ""));
            case SWITCHED_OFF -> off.addAll(what);
            case CORRECTIONS -> {} // no key of the filters file; see Rejudging.without
        }
        return filters.but().ownNetworks(own).scannerNetworks(scanners).switchedOff(off).done();
    }

    /** Those that counted, the weightiest first. */
    private static List<String> usedRules(Judgement judgement) {
        List<Evidence> used = new ArrayList<>();
        for (int i = 0; i < judgement.evidence().size(); i++) {
            if (judgement.isUsed(i)) {
                used.add(judgement.evidence().get(i));
            }
        }
        used.sort(Comparator.comparingDouble(evidence -> -Math.abs(evidence.weight())));
        return used.stream().map(Evidence::rule).toList();
    }

    /** The /24 or /64 of an address. */
    private static Optional<String> network(String address) {
        return IpAddress.parse(address).map(one -> one.network() + (one.isV4() ? "/24" : "/64"));
    }
}
