package drillsift.generate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * People as they are met in real rounds: quick and late ones, double clicks, blocked pictures, old
 * kiosk browsers, a second look by telephone, mail passed on to colleagues and to the help desk,
 * links pasted into chats.
 */
final class VariedPeople {

    private static final double MEDIAN_MILLIS = 18 * 60_000.0;
    private static final double SPREAD = 1.6;
    private static final int KIOSKS_PERCENT = 3;

    /**
     * What people of one round tend to do.
     *
     * @param clickRate share of people who click
     * @param reportRate share of people who report
     * @param program whether a program is offered behind the link
     */
    record Habits(double clickRate, double reportRate, boolean program) {}

    private final List<Person> people;
    private final Network network;
    private final CampaignKind kind;
    private final Hits hits;
    private final RoundTruth truth;
    private final SplittableRandom random;
    private final Habits habits;
    private final VariedMachines machines;
    private final int kiosk;

    VariedPeople(
            List<Person> people,
            Network network,
            CampaignKind kind,
            Hits hits,
            RoundTruth truth,
            SplittableRandom random,
            Habits habits) {
        this.people = people;
        this.network = network;
        this.kind = kind;
        this.hits = hits;
        this.truth = truth;
        this.random = random;
        this.habits = habits;
        machines = new VariedMachines(network, kind, hits, random);
        kiosk = network.agent(Network.KIOSK_AGENT);
    }

    /** What one person and the machines around that mail do. */
    void tell(Person person, long sent) {
        machines.deliver(person, sent);
        int number = person.number();
        if (random.nextDouble() < 0.45) {
            add(readAt(sent), Request.IMAGE, person);
        }
        boolean clicks = random.nextDouble() < habits.clickRate();
        double reportRate = habits.reportRate() * (clicks ? 0.5 : 1);
        boolean reports = random.nextDouble() < reportRate;
        long reported = readAt(sent);
        if (clicks) {
            truth.clicked()[number] = true;
            long at = readAt(sent);
            visit(person, at);
            reported = at + 30_000 + random.nextLong(3_600_000);
        }
        if (reports) {
            truth.reportedAt()[number] = reported;
            machines.afterReport(person, reported);
        }
        if (random.nextInt(1_000) < 4) {
            passOn(person, readAt(sent));
        }
    }

    private void visit(Person person, long at) {
        machines.beforeClick(person, at);
        int agent = agent(person);
        load(person, at, person.address(), agent);
        if (random.nextInt(100) < 5) {
            load(person, at + 800 + random.nextLong(2_500), person.address(), agent);
        }
        if (habits.program()) {
            runProgram(person, at);
        } else if (random.nextInt(10) < 3) {
            truth.submitted()[person.number()] = true;
            hit(at + 7_000 + random.nextLong(53_000), Request.SUBMIT, person, agent);
        }
        if (random.nextInt(100) < 15) {
            load(person, at + 30_000 + random.nextLong(7_200_000), person.address(), agent);
        }
        if (random.nextInt(100) < 5) {
            byPhone(person, at);
        }
        if (random.nextInt(100) < 2) {
            passOn(person, at);
        }
        machines.afterClick(person, at, agent);
    }

    private int agent(Person person) {
        boolean isAtKiosk = person.number() % 100 < KIOSKS_PERCENT;
        return isAtKiosk ? kiosk : person.agent();
    }

    /** The page with what belongs to it; a few people block pictures and styles. */
    private void load(Person person, long at, int address, int agent) {
        Request link = random.nextInt(10) == 0 ? Request.OTHER_LINK : Request.CLICK;
        hits.add(at, link, person.number(), address, agent, Hits.PERSON);
        if (!habits.program() && random.nextInt(100) >= 2) {
            long style = at + 150 + random.nextLong(900);
            hits.add(style, Request.STYLE, person.number(), address, agent, Hits.PERSON);
            long logo = at + 200 + random.nextLong(1_500);
            hits.add(logo, Request.LOGO, person.number(), address, agent, Hits.PERSON);
        }
    }

    private void runProgram(Person person, long at) {
        if (random.nextInt(10) < 5) {
            truth.executed()[person.number()] = true;
            hit(at + 15_000 + random.nextLong(60_000), Request.EXECUTE, person, person.agent());
            long page = at + 80_000 + random.nextLong(60_000);
            hit(page, Request.PAGE, person, person.agent());
            if (random.nextInt(10) < 7) {
                long button = page + 5_000 + random.nextLong(90_000);
                hit(button, Request.BUTTON, person, person.agent());
            }
        }
    }

    /** The same person once more, on the way home. */
    private void byPhone(Person person, long at) {
        int number = person.number();
        int carrier = network.address("198.51.100." + (1 + number % 20));
        long later = at + 20_000 + random.nextLong(20_000_000);
        load(person, later, carrier, network.phoneAgent(number));
    }

    /** A colleague or the help desk opens the link of the mail that was passed on. */
    private void passOn(Person person, long at) {
        long later = officeTime(at + 300_000 + random.nextLong(7_200_000));
        Person other = people.get(random.nextInt(people.size()));
        boolean isHelpDesk = random.nextBoolean();
        int address = isHelpDesk ? network.address("203.0.113.40") : other.address();
        int agent = isHelpDesk ? network.agent(Network.CLOUD_AGENT) : other.agent();
        hits.add(later, Request.CLICK, person.number(), address, agent, Hits.OTHER_PERSON);
        hits.add(later + 400, Request.STYLE, person.number(), address, agent, Hits.OTHER_PERSON);
    }

    private void add(long at, Request request, Person person) {
        hit(at, request, person, agent(person));
    }

    private void hit(long at, Request request, Person person, int agent) {
        hits.add(at, request, person.number(), person.address(), agent, Hits.PERSON);
    }

    private long readAt(long sent) {
        return officeTime(sent + 8_000 + delay(random));
    }

    /** Under 1 % within half a minute, a few percent within one, a tail into the next days. */
    static long delay(SplittableRandom random) {
        double normal =
                StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                        * StrictMath.cos(2 * Math.PI * random.nextDouble());
        return (long) (MEDIAN_MILLIS * StrictMath.exp(SPREAD * normal));
    }

    private long officeTime(long millis) {
        return RoundStory.officeTime(millis, random);
    }
}
