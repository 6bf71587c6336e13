package drillsift.classify;

import drillsift.event.Campaign;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Judges persons of a round again, as the filters are and with one thing in them changed. Not for
 * use by several threads.
 */
final class Rejudging {

    private static final int MOST_NETWORKS = 50;

    private final Accesses accesses;
    private final Sources sources;
    private final FilterSet filters;
    private final Optional<Campaign> campaign;
    private final RoundCorrections corrections;
    private final List<Correction> shares;
    private final PersonJudge judge;
    private final Map<FilterSet, List<Judgement>> tried = new HashMap<>();
    private final Set<Integer> machineNetworks = new HashSet<>();
    private final Set<Integer> otherNetworks = new HashSet<>();
    private int group = -1;
    private AccessSlice slice;

    /**
     * @param filters with the networks that corrections of the round call shared
     */
    Rejudging(
            RoundFacts facts,
            Sources sources,
            FilterSet filters,
            Optional<Campaign> campaign,
            RoundCorrections corrections) {
        accesses = facts.accesses;
        shares = RoundCorrections.shares(filters, facts.round.number());
        this.sources = sources;
        this.filters = filters;
        this.campaign = campaign;
        this.corrections = corrections;
        judge = judge(accesses, filters);
    }

    /** The literal of an address of the round. */
    String address(int address) {
        return accesses.columns.addresses.get(address);
    }

    FilterSet filters() {
        return filters;
    }

    /** One judgement per episode of that group, under the filters as they are. */
    List<Judgement> judge(int chosen) {
        if (chosen != group) {
            group = chosen;
            slice = AccessSlice.of(accesses, chosen);
            tried.clear();
            machineNetworks.clear();
            otherNetworks.clear();
            tried.put(filters, judge.judge(slice, chosen));
        }
        return tried.get(filters);
    }

    Judgement judgement(int number) {
        return tried.get(filters).get(number);
    }

    AccessSlice slice() {
        return slice;
    }

    /** Number of the episode that holds that access of the slice. */
    int number(int position) {
        return slice.number[position];
    }

    /**
     * What counted on each of these accesses; all their people are gathered in one go.
     *
     * @param groupOf the group of an event; below 0 for what is no access
     */
    Map<Integer, List<Evidence>> evidence(List<Integer> events, IntUnaryOperator groupOf) {
        BitSet asked = new BitSet();
        events.stream().mapToInt(groupOf::applyAsInt).filter(its -> its >= 0).forEach(asked::set);
        AccessSlice theirs = AccessSlice.of(accesses, asked, groupOf);
        Map<Integer, List<Evidence>> found = new HashMap<>();
        Set<Integer> wanted = new HashSet<>(events);
        asked.stream().forEach(each -> collect(theirs, each, wanted, found));
        return found;
    }

    private void collect(
            AccessSlice theirs,
            int person,
            Set<Integer> wanted,
            Map<Integer, List<Evidence>> found) {
        List<Judgement> judgements = judge.judge(theirs, person);
        for (int i = theirs.from(person); i < theirs.to(person); i++) {
            if (wanted.contains(theirs.event(i))) {
                Judgement judgement = judgements.get(theirs.number[i]);
                List<Evidence> counted = new ArrayList<>();
                for (int j = 0; j < judgement.evidence().size(); j++) {
                    if (judgement.isUsed(j)) {
                        counted.add(judgement.evidence().get(j));
                    }
                }
                found.put(theirs.event(i), counted);
            }
        }
    }

    /** The same episodes with other rules switched on or off. */
    List<Judgement> withRules(FilterSet changed) {
        return tried.computeIfAbsent(changed, each -> judge(accesses, each).judge(slice, group));
    }

    /**
     * The same episodes with other facts about the network of an address, which the filters name.
     * Empty for crowds, where trying each of their networks would take too long; a crowd of
     * machines takes nothing from those who are none.
     *
     * @param isMachine whether that is the verdict on the access in question
     */
    Optional<List<Judgement>> withNetwork(FilterSet changed, int address, boolean isMachine) {
        int network = accesses.addresses.network(address);
        Set<Integer> networks = isMachine ? machineNetworks : otherNetworks;
        networks.add(network);
        if (networks.size() > MOST_NETWORKS) {
            return Optional.empty();
        }
        return Optional.of(
                tried.computeIfAbsent(
                        changed, each -> judge(placed(each, network), each).judge(slice, group)));
    }

    private Accesses placed(FilterSet changed, int network) {
        KnownNetworks known = new KnownNetworks(changed);
        return accesses.with(accesses.addresses.with(accesses.columns, network, known));
    }

    /** The same episodes as if these rows were withdrawn. */
    List<Judgement> without(List<Correction> withdrawn) {
        RuleSettings settings = new RuleSettings(filters);
        RoundCorrections left = corrections.without(withdrawn);
        return new PersonJudge(accesses, sources, settings, campaign, left, Findings.worded())
                .judge(slice, group);
    }

    /** The corrections of the round that call a network of that address shared. */
    List<Correction> shares(int address) {
        Optional<IpAddress> at = IpAddress.parse(address(address));
        return shares.stream()
                .filter(each -> at.filter(one -> isShared(each, one)).isPresent())
                .toList();
    }

    private static boolean isShared(Correction correction, IpAddress address) {
        List<String> networks = RoundCorrections.shared(correction).toList();
        return KnownNetworks.marked(networks).find(address).isPresent();
    }

    private PersonJudge judge(Accesses theirs, FilterSet changed) {
        return new PersonJudge(
                theirs,
                sources,
                new RuleSettings(changed),
                campaign,
                corrections,
                Findings.worded());
    }
}
