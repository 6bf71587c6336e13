package drillsift.generate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The machines of one company's round, chosen by chance from those that users and vendors have
 * described. Each has its share of the mails; nobody has all of them.
 */
final class VariedMachines {

    private static final List<String> LIBRARIES =
            List.of("python-requests/2.31.0", "Go-http-client/1.1", "Java/17.0.1", "");
    private static final List<String> UNFURLERS =
            List.of(
                    Network.UNFURLER,
                    "facebookexternalhit/1.1;line-poker/1.0",
                    "WhatsApp/2.23.20.0 A",
                    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
                    "TelegramBot (like TwitterBot)");
    private static final String OWN_PREVIEW =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like"
                    + " Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot"
                    + " Twitterbot/1.0";
    private static final String BARE_AGENT = "Mozilla/5.0";
    private static final long HOUR = 3_600_000;

    private final Network network;
    private final CampaignKind kind;
    private final Hits hits;
    private final SplittableRandom random;
    private final int[] share = new int[Machine.values().length];
    private final int imitated;
    private final boolean isPoolSmall;

    private enum Machine {
        HOLDING_GATEWAY,
        LATE_GATEWAY,
        PROBER,
        SANDBOX,
        NEIGHBOUR_SANDBOX,
        CLOUD_SCANNER,
        LIBRARY,
        DAMAGER,
        RESCANNER,
        IMAGE_PROXY,
        CLICK_CHECK,
        FOLLOWER,
        REPORT_SCAN
    }

    VariedMachines(Network network, CampaignKind kind, Hits hits, SplittableRandom random) {
        this.network = network;
        this.kind = kind;
        this.hits = hits;
        this.random = random;
        for (int i = 0; i < share.length; i++) {
            share[i] = random.nextBoolean() ? 5 + random.nextInt(90) : 0;
        }
        imitated = 20 + random.nextInt(60);
        isPoolSmall = random.nextBoolean();
    }

    private boolean meets(Machine machine) {
        boolean isAround = kind.hasScanners() && kind != CampaignKind.IMITATOR;
        return isAround && random.nextInt(100) < share[machine.ordinal()];
    }

    /** Before and soon after delivery; greylisted mail is scanned when it comes again. */
    void deliver(Person person, long sent) {
        if (kind == CampaignKind.IMITATOR) {
            imitate(person, sent);
        }
        long arrived = random.nextInt(100) < 4 ? sent + 300_000 + random.nextLong(1_500_000) : sent;
        if (meets(Machine.HOLDING_GATEWAY)) {
            gateway(person, arrived + 800 + random.nextLong(25_000), "192.0.2.", 16);
        }
        if (meets(Machine.LATE_GATEWAY)) {
            gateway(person, arrived + 60_000 + random.nextLong(540_000), "192.0.2.", 8);
        }
        if (meets(Machine.PROBER)) {
            probe(person, arrived);
        }
        if (meets(Machine.SANDBOX)) {
            sandbox(person, arrived);
        }
        if (meets(Machine.NEIGHBOUR_SANDBOX)) {
            neighbours(person, arrived + 60_000 + random.nextLong(600_000));
        }
        if (meets(Machine.CLOUD_SCANNER)) {
            cloud(person, arrived + 3_000 + random.nextLong(200_000));
        }
        rareMachines(person, arrived);
    }

    private void rareMachines(Person person, long arrived) {
        if (meets(Machine.LIBRARY) && random.nextInt(5) == 0) {
            String agent = LIBRARIES.get(person.number() % LIBRARIES.size());
            add(arrived + random.nextLong(900_000), Request.CLICK, person, cloudAddress(), agent);
        }
        if (meets(Machine.DAMAGER) && random.nextInt(5) == 0) {
            String address = "192.0.2." + (200 + random.nextInt(20));
            long at = arrived + 4_000 + random.nextLong(30_000);
            add(at, Request.DAMAGED, person, address, Network.SCANNER_AGENT);
            add(at + 500, Request.CLICK, person, address, Network.SCANNER_AGENT);
        }
        if (meets(Machine.RESCANNER) && random.nextInt(20) == 0) {
            String address = "2001:db8:4e5c::" + (1 + random.nextInt(4));
            for (int hour = 0; hour < 6; hour++) {
                long at = arrived + 600_000 + hour * HOUR + random.nextLong(20_000);
                add(at, Request.CLICK, person, address, Network.CLOUD_AGENT);
            }
        }
        if (meets(Machine.IMAGE_PROXY)) {
            image(person, arrived + 1_000 + random.nextLong(60_000));
        }
    }

    /** Follows every link of a mail at once and draws nothing. */
    private void gateway(Person person, long at, String prefix, int addresses) {
        String address = prefix + (1 + random.nextInt(addresses));
        String agent = person.number() % 7 == 0 ? Network.OLD_AGENT : Network.SCANNER_AGENT;
        add(at, Request.CLICK, person, address, agent);
        if (random.nextInt(3) > 0) {
            add(at + 200 + random.nextLong(700), Request.OTHER_LINK, person, address, agent);
        }
        if (random.nextInt(3) == 0) {
            add(at + 300 + random.nextLong(700), Request.IMAGE, person, address, agent);
        }
    }

    private void probe(Person person, long arrived) {
        String address =
                random.nextBoolean()
                        ? "104.47.8." + (1 + random.nextInt(20))
                        : "192.0.2." + (100 + random.nextInt(9));
        long at = arrived + 500 + random.nextLong(9_000);
        add(at, Request.HEAD, person, address, "");
        if (random.nextBoolean()) {
            add(at + 100 + random.nextLong(900), Request.CLICK, person, address, "");
        }
    }

    /** A whole browser in a farm: draws the page, and now and then fills in its form. */
    private void sandbox(Person person, long arrived) {
        String address =
                isPoolSmall
                        ? "192.0.2." + (128 + random.nextInt(32))
                        : "2001:db8:5a5a:1::" + Integer.toHexString(1 + random.nextInt(4_000));
        long at = arrived + 20_000 + random.nextLong(700_000);
        draw(at, person, address, Network.CLOUD_AGENT);
        if (random.nextInt(20) == 0) {
            long form = at + 1_000 + random.nextLong(9_000);
            add(form, Request.SUBMIT, person, address, Network.CLOUD_AGENT);
        }
    }

    private void neighbours(Person person, long at) {
        int first = 16 + random.nextInt(40);
        String farm = "40.94.89.";
        add(at, Request.CLICK, person, farm + first, Network.OLD_AGENT);
        add(at + 600, Request.STYLE, person, farm + (first + 2), Network.OLD_AGENT);
        add(at + 900, Request.LOGO, person, farm + (first + 4), Network.OLD_AGENT);
    }

    /** Another address for each mail, one browser for all. */
    private void cloud(Person person, long at) {
        add(at, Request.CLICK, person, cloudAddress(), Network.CLOUD_AGENT);
    }

    private String cloudAddress() {
        return "2001:db8:c10d:" + Integer.toHexString(random.nextInt(60_000)) + "::9";
    }

    private void image(Person person, long at) {
        int which = person.number() % 3;
        String agent = which == 0 ? Network.PROXY : which == 1 ? BARE_AGENT : Network.SCANNER_AGENT;
        String address = which == 2 ? "40.97.1." + (1 + random.nextInt(20)) : "192.0.2.250";
        add(at, Request.IMAGE, person, address, agent);
    }

    /** The link is checked at the moment of the click, and the person waits for it. */
    void beforeClick(Person person, long at) {
        if (meets(Machine.CLICK_CHECK)) {
            String address =
                    isPoolSmall
                            ? "40.94.16." + (1 + random.nextInt(30))
                            : "192.0.2." + (60 + random.nextInt(8));
            long before = at - 100 - random.nextLong(1_900);
            add(before, Request.CLICK, person, address, Network.SCANNER_AGENT);
        }
    }

    /** What follows a person: protection on the computer, and previews where a link was pasted. */
    void afterClick(Person person, long at, int agent) {
        if (meets(Machine.FOLLOWER)) {
            boolean isLate = random.nextInt(5) == 0;
            long lag = isLate ? random.nextLong(3 * HOUR) : 3_000 + random.nextLong(60_000);
            String address = isPoolSmall ? "150.70.3." : "192.0.2.";
            String from = address + (80 + random.nextInt(6));
            add(at + 3_000 + lag, Request.CLICK, person, from, Network.CLOUD_AGENT);
        }
        if (kind.hasScanners() && random.nextInt(100) < 2) {
            long pasted = at + 60_000 + random.nextLong(HOUR);
            String preview = UNFURLERS.get(random.nextInt(UNFURLERS.size()));
            add(pasted, Request.CLICK, person, "2001:db8:51ac::1", preview);
        } else if (kind.hasScanners() && random.nextInt(100) < 1) {
            String own = network.addressText(person.address());
            add(at + 90_000, Request.CLICK, person, own, OWN_PREVIEW);
        }
    }

    void afterReport(Person person, long reported) {
        if (meets(Machine.REPORT_SCAN)) {
            long at = reported + 5_000 + random.nextLong(250_000);
            String address = "192.0.2." + (70 + random.nextInt(4));
            draw(at, person, address, Network.SCANNER_AGENT);
        }
    }

    /** Told from people by nothing but that it comes for those who do not click as well. */
    private void imitate(Person person, long sent) {
        if (random.nextInt(100) >= imitated) {
            return;
        }
        String agent = network.agentText(network.agentOfPerson(random), 1);
        String address =
                isPoolSmall
                        ? "192.0.2." + (1 + random.nextInt(30))
                        : "2001:db8:5ca0:" + Integer.toHexString(random.nextInt(60_000)) + "::7";
        long read = sent + 8_000 + VariedPeople.delay(random);
        long at = RoundStory.officeTime(read, random);
        draw(at, person, address, agent);
        if (random.nextInt(10) < 3) {
            add(at + 7_000 + random.nextLong(50_000), Request.SUBMIT, person, address, agent);
        }
    }

    private void draw(long at, Person person, String address, String agent) {
        add(at, Request.CLICK, person, address, agent);
        add(at + 300 + random.nextLong(500), Request.STYLE, person, address, agent);
        add(at + 400 + random.nextLong(900), Request.LOGO, person, address, agent);
    }

    private void add(long at, Request request, Person person, String address, String agent) {
        int number = network.address(address);
        hits.add(at, request, person.number(), number, network.agent(agent), Hits.MACHINE);
    }
}
