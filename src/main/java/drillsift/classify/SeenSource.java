package drillsift.classify;

import drillsift.event.EventBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What came from one address or network, or with one agent, in a round. */
final class SeenSource {

    private final SortedMap<Integer, Visit> visits = new TreeMap<>();
    private final SortedMap<String, Integer> agents = new TreeMap<>();
    private final SortedSet<String> agentsOfPersons = new TreeSet<>();
    private final SortedSet<String> addresses = new TreeSet<>();
    private int accesses;
    private int declared;
    private int openings;
    private long last = Long.MIN_VALUE;

    /** What it did with one person's mail. */
    private static final class Visit {
        double delay = Double.NaN;
        double delayAsPerson = Double.NaN;
        boolean isMachine;
        boolean isPerson;
        boolean isUndecided;
        int groups;

        void add(Visit other) {
            delay = earlier(delay, other.delay);
            delayAsPerson = earlier(delayAsPerson, other.delayAsPerson);
            isMachine |= other.isMachine;
            isPerson |= other.isPerson;
            isUndecided |= other.isUndecided;
            groups |= other.groups;
        }

        private static double earlier(double one, double other) {
            return Double.isNaN(one) || other < one ? other : one;
        }
    }

    /**
     * One access.
     *
     * @param likelyPerson whether it counts as the person's in the headline
     * @param delay seconds after this person's sending; NaN if not known
     * @param groups bits of the {@link EvidenceGroup}s that spoke for a machine
     */
    record Seeing(
            int person,
            Verdict verdict,
            boolean likelyPerson,
            double delay,
            long time,
            String address,
            String agent,
            boolean isDeclaredAgent,
            boolean isOpening,
            int groups) {}

    void add(Seeing seeing) {
        Visit visit = new Visit();
        visit.delay = seeing.delay();
        visit.delayAsPerson = seeing.likelyPerson() ? seeing.delay() : Double.NaN;
        visit.isMachine = seeing.verdict() == Verdict.MACHINE;
        visit.isPerson = seeing.likelyPerson();
        visit.isUndecided = !visit.isMachine && !visit.isPerson;
        visit.groups = seeing.groups();
        visits.computeIfAbsent(seeing.person(), person -> new Visit()).add(visit);
        agents.merge(seeing.agent(), 1, Integer::sum);
        addresses.add(seeing.address());
        if (seeing.likelyPerson()) {
            agentsOfPersons.add(seeing.agent());
        }
        accesses++;
        declared += seeing.isDeclaredAgent() ? 1 : 0;
        openings += seeing.isOpening() ? 1 : 0;
        last = Math.max(last, seeing.time());
    }

    void addAll(SeenSource other) {
        other.visits.forEach(
                (person, visit) -> visits.computeIfAbsent(person, p -> new Visit()).add(visit));
        other.agents.forEach((agent, count) -> agents.merge(agent, count, Integer::sum));
        agentsOfPersons.addAll(other.agentsOfPersons);
        addresses.addAll(other.addresses);
        accesses += other.accesses;
        declared += other.declared;
        openings += other.openings;
        last = Math.max(last, other.last);
    }

    int accesses() {
        return accesses;
    }

    int people() {
        return visits.size();
    }

    int machines() {
        return count(visit -> visit.isMachine);
    }

    int persons() {
        return count(visit -> visit.isPerson);
    }

    /** People of whose visits none is a machine's and some are undecided. */
    int undecidedAlone() {
        return count(visit -> visit.isUndecided && !visit.isMachine);
    }

    private int count(Predicate<Visit> wanted) {
        return (int) visits.values().stream().filter(wanted).count();
    }

    /** Whether every access was a machine's by the rules. */
    boolean isMachineAlone() {
        return count(visit -> visit.isPerson || visit.isUndecided) == 0;
    }

    /** Whether every agent of it says itself what it is. */
    boolean isDeclaredAlone() {
        return declared == accesses;
    }

    /** Whether it loaded pictures of mails and nothing else. */
    boolean isOpeningAlone() {
        return openings == accesses;
    }

    SortedSet<String> agents() {
        return new TreeSet<>(agents.keySet());
    }

    SortedSet<String> agentsOfPersons() {
        return agentsOfPersons;
    }

    /** Groups that spoke for at least half of the people whom it visited as a machine. */
    List<EvidenceGroup> groups() {
        Map<EvidenceGroup, Integer> spoke = new EnumMap<>(EvidenceGroup.class);
        for (Visit visit : visits.values()) {
            for (EvidenceGroup group : EvidenceGroup.values()) {
                if ((visit.groups & 1 << group.ordinal()) != 0) {
                    spoke.merge(group, 1, Integer::sum);
                }
            }
        }
        int half = Math.max(1, (machines() + 1) / 2);
        return spoke.keySet().stream().filter(group -> spoke.get(group) >= half).toList();
    }

    /** Of the visits that look like a person's; empty where none is known. */
    OptionalDouble lateDelayOfPersons() {
        return at(0.9, visits.values().stream().map(visit -> visit.delayAsPerson).toList());
    }

    OptionalDouble latestDelay() {
        return delay(1);
    }

    private OptionalDouble delay(double share) {
        return at(share, visits.values().stream().map(visit -> visit.delay).toList());
    }

    private static OptionalDouble at(double share, List<Double> delays) {
        double[] known =
                delays.stream()
                        .mapToDouble(d -> d)
                        .filter(d -> !Double.isNaN(d))
                        .sorted()
                        .toArray();
        return known.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(known[(int) ((known.length - 1) * share)]);
    }

    Proposal.Seen seen() {
        List<String> byUse = new ArrayList<>(agents.keySet());
        byUse.sort(Comparator.comparing((String agent) -> -agents.get(agent)));
        return new Proposal.Seen(
                people(),
                accesses,
                addresses.size(),
                List.copyOf(byUse),
                EventBlock.instant(last),
                delay(0),
                delay(0.5),
                delay(1),
                machines(),
                persons(),
                undecidedAlone(),
                groups());
    }
}
