package drillsift.generate;

import java.util.SplittableRandom;

/** The machines around a mail: gateways, probers, detonation, unfurlers. */
final class Scanners {

    private final Hits hits;
    private final Network network;
    private final CampaignKind kind;
    private final SplittableRandom random;

    Scanners(Hits hits, Network network, CampaignKind kind, SplittableRandom random) {
        this.hits = hits;
        this.network = network;
        this.kind = kind;
        this.random = random;
    }

    /** What happens to every mail before and after it is delivered. */
    void visit(Person person, long sent) {
        if (kind == CampaignKind.STEALTH) {
            stealth(person, sent);
            return;
        }
        int chance = random.nextInt(100);
        if (chance < 70) {
            gateway(person, sent);
        } else if (chance < 80) {
            prober(person, sent);
        }
        if (random.nextInt(100) < 8) {
            detonation(person, sent);
        }
        if (random.nextInt(100) < 4) {
            damaged(person, sent);
        }
        if (random.nextInt(100) < 3) {
            rescan(person, sent);
        }
        if (random.nextInt(100) < 1) {
            int unfurler = network.agent(Network.UNFURLER);
            add(sent + 3_600_000, Request.CLICK, person, "2001:db8:51ac::1", unfurler);
        }
    }

    /** Opens the link while it holds the mail, from a small network, without what belongs to it. */
    private void gateway(Person person, long sent) {
        int agent = network.agent(Network.SCANNER_AGENT);
        String address = "192.0.2." + (1 + random.nextInt(24));
        long at = sent + 2_000 + random.nextLong(38_000);
        add(at, Request.IMAGE, person, address, agent);
        add(at + 300, Request.CLICK, person, address, agent);
        if (random.nextInt(10) < 3) {
            add(at + 4_000, Request.CLICK, person, address, agent);
        }
    }

    /** Asks with HEAD and names no agent. */
    private void prober(Person person, long sent) {
        int agent = network.agent("");
        String address = "104.47.8." + (1 + random.nextInt(20));
        long at = sent + 1_000 + random.nextLong(7_000);
        add(at, Request.HEAD, person, address, agent);
        add(at + 900, Request.CLICK, person, address, agent);
    }

    /** A real browser in a cloud: loads everything, each part from a neighbour address. */
    private void detonation(Person person, long sent) {
        int agent = network.agent(Network.OLD_AGENT);
        int first = 16 + random.nextInt(40);
        long at = sent + 60_000 + random.nextLong(240_000);
        add(at, Request.CLICK, person, "40.94.89." + first, agent);
        add(at + 700, Request.STYLE, person, "40.94.89." + (first + 2), agent);
        add(at + 900, Request.LOGO, person, "40.94.89." + (first + 4), agent);
    }

    private void damaged(Person person, long sent) {
        int agent = network.agent(Network.SCANNER_AGENT);
        String address = "40.107.218." + (1 + random.nextInt(20));
        long at = sent + 5_000 + random.nextLong(20_000);
        add(at, Request.DAMAGED, person, address, agent);
        add(at + 400, Request.CLICK, person, address, agent);
    }

    /** Comes back by the clock. */
    private void rescan(Person person, long sent) {
        int agent = network.agent(Network.SCANNER_AGENT);
        String address = "192.0.2." + (40 + random.nextInt(4));
        for (int hour = 0; hour < 5; hour++) {
            add(sent + 90_000 + hour * 3_600_000L, Request.CLICK, person, address, agent);
        }
    }

    /** Waits, loads the page, comes from many addresses: told from people by little. */
    private void stealth(Person person, long sent) {
        if (random.nextInt(100) < 60) {
            int agent = network.agentOfPerson(random);
            String address =
                    "2001:db8:5ca0:"
                            + Integer.toHexString(1 + random.nextInt(4_000))
                            + "::"
                            + Integer.toHexString(1 + random.nextInt(60_000));
            long at = sent + 120_000 + random.nextLong(5_400_000);
            add(at, Request.CLICK, person, address, agent);
            add(at + 500, Request.STYLE, person, address, agent);
            add(at + 800, Request.LOGO, person, address, agent);
        }
    }

    /** Checks the link at the moment of the click. */
    void beforeClick(Person person, long at) {
        int agent = network.agent(Network.SCANNER_AGENT);
        add(at - random.nextLong(2_000), Request.CLICK, person, "40.94.16.20", agent);
    }

    /** A reported mail is opened by the team's own sandbox. */
    void afterReport(Person person, long reported) {
        int agent = network.agent(Network.SCANNER_AGENT);
        long at = reported + 20_000 + random.nextLong(180_000);
        add(at, Request.CLICK, person, "192.0.2." + (60 + random.nextInt(4)), agent);
    }

    private void add(long at, Request request, Person person, String address, int agent) {
        hits.add(at, request, person.number(), network.address(address), agent, Hits.MACHINE);
    }
}
