package drillsift.classify;

import drillsift.pseudonym.Pseudonyms;
import java.util.List;
import java.util.Optional;
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
 * @param helpdeskNetworks where people look at mails that others received
 * @param trustedProxies peers whose forwarded-for field is believed
 * @param scannerNetworks CIDR block to the user's note: known to be a scanner here
 * @param honeypotTokens tokens of invisible links
 * @param previewTokens tokens of test mails
 * @param thresholds by name, see {@link RuleCatalog#thresholds}; absent ones keep their default
 * @param weights decibans by rule id; absent ones keep their default
 * @param switchedOff rule ids that do not act
 * @param machines the user's own list of known machines
 * @param corrections what somebody decided by hand, in file order; those that act in this campaign
 * @param pseudonyms under which people, tokens and addresses stand here and in all records; empty
 *     where they stand as they are
 */
public record FilterSet(
        List<String> ownNetworks,
        List<String> sharedEgress,
        List<String> helpdeskNetworks,
        List<String> trustedProxies,
        SortedMap<String, String> scannerNetworks,
        List<String> honeypotTokens,
        List<String> previewTokens,
        SortedMap<String, Double> thresholds,
        SortedMap<String, Double> weights,
        SortedSet<String> switchedOff,
        MachineList machines,
        List<Correction> corrections,
        Optional<Pseudonyms> pseudonyms) {

    /** For records that name people, tokens and addresses as they are. */
    public FilterSet(
            List<String> ownNetworks,
            List<String> sharedEgress,
            List<String> helpdeskNetworks,
            List<String> trustedProxies,
            SortedMap<String, String> scannerNetworks,
            List<String> honeypotTokens,
            List<String> previewTokens,
            SortedMap<String, Double> thresholds,
            SortedMap<String, Double> weights,
            SortedSet<String> switchedOff,
            MachineList machines,
            List<Correction> corrections) {
        this(
                ownNetworks,
                sharedEgress,
                helpdeskNetworks,
                trustedProxies,
                scannerNetworks,
                honeypotTokens,
                previewTokens,
                thresholds,
                weights,
                switchedOff,
                machines,
                corrections,
                Optional.empty());
    }

    /** Nothing set: the shipped lists, weights and thresholds. */
    public static FilterSet defaults() {
        return new FilterSet(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                MachineList.NONE,
                List.of());
    }

    /** The corrections that an access of that round can be judged by, in file order. */
    public List<Correction> correctionsOf(int round) {
        return corrections.stream()
                .filter(each -> each.action() != Correction.Action.SHARED_EGRESS)
                .filter(each -> RoundCorrections.isOfRound(each, round))
                .toList();
    }

    /** The same for records under pseudonyms; what it names itself has to be under them already. */
    public FilterSet under(Optional<Pseudonyms> names) {
        return new FilterSet(
                ownNetworks,
                sharedEgress,
                helpdeskNetworks,
                trustedProxies,
                scannerNetworks,
                honeypotTokens,
                previewTokens,
                thresholds,
                weights,
                switchedOff,
                machines,
                corrections,
                names);
    }

    /** A copy in which some things are to be different. */
    public Changing but() {
        return new Changing(this);
    }

    /** Gathers what is to be different; all else stays as it was. */
    public static final class Changing {

        private final FilterSet from;
        private List<String> own;
        private List<String> helpdesk;
        private List<String> proxies;
        private SortedMap<String, String> scanners;
        private SortedSet<String> off;
        private MachineList machines;
        private List<String> shared;
        private List<String> honeypots;
        private List<String> previews;
        private List<Correction> corrections;

        private Changing(FilterSet from) {
            this.from = from;
            own = from.ownNetworks;
            helpdesk = from.helpdeskNetworks;
            proxies = from.trustedProxies;
            scanners = from.scannerNetworks;
            off = from.switchedOff;
            machines = from.machines;
            shared = from.sharedEgress;
            honeypots = from.honeypotTokens;
            previews = from.previewTokens;
            corrections = from.corrections;
        }

        public Changing ownNetworks(List<String> cidrs) {
            own = cidrs;
            return this;
        }

        public Changing helpdeskNetworks(List<String> cidrs) {
            helpdesk = cidrs;
            return this;
        }

        public Changing trustedProxies(List<String> cidrs) {
            proxies = cidrs;
            return this;
        }

        public Changing scannerNetworks(SortedMap<String, String> notes) {
            scanners = notes;
            return this;
        }

        public Changing switchedOff(SortedSet<String> rules) {
            off = rules;
            return this;
        }

        public Changing machines(MachineList list) {
            machines = list;
            return this;
        }

        public Changing sharedEgress(List<String> cidrs) {
            shared = cidrs;
            return this;
        }

        public Changing honeypotTokens(List<String> tokens) {
            honeypots = tokens;
            return this;
        }

        public Changing previewTokens(List<String> tokens) {
            previews = tokens;
            return this;
        }

        public Changing corrections(List<Correction> rows) {
            corrections = rows;
            return this;
        }

        public FilterSet done() {
            return new FilterSet(
                    own,
                    shared,
                    helpdesk,
                    proxies,
                    scanners,
                    honeypots,
                    previews,
                    from.thresholds,
                    from.weights,
                    off,
                    machines,
                    corrections,
                    from.pseudonyms);
        }
    }
}
