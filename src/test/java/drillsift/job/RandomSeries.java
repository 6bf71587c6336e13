package drillsift.job;

import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.PersonKeys;
import drillsift.aggregate.RoundOutcomes;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A made-up company whose drills are published again and again: rounds are added, people move, come
 * and leave, verdicts change. Each step says what would be published next.
 */
final class RandomSeries {

    /** Words that stand nowhere else, so that each can be looked for in published bytes. */
    private static final String NAME = "Quxley";

    private final SplittableRandom random;
    private final SortedMap<Integer, List<Member>> rounds = new TreeMap<>();
    private int hired;

    /**
     * One person in one round.
     *
     * @param clicked after so many minutes; -1 for never; reported and submitted likewise
     */
    record Member(int id, String department, int clicked, int submitted, int reported) {

        String mail() {
            return "zk" + id + "@corp.example";
        }

        String name() {
            return NAME + id;
        }

        boolean did(Measure measure) {
            return switch (measure) {
                case REACTION, CLICK -> clicked >= 0;
                case SUBMISSION -> submitted >= 0;
                case REPORT -> reported >= 0;
                case NONE -> clicked < 0 && reported < 0;
                case REPORT_AFTER_CLICK -> clicked >= 0 && reported > clicked;
                case ATTACHMENT_RUN, PAGE_VIEW, BUTTON -> false;
            };
        }
    }

    RandomSeries(long seed) {
        random = new SplittableRandom(seed);
        int departments = 5 + random.nextInt(21);
        List<Member> people = new ArrayList<>();
        for (int i = 0; i < departments; i++) {
            String name = (i % 3 == 0 ? "division-" + i % 4 + "/" : "") + "d" + i;
            double size = Math.exp(2.6 + 0.9 * gauss());
            double share = random.nextInt(9) == 0 ? 0.97 : random.nextDouble() * 0.4;
            for (int n = 0; n < Math.max(1, (int) size); n++) {
                people.add(member(hired++, name, share));
            }
        }
        rounds.put(1, people);
        int more = random.nextInt(4);
        for (int round = 2; round <= 1 + more; round++) {
            addRound();
        }
    }

    /** Sum of uniform numbers: near enough, and the same everywhere. */
    private double gauss() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private Member member(int id, String department, double share) {
        int clicked = random.nextDouble() < share ? 1 + random.nextInt(2000) : -1;
        int submitted = clicked >= 0 && random.nextInt(3) == 0 ? clicked + 1 : -1;
        int reported = random.nextDouble() < 0.3 ? 1 + random.nextInt(600) : -1;
        return new Member(id, department, clicked, submitted, reported);
    }

    /** The next round has most of the same people, who may have moved. */
    private void addRound() {
        List<Member> next = new ArrayList<>();
        List<Member> before = rounds.get(rounds.lastKey());
        boolean stays = random.nextBoolean();
        for (Member one : before) {
            if (stays || random.nextInt(12) > 0) {
                boolean moves = random.nextInt(30) == 0;
                String department = moves ? anyOf(before).department() : one.department();
                next.add(member(one.id(), department, random.nextDouble() * 0.3));
            }
        }
        for (int i = random.nextInt(30); i > 0; i--) {
            next.add(member(hired++, anyOf(before).department(), 0.1));
        }
        rounds.put(rounds.lastKey() + 1, next);
    }

    private Member anyOf(List<Member> people) {
        return people.get(random.nextInt(people.size()));
    }

    SortedMap<Integer, List<Member>> rounds() {
        return new TreeMap<>(rounds);
    }

    /** What was refused has to be taken back. */
    void restore(SortedMap<Integer, List<Member>> before) {
        rounds.clear();
        rounds.putAll(before);
    }

    /** Changes something of what was published, or adds to it. */
    void change() {
        int round = 1 + random.nextInt(rounds.lastKey());
        List<Member> people = new ArrayList<>(rounds.get(round));
        switch (random.nextInt(9)) {
            case 0 -> move(people, 1);
            case 1 -> move(people, 1 + random.nextInt(30));
            case 2 -> people.add(member(hired++, anyOf(people).department(), 0.5));
            case 3 -> people.remove(random.nextInt(people.size()));
            case 4, 5, 6 -> people.replaceAll(this::judgedAgain);
            default -> {
                if (rounds.size() < 4) {
                    addRound();
                }
            }
        }
        rounds.put(round, people);
    }

    private void move(List<Member> people, int count) {
        String to = anyOf(people).department();
        Set<Integer> moved = new HashSet<>();
        while (moved.size() < Math.min(count, people.size())) {
            moved.add(random.nextInt(people.size()));
        }
        for (int place : moved) {
            Member one = people.get(place);
            people.set(
                    place,
                    new Member(one.id(), to, one.clicked(), one.submitted(), one.reported()));
        }
    }

    private Member judgedAgain(Member one) {
        return random.nextInt(40) > 0
                ? one
                : new Member(one.id(), one.department(), -1, -1, one.reported());
    }

    /** Figures and outcomes as the job would count them. */
    record Counted(CampaignFigures figures, SortedMap<Integer, List<Outcome>> delivered) {}

    Counted count() {
        SortedMap<Integer, List<Outcome>> delivered = new TreeMap<>();
        List<RoundOutcomes> outcomes = new ArrayList<>();
        List<StatedRound> judged = new ArrayList<>();
        rounds.forEach((number, people) -> judged.add(judged(number, people)));
        PersonKeys keys = PersonKeys.of(judged.stream().map(StatedRound::roster).toList());
        for (StatedRound round : judged) {
            List<Outcome> people = Outcomes.of(round, keys);
            delivered.put(round.round().number(), people);
            outcomes.add(RoundOutcomes.of(round, people));
        }
        return new Counted(CampaignAggregation.of(JudgedCampaign.CAMPAIGN, outcomes), delivered);
    }

    private static StatedRound judged(int number, List<Member> people) {
        StatedRound round =
                new StatedRound()
                        .numbered(number)
                        .measuring(EventKind.CLICKED, EventKind.DATA_SUBMITTED, EventKind.REPORTED);
        for (int i = 0; i < people.size(); i++) {
            Member one = people.get(i);
            round.person(one.mail(), one.name(), one.department(), "");
            own(round, i, EventKind.CLICKED, one.clicked());
            own(round, i, EventKind.DATA_SUBMITTED, one.submitted());
            own(round, i, EventKind.REPORTED, one.reported());
        }
        return round;
    }

    private static void own(StatedRound round, int person, EventKind kind, int minute) {
        if (minute >= 0) {
            round.own(person, kind, minute);
        }
    }
}
