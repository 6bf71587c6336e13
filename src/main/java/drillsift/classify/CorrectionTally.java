package drillsift.classify;

import drillsift.classify.RoundCorrections.Meant;
import drillsift.event.SourceRef;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what the corrections of a round did; sums of several threads are added up. */
final class CorrectionTally {

    private final RoundCorrections corrections;
    private final long[] accesses;
    private final int[] people;
    private final int[] changed;
    private final int[] lastPerson;
    private final int[] lastChanged;
    private final SortedMap<Conflict, Long> conflicts = new TreeMap<>();

    CorrectionTally(RoundCorrections corrections) {
        this.corrections = corrections;
        int size = corrections.all().size();
        accesses = new long[size];
        people = new int[size];
        changed = new int[size];
        lastPerson = new int[size];
        lastChanged = new int[size];
        Arrays.fill(lastPerson, -1);
        Arrays.fill(lastChanged, -1);
    }

    /** Two corrections that contradict each other, the earlier in the file first. */
    record Conflict(SourceRef where, String first, String second) implements Comparable<Conflict> {

        @Override
        public int compareTo(Conflict other) {
            int order = Long.compare(where.line(), other.where.line());
            return order != 0 ? order : second.compareTo(other.second);
        }
    }

    /**
     * Episodes of one person come one after the other.
     *
     * @param isOther whether it would be judged otherwise without that correction
     */
    void add(Meant meant, Episode episode, boolean isOther) {
        int number = meant.number();
        accesses[number] += episode.accesses;
        if (episode.recipient >= 0) {
            people[number] += lastPerson[number] == episode.recipient ? 0 : 1;
            lastPerson[number] = episode.recipient;
            if (isOther) {
                changed[number] += lastChanged[number] == episode.recipient ? 0 : 1;
                lastChanged[number] = episode.recipient;
            }
        }
    }

    void addConflict(Episode episode, Judgement decided) {
        if (isConflict(decided)) {
            Conflict conflict = conflict(decided.corrections());
            conflicts.merge(conflict, (long) episode.accesses, Long::sum);
        }
    }

    private static boolean isConflict(Judgement decided) {
        return decided.decidedBy() == DecidedBy.CORRECTION
                && decided.corrections().stream()
                                .filter(each -> each.action().isForced())
                                .map(Correction::action)
                                .distinct()
                                .count()
                        > 1;
    }

    private static Conflict conflict(List<Correction> corrections) {
        Correction first = corrections.get(0);
        Correction other =
                corrections.stream()
                        .filter(each -> each.action().isForced())
                        .filter(each -> each.action() != first.action())
                        .findFirst()
                        .orElseThrow();
        return first.where().line() < other.where().line()
                ? new Conflict(first.where(), first.id(), other.id())
                : new Conflict(other.where(), other.id(), first.id());
    }

    /** Takes in what another one has counted of other people; safe for several threads. */
    synchronized void addAll(CorrectionTally other) {
        for (int i = 0; i < accesses.length; i++) {
            accesses[i] += other.accesses[i];
            people[i] += other.people[i];
            changed[i] += other.changed[i];
        }
        other.conflicts.forEach((pair, count) -> conflicts.merge(pair, count, Long::sum));
    }

    /** What each did, in file order. */
    List<CorrectionEffect> effects() {
        return corrections.all().stream()
                .map(
                        each ->
                                new CorrectionEffect(
                                        each.correction(),
                                        accesses[each.number()],
                                        people[each.number()],
                                        changed[each.number()]))
                .sorted(Comparator.comparingLong(effect -> effect.correction().where().line()))
                .toList();
    }

    /** Pairs that contradict each other, with the accesses that stay undecided for it. */
    SortedMap<Conflict, Long> conflicts() {
        return conflicts;
    }
}
