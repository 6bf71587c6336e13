package drillsift.classify;

import drillsift.classify.FilterPart.Kind;
import drillsift.event.SourceRef;
import drillsift.pseudonym.Pseudonyms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A filter set taken apart: two sets that judge alike whatever the records have the same parts,
 * however their files were written. The order of rows, comments and spaces are in no part; only the
 * order of the user's agent rows is, for the first that fits holds.
 */
public final class FilterParts {

    private static final FilterPart AGENT_ORDER = new FilterPart(Kind.AGENT_ORDER, "");
    private static final SourceRef NOWHERE = new SourceRef("", 0);

    private final SortedMap<FilterPart, List<String>> parts;

    /** No part, for it changes no verdict: it says under which names the parts stand. */
    private final Optional<Pseudonyms> pseudonyms;

    private FilterParts(
            SortedMap<FilterPart, List<String>> parts, Optional<Pseudonyms> pseudonyms) {
        this.parts = Collections.unmodifiableSortedMap(parts);
        this.pseudonyms = pseudonyms;
    }

    public static FilterParts of(FilterSet filters) {
        TreeMap<FilterPart, List<String>> parts = new TreeMap<>();
        names(parts, Kind.OWN_NETWORK, filters.ownNetworks());
        names(parts, Kind.SHARED_EGRESS, filters.sharedEgress());
        names(parts, Kind.HELPDESK_NETWORK, filters.helpdeskNetworks());
        names(parts, Kind.TRUSTED_PROXY, filters.trustedProxies());
        names(parts, Kind.HONEYPOT_TOKEN, filters.honeypotTokens());
        names(parts, Kind.PREVIEW_TOKEN, filters.previewTokens());
        names(parts, Kind.SWITCHED_OFF, filters.switchedOff());
        values(parts, Kind.SCANNER_NETWORK, filters.scannerNetworks());
        values(parts, Kind.THRESHOLD, filters.thresholds());
        values(parts, Kind.WEIGHT, filters.weights());
        filters.corrections()
                .forEach(
                        row ->
                                parts.put(
                                        new FilterPart(Kind.CORRECTION, row.id()),
                                        CorrectionText.of(row)));
        machines(parts, filters.machines());
        return new FilterParts(parts, filters.pseudonyms());
    }

    /** As they were kept. */
    public static FilterParts of(Map<FilterPart, List<String>> parts) {
        return new FilterParts(new TreeMap<>(parts), Optional.empty());
    }

    private static void names(
            Map<FilterPart, List<String>> parts, Kind kind, Collection<String> names) {
        names.forEach(name -> parts.put(new FilterPart(kind, name), List.of()));
    }

    private static void values(
            Map<FilterPart, List<String>> parts, Kind kind, SortedMap<String, ?> values) {
        values.forEach(
                (name, value) ->
                        parts.put(new FilterPart(kind, name), List.of(String.valueOf(value))));
    }

    private static void machines(Map<FilterPart, List<String>> parts, MachineList list) {
        List<String> order = new ArrayList<>();
        for (KnownAgent row : list.agents()) {
            parts.put(new FilterPart(Kind.AGENT, row.about().id()), MachineText.of(row));
            order.add(row.about().id());
        }
        for (KnownNetwork row : list.networks()) {
            parts.put(new FilterPart(Kind.NETWORK, row.about().id()), MachineText.of(row));
        }
        if (order.size() > 1) {
            parts.put(new FilterPart(Kind.AGENT_ORDER, ""), List.copyOf(order));
        }
    }

    /**
     * The parts by which the other set differs. The order of agent rows is one where rows of both
     * sets stand in another order, not where rows were only added or removed.
     */
    public SortedSet<FilterPart> differences(FilterParts other) {
        TreeSet<FilterPart> differences = new TreeSet<>(parts.keySet());
        differences.addAll(other.parts.keySet());
        differences.removeIf(part -> Objects.equals(parts.get(part), other.parts.get(part)));
        if (common(other).equals(other.common(this))) {
            differences.remove(AGENT_ORDER);
        }
        return differences;
    }

    private List<String> common(FilterParts other) {
        List<String> common = new ArrayList<>(agents());
        common.retainAll(other.agents());
        return common;
    }

    /** These parts, with some of them as they are in the other set, or absent as they are there. */
    public FilterParts taking(Collection<FilterPart> some, FilterParts other) {
        TreeMap<FilterPart, List<String>> mixed = new TreeMap<>(parts);
        for (FilterPart part : some) {
            mixed.remove(part);
            Optional.ofNullable(other.parts.get(part)).ifPresent(says -> mixed.put(part, says));
        }
        List<String> agents =
                mixed.keySet().stream()
                        .filter(part -> part.kind() == Kind.AGENT)
                        .map(FilterPart::name)
                        .toList();
        mixed.remove(AGENT_ORDER);
        if (agents.size() > 1) {
            boolean isOther = some.contains(AGENT_ORDER);
            List<String> order = new ArrayList<>(isOther ? other.order(this) : this.order(other));
            order.retainAll(agents);
            mixed.put(AGENT_ORDER, List.copyOf(order));
        }
        return new FilterParts(mixed, pseudonyms);
    }

    /**
     * The agents of both sets in the order of this one; the same from either side if they agree.
     */
    private List<String> order(FilterParts other) {
        List<String> mine = agents();
        List<String> others = other.agents();
        boolean isAgreed = common(other).equals(other.common(this));
        boolean isFirst = !isAgreed || mine.toString().compareTo(others.toString()) <= 0;
        List<String> order = new ArrayList<>(isFirst ? mine : others);
        String previous = "";
        for (String id : isFirst ? others : mine) {
            if (!order.contains(id)) {
                order.add(order.indexOf(previous) + 1, id);
            }
            previous = id;
        }
        return order;
    }

    private List<String> agents() {
        List<String> order = parts.getOrDefault(AGENT_ORDER, List.of());
        return order.isEmpty() ? names(Kind.AGENT) : order;
    }

    /** What each part says, in the parts' order; an empty list where its being there says all. */
    public SortedMap<FilterPart, List<String>> all() {
        return parts;
    }

    /** The set that has these parts; its corrections stand nowhere. */
    public FilterSet set() {
        return set(id -> NOWHERE);
    }

    /**
     * @param where the row of each correction, by its id
     */
    public FilterSet set(Function<String, SourceRef> where) {
        FilterSet set =
                new FilterSet(
                        names(Kind.OWN_NETWORK),
                        names(Kind.SHARED_EGRESS),
                        names(Kind.HELPDESK_NETWORK),
                        names(Kind.TRUSTED_PROXY),
                        values(Kind.SCANNER_NETWORK, Function.identity()),
                        names(Kind.HONEYPOT_TOKEN),
                        names(Kind.PREVIEW_TOKEN),
                        values(Kind.THRESHOLD, Double::valueOf),
                        values(Kind.WEIGHT, Double::valueOf),
                        new TreeSet<>(names(Kind.SWITCHED_OFF)),
                        machines(),
                        names(Kind.CORRECTION).stream()
                                .map(
                                        id ->
                                                CorrectionText.read(
                                                        id,
                                                        of(Kind.CORRECTION, id),
                                                        where.apply(id)))
                                .sorted(Comparator.comparingLong(row -> row.where().line()))
                                .toList());
        return set.under(pseudonyms);
    }

    private MachineList machines() {
        List<String> order = of(Kind.AGENT_ORDER, "");
        return new MachineList(
                names(Kind.AGENT).stream()
                        .sorted(Comparator.comparingInt(order::indexOf))
                        .map(id -> MachineText.agent(id, of(Kind.AGENT, id)))
                        .toList(),
                names(Kind.NETWORK).stream()
                        .map(id -> MachineText.network(id, of(Kind.NETWORK, id)))
                        .toList());
    }

    private List<String> of(Kind kind, String name) {
        return parts.getOrDefault(new FilterPart(kind, name), List.of());
    }

    private List<String> names(Kind kind) {
        return parts.keySet().stream()
                .filter(part -> part.kind() == kind)
                .map(FilterPart::name)
                .toList();
    }

    private <T> SortedMap<String, T> values(Kind kind, Function<String, T> read) {
        return names(kind).stream()
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name -> read.apply(of(kind, name).get(0)),
                                (one, other) -> one,
                                TreeMap::new));
    }
}
