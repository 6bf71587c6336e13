package drillsift.aggregate.difference;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.difference.AccessChange.Judged;
import drillsift.aggregate.difference.PersonChange.Item;
import drillsift.classify.JudgedRound;
import drillsift.event.EventBlock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One judging of a round, looked up by person and access. */
final class RoundPicture {

    private final JudgedRound judged;
    private final SortedMap<String, Standing> people = new TreeMap<>();

    /** What an attribution compares of a person in one measure. */
    record Share(String department, boolean delivered, int bits) {}

    RoundPicture(JudgedRound judged) {
        this.judged = judged;
        double[] scores = scores(judged);
        for (Outcome outcome : Outcomes.of(judged)) {
            double score = scores[outcome.recipient()];
            people.put(
                    judged.roster().get(outcome.recipient()).email(),
                    Standing.of(outcome, score > 1 ? Optional.empty() : Optional.of(score)));
        }
    }

    private static double[] scores(JudgedRound judged) {
        double[] scores = new double[judged.roster().size()];
        Arrays.fill(scores, 2);
        for (int event = 0; event < judged.size(); event++) {
            int person = judged.recipient(event);
            if (person >= 0 && judged.episode(event) != EventBlock.NONE) {
                scores[person] = Math.min(scores[person], judged.probability(event));
            }
        }
        return scores;
    }

    JudgedRound judged() {
        return judged;
    }

    SortedMap<String, Standing> people() {
        return people;
    }

    /** Of people of the roster; empty when there is none. */
    Optional<Instant> lastRecord() {
        return IntStream.range(0, judged.size())
                .filter(event -> judged.recipient(event) != EventBlock.NONE)
                .mapToLong(judged::time)
                .boxed()
                .max(Long::compare)
                .map(EventBlock::instant);
    }

    /** Of these people all that can differ. */
    Map<Item, Share> shares(Collection<String> wanted) {
        Map<Item, Share> shares = new HashMap<>();
        for (String person : wanted) {
            Standing one = people.get(person);
            if (one != null) {
                shares.put(
                        new Item(person, Optional.empty()),
                        new Share(one.department(), one.delivered(), 0));
                for (Measure measure : Measure.values()) {
                    shares.put(
                            new Item(person, Optional.of(measure)),
                            new Share(one.department(), one.delivered(), one.share(measure)));
                }
            }
        }
        return shares;
    }

    boolean isAccess(int event) {
        return judged.episode(event) != EventBlock.NONE && !judged.isEcho(event);
    }

    Judged at(int event) {
        return new Judged(judged.verdict(event), judged.actor(event), judged.probability(event));
    }

    /** Number of each access by its id. */
    SortedMap<String, Integer> numbers() {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (int event = 0; event < judged.size(); event++) {
            if (isAccess(event)) {
                numbers.putIfAbsent(judged.eventId(event), event);
            }
        }
        return numbers;
    }

    /** Number of each of these accesses that is there. */
    SortedMap<String, Integer> numbers(Set<String> wanted) {
        SortedMap<String, Integer> numbers = numbers();
        numbers.keySet().retainAll(wanted);
        return numbers;
    }

    /** Mail address of whom the access is attributed to; empty for nobody. */
    String person(int event) {
        int recipient = judged.recipient(event);
        return recipient < 0 ? "" : judged.roster().get(recipient).email();
    }
}
