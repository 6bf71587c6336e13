package drillsift.aggregate.difference;

import drillsift.aggregate.difference.Cause.Kind;
import drillsift.aggregate.difference.Cause.Sense;
import drillsift.classify.FilterPart;
import drillsift.classify.FilterParts;
import drillsift.classify.FilterSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The changes that lead from one filter set to another, each of which can be made alone. A
 * correction that takes the place of another one that means the same accesses is one change. Where
 * there are very many, those of one kind stand together.
 */
public final class FilterChanges {

    /** So many changes are told apart; of more, those of one kind are one. */
    public static final int MOST = 100;

    private final FilterParts before;
    private final FilterParts after;
    private final SortedMap<Cause, Set<FilterPart>> changes = new TreeMap<>();
    private final boolean isGrouped;

    private FilterChanges(FilterParts before, FilterParts after, int most) {
        this.before = before;
        this.after = after;
        Set<FilterPart> parts = new TreeSet<>(before.differences(after));
        replacements(parts);
        for (FilterPart part : parts) {
            changes.put(cause(part, List.of(part)), Set.of(part));
        }
        isGrouped = changes.size() > most;
        if (isGrouped) {
            group();
        }
    }

    public static FilterChanges between(FilterSet before, FilterSet after) {
        return between(before, after, MOST);
    }

    /**
     * @param most changes that are told apart
     */
    static FilterChanges between(FilterSet before, FilterSet after, int most) {
        return new FilterChanges(FilterParts.of(before), FilterParts.of(after), most);
    }

    /** In the order in which they are told. */
    public List<Cause> causes() {
        return List.copyOf(changes.keySet());
    }

    /** Whether there were so many that those of one kind stand together. */
    public boolean isGrouped() {
        return isGrouped;
    }

    /** The earlier set with these changes made; causes that are none of its changes are passed. */
    public FilterSet with(Collection<Cause> taken) {
        Set<FilterPart> parts = new TreeSet<>();
        taken.forEach(cause -> parts.addAll(changes.getOrDefault(cause, Set.of())));
        return before.taking(parts, after).set();
    }

    private void replacements(Set<FilterPart> parts) {
        Map<String, List<FilterPart>> byMeaning = new TreeMap<>();
        for (FilterPart part : parts) {
            if (part.kind() == FilterPart.Kind.CORRECTION && sense(part) != Sense.CHANGED) {
                String means = lines(part, "match").toString();
                byMeaning.computeIfAbsent(means, key -> new ArrayList<>()).add(part);
            }
        }
        for (List<FilterPart> alike : byMeaning.values()) {
            boolean isReplacement = alike.size() == 2 && sense(alike.get(0)) != sense(alike.get(1));
            if (isReplacement) {
                FilterPart newer = alike.get(sense(alike.get(0)) == Sense.ADDED ? 0 : 1);
                changes.put(cause(newer, alike), Set.copyOf(alike));
                parts.removeAll(alike);
            }
        }
    }

    private void group() {
        Map<Kind, Set<FilterPart>> parts = new TreeMap<>();
        Map<Kind, Integer> counts = new TreeMap<>();
        Map<Kind, Integer> acting = new TreeMap<>();
        changes.forEach(
                (cause, some) -> {
                    parts.computeIfAbsent(cause.kind(), key -> new TreeSet<>()).addAll(some);
                    counts.merge(cause.kind(), 1, Integer::sum);
                    acting.merge(cause.kind(), cause.isIdle() ? 0 : 1, Integer::sum);
                });
        changes.keySet().removeIf(cause -> counts.get(cause.kind()) > 1);
        counts.forEach(
                (kind, count) -> {
                    if (count > 1) {
                        int told = Math.max(1, acting.get(kind));
                        changes.put(
                                new Cause(kind, 0, "", Sense.CHANGED, "", "", "", told),
                                parts.get(kind));
                    }
                });
    }

    private Sense sense(FilterPart part) {
        if (!before.all().containsKey(part)) {
            return Sense.ADDED;
        }
        return after.all().containsKey(part) ? Sense.CHANGED : Sense.REMOVED;
    }

    /**
     * @param all what the change is about; the part itself and, of a replacement, the replaced one
     */
    private Cause cause(FilterPart part, List<FilterPart> all) {
        boolean isReplacement = all.size() > 1;
        return new Cause(
                Kind.valueOf(part.kind().name()),
                round(all),
                part.name(),
                isReplacement ? Sense.CHANGED : sense(part),
                isReplacement ? replaced(part, all) : detail(part),
                String.join("; ", lines(part, "reason")),
                String.join(", ", lines(part, "author")),
                1);
    }

    private String replaced(FilterPart newer, List<FilterPart> all) {
        FilterPart older = all.get(0).equals(newer) ? all.get(1) : all.get(0);
        return words(older, before) + " (" + older.name() + ") -> " + words(newer, after);
    }

    private String detail(FilterPart part) {
        return switch (sense(part)) {
            case ADDED -> words(part, after);
            case REMOVED -> words(part, before);
            case CHANGED -> changed(words(part, before), words(part, after));
        };
    }

    private static String changed(String old, String fresh) {
        return old.equals(fresh) ? fresh : old + " -> " + fresh;
    }

    /** What a part says, short enough for a line. */
    private static String words(FilterPart part, FilterParts side) {
        List<String> says = side.all().getOrDefault(part, List.of());
        return switch (part.kind()) {
            case CORRECTION -> {
                List<String> words = new ArrayList<>(values(says, "action"));
                words.addAll(values(says, "rule"));
                values(says, "decibans").stream()
                        .filter(number -> !number.equals("0.0"))
                        .forEach(words::add);
                words.addAll(values(says, "match"));
                yield String.join(" ", words);
            }
            case AGENT, NETWORK -> String.join(" ", values(says, "what"));
            case AGENT_ORDER -> "";
            case OWN_NETWORK,
                    SHARED_EGRESS,
                    HELPDESK_NETWORK,
                    TRUSTED_PROXY,
                    SCANNER_NETWORK,
                    HONEYPOT_TOKEN,
                    PREVIEW_TOKEN,
                    SWITCHED_OFF,
                    THRESHOLD,
                    WEIGHT ->
                    String.join(" ", says);
        };
    }

    /** The round that all of it can act in; 0 where that is more than one. */
    private int round(List<FilterPart> all) {
        Set<String> rounds = new TreeSet<>();
        for (FilterPart part : all) {
            for (FilterParts side : List.of(before, after)) {
                if (side.all().containsKey(part)) {
                    List<String> named =
                            values(side.all().get(part), "match").stream()
                                    .filter(match -> match.startsWith("ROUND "))
                                    .toList();
                    rounds.add(named.isEmpty() ? "" : named.get(0).substring(6));
                }
            }
        }
        String only = rounds.size() == 1 ? rounds.iterator().next() : "";
        return only.isEmpty() ? 0 : Integer.parseInt(only);
    }

    /** Of the later side, else of the earlier one. */
    private List<String> lines(FilterPart part, String key) {
        return part.kind() == FilterPart.Kind.CORRECTION
                ? values(after.all().getOrDefault(part, before.all().get(part)), key)
                : List.of();
    }

    private static List<String> values(List<String> says, String key) {
        return says.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }
}
