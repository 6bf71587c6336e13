package drillsift.aggregate.release;

import drillsift.aggregate.Measure;
import drillsift.aggregate.release.Collision.Kind;
import drillsift.aggregate.release.ForcedPeople.Forced;
import drillsift.aggregate.release.Parts.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a publication beside all earlier ones as somebody would who holds them all: no two groups
 * may have 1 to k-1 people in common or apart, no set so small may follow from several, and nobody
 * may be forced to have done something. What earlier publications tell already is not told again.
 */
public final class ReleaseCheck {

    private static final List<Measure> PROTECTED =
            List.of(
                    Measure.REACTION,
                    Measure.CLICK,
                    Measure.ATTACHMENT_RUN,
                    Measure.SUBMISSION,
                    Measure.PAGE_VIEW,
                    Measure.BUTTON);

    private final List<Release> earlier;
    private final int k;
    private final Set<Collision> collisions = new LinkedHashSet<>();

    private ReleaseCheck(List<Release> earlier, int k) {
        this.earlier = earlier;
        this.k = k;
    }

    /**
     * @param earlier in the order of their publication
     * @return in the order of rounds and groups; empty when nothing speaks against it
     */
    public static List<Collision> of(List<Release> earlier, Release now) {
        ReleaseCheck check = new ReleaseCheck(earlier, now.minimumGroup());
        now.rounds().forEach(check::round);
        return List.copyOf(check.collisions);
    }

    /** A publication that tells of the same round, with the places of its sets among all. */
    private record Owner(String release, List<ReleasedSet> sets, int first) {

        Optional<ReleasedSet> of(Part part) {
            Optional<ReleasedSet> found = Optional.empty();
            for (int i = 0; i < sets.size(); i++) {
                if (part.in().get(first + i)) {
                    found = Optional.of(sets.get(i)); // groups come after everybody
                }
            }
            return found;
        }
    }

    private void round(ReleasedRound now) {
        List<ReleasedRound> before =
                earlier.stream().flatMap(release -> release.round(now.number()).stream()).toList();
        if (before.stream().anyMatch(round -> isOfOthers(round, now))) {
            collide(Kind.OTHER_PEOPLE, now.number(), lastOf(now.number()));
            return;
        }
        if (before.isEmpty() && now.panels().isEmpty()) {
            return; // its partitions by themselves, which the treatment has checked
        }
        cuts(now);
        if (collisions.stream().noneMatch(one -> one.round() == now.number())) {
            boolean isDividedAlike = breakdowns(now, before);
            follows(now, before, isDividedAlike);
            forced(now, before);
        }
    }

    private static boolean isOfOthers(ReleasedRound then, ReleasedRound now) {
        int fewer = Math.min(then.all().size(), now.all().size());
        return 2 * then.all().shared(now.all()) < fewer;
    }

    private String lastOf(int round) {
        return earlier.stream()
                .filter(release -> release.round(round).isPresent())
                .reduce((one, later) -> later)
                .map(Release::revision)
                .orElse("");
    }

    /** Groups of different publications that a few people tell apart. */
    private void cuts(ReleasedRound now) {
        List<Owner> owners = new ArrayList<>();
        List<People> sets = new ArrayList<>();
        for (Release release : earlier) {
            release.round(now.number())
                    .ifPresent(round -> add(release.revision(), round.partition(), owners, sets));
        }
        BitSet old = new BitSet();
        old.set(0, sets.size());
        add("", now.partition(), owners, sets);
        if (owners.size() == 1) {
            return;
        }
        Parts parts = Parts.of(sets);
        int[] known = parts.sizesIn(old);
        for (int i = 0; i < parts.all().size(); i++) {
            Part part = parts.all().get(i);
            boolean isKnown = part.in().intersects(old) && known[i] == part.size();
            if (part.size() < k && !isKnown) {
                name(part, owners, now.number());
            }
        }
    }

    private static void add(
            String release, List<ReleasedSet> sets, List<Owner> owners, List<People> all) {
        owners.add(new Owner(release, sets, all.size()));
        sets.forEach(set -> all.add(set.people()));
    }

    /** By the newest publication that the few are cut off from. */
    private void name(Part part, List<Owner> owners, int round) {
        Optional<ReleasedSet> now = owners.get(owners.size() - 1).of(part);
        for (int i = owners.size() - 2; i >= 0; i--) {
            Optional<ReleasedSet> then = owners.get(i).of(part);
            if (isCut(now, then) || i == 0) {
                Kind kind = now.isEmpty() ? Kind.LEFT : then.isEmpty() ? Kind.JOINED : Kind.MOVED;
                collide(kind, round, owners.get(i).release(), nameOf(then), nameOf(now));
                return;
            }
        }
    }

    private boolean isCut(Optional<ReleasedSet> now, Optional<ReleasedSet> then) {
        if (now.isEmpty() || then.isEmpty()) {
            return now.isPresent() != then.isPresent();
        }
        return now.get().people().shared(then.get().people()) < k;
    }

    /**
     * With those who were in several rounds, and several publications at once.
     *
     * @param isDividedAlike whether groups by attribute belong to it; else they were told already
     */
    private void follows(ReleasedRound now, List<ReleasedRound> before, boolean isDividedAlike) {
        List<People> old = people(before, isDividedAlike);
        List<People> all = new ArrayList<>(old);
        all.addAll(people(List.of(now), isDividedAlike));
        List<People> different = distinct(all);
        boolean isNew = different.size() > old.size();
        if (isNew && !KnownSums.of(different, k).isWithin(KnownSums.of(old, k))) {
            collide(Kind.FOLLOWS, now.number(), lastOf(now.number()));
        }
    }

    private void forced(ReleasedRound now, List<ReleasedRound> before) {
        List<ReleasedSet> old = before.stream().flatMap(round -> round.sets().stream()).toList();
        List<ReleasedSet> all = new ArrayList<>(now.sets());
        all.addAll(old);
        List<Forced> known = ForcedPeople.of(old, PROTECTED);
        List<Forced> forced = new ArrayList<>(ForcedPeople.of(all, PROTECTED));
        forced.addAll(ForcedPeople.of(now.sets(), PROTECTED));
        if (forced.stream().anyMatch(one -> !ForcedPeople.isKnown(one, known))) {
            collide(Kind.FORCED, now.number(), lastOf(now.number()));
        }
    }

    /**
     * Groups by attribute are not laid over others of their attribute: they have to be the same,
     * beside the same departments.
     *
     * @return whether they are
     */
    private boolean breakdowns(ReleasedRound now, List<ReleasedRound> before) {
        if (before.stream().anyMatch(then -> then.tellsBreakdowns(now))) {
            return true;
        }
        Optional<Release> other =
                earlier.stream()
                        .filter(
                                release ->
                                        release.round(now.number())
                                                .filter(now::hasOtherBreakdowns)
                                                .isPresent())
                        .reduce((one, later) -> later);
        other.ifPresent(release -> collide(Kind.OTHER_BREAKDOWN, now.number(), release.revision()));
        return other.isEmpty();
    }

    private static List<People> people(List<ReleasedRound> rounds, boolean isDividedAlike) {
        return distinct(
                rounds.stream()
                        .flatMap(round -> round.sets().stream())
                        .filter(set -> isDividedAlike || set.kind() != ReleasedSet.Kind.ATTRIBUTE)
                        .map(ReleasedSet::people)
                        .toList());
    }

    private static List<People> distinct(List<People> sets) {
        return List.copyOf(new LinkedHashSet<>(sets));
    }

    private static Optional<String> nameOf(Optional<ReleasedSet> set) {
        return set.filter(one -> one.kind() == ReleasedSet.Kind.GROUP).map(ReleasedSet::name);
    }

    private void collide(Kind kind, int round, String release) {
        collide(kind, round, release, Optional.empty(), Optional.empty());
    }

    private void collide(
            Kind kind, int round, String release, Optional<String> from, Optional<String> to) {
        collisions.add(new Collision(kind, round, release, from, to));
    }
}
