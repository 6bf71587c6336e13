package drillsift.classify;

import drillsift.event.Campaign;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private final PersonJudge judge;
    private final Map<FilterSet, List<Judgement>> tried = new HashMap<>();
    private final Set<Integer> machineNetworks = new HashSet<>();
    private final Set<Integer> otherNetworks = new HashSet<>();
    private int group = -1;
    private AccessSlice slice;

    Rejudging(
            Accesses accesses,
            Sources sources,
            FilterSet filters,
            Optional<Campaign> campaign,
            RoundCorrections corrections) {
        this.accesses = accesses;
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
            slice = Slices.of(accesses, chosen);
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
        return judge.number(group, position);
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

    /** The same episodes as if nobody had corrected anything. */
    List<Judgement> withoutCorrections() {
        RuleSettings settings = new RuleSettings(filters);
        return new PersonJudge(accesses, sources, settings, campaign, RoundCorrections.NONE)
                .judge(slice, group);
    }

    private PersonJudge judge(Accesses theirs, FilterSet changed) {
        return new PersonJudge(theirs, sources, new RuleSettings(changed), campaign, corrections);
    }
}
