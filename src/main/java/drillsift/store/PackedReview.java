package drillsift.store;

import drillsift.aggregate.ReviewRow;
import drillsift.aggregate.RoundReview;
import drillsift.aggregate.RoundReview.Listed;
import drillsift.aggregate.RoundReview.Rest;
import drillsift.aggregate.Stake;
import drillsift.classify.Evidence;
import drillsift.classify.EvidenceGroup;
import drillsift.classify.MachineKind;
import drillsift.classify.Verdict;
import drillsift.classify.VisitGroup;
import drillsift.classify.VisitMatch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an officer should look at in a round, in no language yet. */
final class PackedReview {

    private PackedReview() {}

    static void write(Packed packed, RoundReview review) {
        packed.number(review.listed().size());
        for (Listed one : review.listed()) {
            write(packed, one.row().group());
            write(packed, one.row().stake());
            packed.number(one.match().isPresent() ? 1 : 0);
            packed.text(one.match().map(VisitMatch::types).orElse(""));
            packed.text(one.match().map(VisitMatch::values).orElse(""));
            packed.number(one.evidence().size());
            one.evidence().forEach(each -> write(packed, each));
            packed.number(one.source()).number(one.line());
        }
        packed.number(review.more().groups()).number(review.more().accesses());
        packed.number(review.without().groups()).number(review.without().accesses());
    }

    private static void write(Packed packed, VisitGroup group) {
        packed.number(group.number()).text(group.source());
        packed.number(group.agent().isPresent() ? 1 : 0).text(group.agent().orElse(""));
        packed.text(group.pattern()).number(group.accesses()).number(group.people());
        packed.number(group.visits().size());
        group.visits().forEach((verdict, visits) -> packed.text(verdict.name()).number(visits));
        packed.number(group.kinds().size());
        group.kinds().forEach(kind -> packed.text(kind.name()));
        packed.number(group.corrections().size());
        group.corrections().forEach(packed::text);
        packed.number(group.isDecided() ? 1 : 0).number(group.example());
    }

    private static void write(Packed packed, Stake stake) {
        packed.number(stake.depending());
        for (Stake.Change change : List.of(stake.machine(), stake.person(), stake.other())) {
            packed.number(change.strict()).number(change.likely()).number(change.lenient());
        }
    }

    private static void write(Packed packed, Evidence evidence) {
        packed.text(evidence.rule()).text(evidence.group().name());
        packed.number(Double.doubleToLongBits(evidence.weight()));
        packed.number(evidence.decisive() ? 1 : 0);
        PackedValue.write(packed, evidence.observed());
        PackedValue.write(packed, evidence.threshold());
        packed.text(evidence.row());
    }

    /**
     * @param round its number
     */
    static RoundReview read(Unpacked from, int round) {
        List<Listed> listed = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            ReviewRow row = ReviewRow.of(round, readGroup(from), readStake(from));
            listed.add(
                    new Listed(
                            row, readMatch(from), readEvidence(from), from.count(), from.number()));
        }
        return new RoundReview(listed, readRest(from), readRest(from));
    }

    private static Rest readRest(Unpacked from) {
        return new Rest(from.count(), from.number());
    }

    private static VisitGroup readGroup(Unpacked from) {
        int number = from.count();
        String source = from.text();
        boolean isAgent = from.number() == 1;
        String agent = from.text();
        return new VisitGroup(
                number,
                source,
                isAgent ? Optional.of(agent) : Optional.empty(),
                from.text(),
                from.count(),
                from.count(),
                readVisits(from),
                readTexts(from).stream().map(MachineKind::valueOf).toList(),
                readTexts(from),
                from.number() == 1,
                from.count());
    }

    private static Map<Verdict, Integer> readVisits(Unpacked from) {
        Map<Verdict, Integer> visits = new EnumMap<>(Verdict.class);
        for (int left = from.count(); left > 0; left--) {
            visits.put(Verdict.valueOf(from.text()), from.count());
        }
        return visits;
    }

    private static List<String> readTexts(Unpacked from) {
        List<String> texts = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            texts.add(from.text());
        }
        return List.copyOf(texts);
    }

    private static Stake readStake(Unpacked from) {
        return new Stake(from.count(), readChange(from), readChange(from), readChange(from));
    }

    private static Stake.Change readChange(Unpacked from) {
        return new Stake.Change(
                Math.toIntExact(from.number()),
                Math.toIntExact(from.number()),
                Math.toIntExact(from.number()));
    }

    private static Optional<VisitMatch> readMatch(Unpacked from) {
        boolean isThere = from.number() == 1;
        VisitMatch match = new VisitMatch(from.text(), from.text());
        return isThere ? Optional.of(match) : Optional.empty();
    }

    private static List<Evidence> readEvidence(Unpacked from) {
        List<Evidence> evidence = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            evidence.add(
                    new Evidence(
                            from.text(),
                            EvidenceGroup.valueOf(from.text()),
                            Double.longBitsToDouble(from.number()),
                            from.number() == 1,
                            PackedValue.read(from),
                            PackedValue.read(from),
                            from.text()));
        }
        return evidence;
    }
}
