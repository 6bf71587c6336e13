package drillsift.classify;

import drillsift.pseudonym.Pseudonyms;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Carries filters and corrections to the names under which the records stand: whoever writes them
 * may name people, tokens and addresses as they are or by their pseudonyms.
 */
public final class AnonymousFilters {

    private final Pseudonyms pseudonyms;

    public AnonymousFilters(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    public FilterSet of(FilterSet given) {
        SortedMap<String, String> scanners = new TreeMap<>();
        given.scannerNetworks()
                .forEach((network, note) -> scanners.put(pseudonyms.network(network), note));
        return given.but()
                .ownNetworks(networks(given.ownNetworks()))
                .sharedEgress(networks(given.sharedEgress()))
                .helpdeskNetworks(networks(given.helpdeskNetworks()))
                .trustedProxies(networks(given.trustedProxies()))
                .scannerNetworks(scanners)
                .honeypotTokens(tokens(given.honeypotTokens()))
                .previewTokens(tokens(given.previewTokens()))
                .machines(machines(given.machines()))
                .corrections(corrections(given.corrections()))
                .done()
                .under(Optional.of(pseudonyms));
    }

    public List<Correction> corrections(List<Correction> given) {
        return given.stream().map(this::correction).toList();
    }

    private Correction correction(Correction given) {
        return new Correction(
                given.where(),
                given.id(),
                given.action(),
                given.rule(),
                given.decibans(),
                given.matches().stream().map(this::match).toList(),
                given.from(),
                given.to(),
                given.reason(),
                given.author(),
                given.isWide());
    }

    private Correction.Match match(Correction.Match given) {
        return switch (given.field()) {
            case TOKEN -> named(given, pseudonyms.meantToken(given.text()));
            case RECIPIENT -> named(given, pseudonyms.meantPerson(given.text()));
            case IP, CIDR -> named(given, pseudonyms.network(given.text()));
            case UA_EXACT, UA_GLOB -> named(given, Pseudonyms.agent(given.text()));
            case EVENT, JA4, ASN, COUNTRY -> given;
            case TIME_WINDOW, PATTERN, RULE, ROUND -> given;
        };
    }

    private static Correction.Match named(Correction.Match given, String text) {
        return Correction.Match.of(given.field(), text);
    }

    private MachineList machines(MachineList given) {
        return new MachineList(
                given.agents(),
                given.networks().stream()
                        .map(
                                row ->
                                        new KnownNetwork(
                                                row.about(),
                                                networks(row.cidrs()),
                                                row.ranges(),
                                                row.asns()))
                        .toList());
    }

    private List<String> networks(List<String> given) {
        return given.stream().map(pseudonyms::network).toList();
    }

    private List<String> tokens(List<String> given) {
        return given.stream().map(pseudonyms::meantToken).toList();
    }
}
