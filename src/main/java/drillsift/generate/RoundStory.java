package drillsift.generate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** Tells what happens in one round: people first, then the machines around them. */
final class RoundStory {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final double MEDIAN_MINUTES = 25;

    private final List<Person> people;
    private final Network network;
    private final CampaignKind kind;
    private final Hits hits = new Hits();
    private final RoundTruth truth;
    private final SplittableRandom random;
    private final double clickRate;
    private final double reportRate;
    private final boolean program;

    /**
     * @param program whether clickers are offered a program, and a page that reveals the drill
     */
    RoundStory(
            List<Person> people,
            Network network,
            CampaignKind kind,
            int round,
            long seed,
            boolean program) {
        this.people = people;
        this.network = network;
        this.kind = kind;
        this.truth = RoundTruth.of(people.size());
        this.random = new SplittableRandom(seed * 1_000_003 + round);
        this.clickRate = Math.max(0.03, new double[] {0.17, 0.09, 0.05}[Math.min(round, 3) - 1]);
        this.reportRate = new double[] {0.12, 0.21, 0.30}[Math.min(round, 3) - 1];
        this.program = program;
    }

    RoundTruth truth() {
        return truth;
    }

    Hits hits() {
        return hits;
    }

    /** Mails leave one after the other from the start on. */
    void tell(Instant start, long logLines) {
        long spread = Math.min(7_200_000L, people.size() * 2_000L);
        VariedPeople varied = kind.isVaried() ? varied() : null;
        for (Person person : people) {
            long sent = start.toEpochMilli() + random.nextLong(spread + 1);
            truth.sentAt()[person.number()] = sent;
            if (!person.bounces() && varied != null) {
                varied.tell(person, sent);
            } else if (!person.bounces()) {
                if (kind.hasScanners()) {
                    new Scanners(hits, network, kind, random).visit(person, sent);
                }
                person(person, sent);
            }
        }
        noise(start);
        pad(logLines);
    }

    private VariedPeople varied() {
        return new VariedPeople(
                people,
                network,
                kind,
                hits,
                truth,
                random,
                new VariedPeople.Habits(clickRate, reportRate, program));
    }

    private void person(Person person, long sent) {
        int number = person.number();
        if (random.nextDouble() < 0.45) {
            long opened = officeTime(sent + delay());
            add(opened, Request.IMAGE, person, Hits.PERSON);
        }
        boolean clicks = random.nextDouble() < clickRate;
        boolean reports = random.nextDouble() < (clicks ? reportRate / 2 : reportRate);
        if (clicks) {
            truth.clicked()[number] = true;
            long at = officeTime(sent + delay());
            visit(person, at);
            if (reports) {
                truth.reportedAt()[number] = at + 120_000 + random.nextLong(3_600_000);
            }
        } else if (reports) {
            truth.reportedAt()[number] = officeTime(sent + delay());
        }
        if (truth.reportedAt()[number] > 0 && kind.hasScanners() && random.nextInt(10) < 3) {
            new Scanners(hits, network, kind, random)
                    .afterReport(person, truth.reportedAt()[number]);
        }
    }

    /** A browser loads the page and what belongs to it; some come back, some go on. */
    private void visit(Person person, long at) {
        if (kind.hasScanners() && random.nextInt(10) < 3) {
            new Scanners(hits, network, kind, random).beforeClick(person, at);
        }
        add(at, Request.CLICK, person, Hits.PERSON);
        assets(person, at);
        int number = person.number();
        if (program) {
            program(person, at);
        } else if (random.nextInt(10) < 3) {
            truth.submitted()[number] = true;
            add(at + 8_000 + random.nextLong(52_000), Request.SUBMIT, person, Hits.PERSON);
        }
        if (random.nextInt(10) < 2) {
            long again = at + 30_000 + random.nextLong(7_200_000);
            add(again, Request.CLICK, person, Hits.PERSON);
            assets(person, again);
        }
        if (random.nextInt(50) == 0) {
            forwarded(person, at);
        }
    }

    private void assets(Person person, long at) {
        if (!program) {
            add(at + 200 + random.nextLong(600), Request.STYLE, person, Hits.PERSON);
            add(at + 250 + random.nextLong(900), Request.LOGO, person, Hits.PERSON);
        }
    }

    private void program(Person person, long at) {
        if (random.nextInt(10) < 5) {
            truth.executed()[person.number()] = true;
            add(at + 20_000 + random.nextLong(60_000), Request.EXECUTE, person, Hits.PERSON);
            long page = at + 85_000 + random.nextLong(60_000);
            add(page, Request.PAGE, person, Hits.PERSON);
            if (random.nextInt(10) < 7) {
                add(page + 5_000 + random.nextLong(90_000), Request.BUTTON, person, Hits.PERSON);
            }
        }
    }

    /** A colleague opens the link of a forwarded mail. */
    private void forwarded(Person person, long at) {
        Person colleague = people.get(random.nextInt(people.size()));
        long later = officeTime(at + 600_000 + random.nextLong(7_200_000));
        hits.add(
                later,
                Request.CLICK,
                person.number(),
                colleague.address(),
                colleague.agent(),
                Hits.OTHER_PERSON);
    }

    private void add(long at, Request request, Person person, byte actor) {
        hits.add(at, request, person.number(), person.address(), person.agent(), actor);
    }

    /** Log-normal: half within 25 minutes, a long tail into the next days. */
    private long delay() {
        double normal =
                StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                        * StrictMath.cos(2 * Math.PI * random.nextDouble());
        return 20_000 + (long) (60_000 * MEDIAN_MINUTES * StrictMath.exp(1.3 * normal));
    }

    /** Most people read mail at work; a few do so in the evening. */
    private long officeTime(long millis) {
        return officeTime(millis, random);
    }

    static long officeTime(long millis, SplittableRandom random) {
        ZonedDateTime at = Instant.ofEpochMilli(millis).atZone(ZONE);
        boolean weekend =
                at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean night = at.getHour() < 8 || at.getHour() >= 19;
        if (!weekend && !night || random.nextInt(20) == 0) {
            return millis;
        }
        ZonedDateTime next = at.getHour() >= 19 || weekend ? at.plusDays(1) : at;
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        long morning = next.toLocalDate().atTime(8, 30).atZone(ZONE).toInstant().toEpochMilli();
        return morning + random.nextLong(9_000_000);
    }

    /** Crawlers without a token find every server. */
    private void noise(Instant start) {
        int crawler = network.agent(Network.CRAWLER);
        for (int i = 0; i < 20 + people.size() / 50; i++) {
            long at = start.toEpochMilli() + random.nextLong(3 * 86_400_000L);
            int address = network.address("2001:db8:ffff::" + Integer.toHexString(1 + i % 200));
            Request request = List.of(Request.ROBOTS, Request.SECRETS, Request.ICON).get(i % 3);
            hits.add(at, request, Hits.NOBODY, address, crawler, Hits.MACHINE);
        }
    }

    /** More visits of the gateway until there are as many lines as wanted. */
    private void pad(long logLines) {
        int agent = network.agent(Network.SCANNER_AGENT);
        int[] addresses = new int[24];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = network.address("192.0.2." + (1 + i));
        }
        while (hits.size() < logLines) {
            Person person = people.get(random.nextInt(people.size()));
            long at = truth.sentAt()[person.number()] + 1_000 + random.nextLong(150_000);
            int address = addresses[random.nextInt(addresses.length)];
            hits.add(at, Request.CLICK, person.number(), address, agent, Hits.MACHINE);
        }
    }
}
