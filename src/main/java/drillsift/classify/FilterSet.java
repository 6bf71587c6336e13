package drillsift.classify;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the user sets for judging, from the filters file. Networks are CIDR blocks in canonical form
 * (RFC 4632, RFC 4291); a single address counts as a block of one.
 *
 * @param ownNetworks the organisation's own exits: many people behind one address
 * @param sharedEgress further networks that many people share, such as cloud proxies
 * @param trustedProxies peers whose forwarded-for field is believed
 * @param scannerNetworks CIDR block to the user's note: known to be a scanner here
 * @param honeypotTokens tokens of invisible links
 * @param previewTokens tokens of test mails
 * @param thresholds by name, see {@link RuleCatalog#thresholds}; absent ones keep their default
 * @param weights decibans by rule id; absent ones keep their default
 * @param switchedOff rule ids that do not act
 * @param machines the user's own list of known machines
 */
public record FilterSet(
        List<String> ownNetworks,
        List<String> sharedEgress,
        List<String> trustedProxies,
        SortedMap<String, String> scannerNetworks,
        List<String> honeypotTokens,
        List<String> previewTokens,
        SortedMap<String, Double> thresholds,
        SortedMap<String, Double> weights,
        SortedSet<String> switchedOff,
        MachineList machines) {

    /** The same with that list of machines. */
    public FilterSet with(MachineList list) {
        return new FilterSet(
                ownNetworks,
                sharedEgress,
                trustedProxies,
                scannerNetworks,
                honeypotTokens,
                previewTokens,
                thresholds,
                weights,
                switchedOff,
                list);
    }

    FilterSet with(List<String> own, SortedMap<String, String> scanners, SortedSet<String> off) {
        return new FilterSet(
                own,
                sharedEgress,
                trustedProxies,
                scanners,
                honeypotTokens,
                previewTokens,
                thresholds,
                weights,
                off,
                machines);
    }

    public static FilterSet defaults() {
        return new FilterSet(
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(Map.of()),
                new TreeSet<>(),
                MachineList.NONE);
    }
}
