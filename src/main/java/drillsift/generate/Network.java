package drillsift.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Addresses and agents of a made-up campaign, numbered. People and invented scanners use
 * documentation ranges (RFC 5737, RFC 3849); machines also a few publicly documented networks.
 */
final class Network {

    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ";
    private static final List<String> PEOPLE_AGENTS =
            List.of(
                    WINDOWS + "Chrome/{new}.0.0.0 Safari/537.36 Edg/{new}.0.0.0",
                    WINDOWS + "Chrome/{new}.0.0.0 Safari/537.36 Edg/{new}.0.0.0",
                    WINDOWS + "Chrome/{old}.0.0.0 Safari/537.36 Edg/{old}.0.0.0",
                    WINDOWS + "Chrome/{new}.0.0.0 Safari/537.36",
                    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"
                            + " (KHTML, like Gecko) Version/18.4 Safari/605.1.15");
    private static final List<String> PHONE_AGENTS =
            List.of(
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15"
                            + " (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1",
                    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36"
                            + " (KHTML, like Gecko) Chrome/{new}.0.0.0 Mobile Safari/537.36");

    static final String SCANNER_AGENT = WINDOWS + "Chrome/138.0.0.0 Safari/537.36";
    static final String OLD_AGENT = WINDOWS + "Chrome/79.0.3945.117 Safari/537.36";
    static final String UNFURLER = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)";
    static final String KIOSK_AGENT = WINDOWS + "Chrome/83.0.4103.116 Safari/537.36";
    static final String CLOUD_AGENT = WINDOWS + "Chrome/{new}.0.0.0 Safari/537.36";
    static final String CRAWLER =
            "Mozilla/5.0 (compatible; CensysInspect/1.1;" + " +https://about.censys.io/)";
    static final String PROXY =
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0"
                    + " (via ggpht.com GoogleImageProxy)";

    private static final int FIRST_VERSION = 147;
    private static final int VERSIONS_PER_ROUND = 3;

    private final CampaignKind kind;
    private final List<String> addresses = new ArrayList<>();
    private final Map<String, Integer> addressIds = new HashMap<>();
    private final List<String> agents = new ArrayList<>();
    private final Map<String, Integer> agentIds = new HashMap<>();

    Network(CampaignKind kind) {
        this.kind = kind;
    }

    int addressOfPerson(int number, SplittableRandom random) {
        int place = random.nextInt(100);
        return switch (kind) {
            case ONE_NAT -> address("203.0.113.10");
            case CLOUD_PROXY ->
                    address(
                            "165.225."
                                    + (96 + random.nextInt(8))
                                    + "."
                                    + (1 + random.nextInt(250)));
            case VIRTUAL_DESKTOP -> address("20.72.100." + (1 + random.nextInt(40)));
            case HOME_OFFICE -> home(number);
            case ALL_MACHINES, BEHIND, IMITATOR -> mixedOffice(number, place);
            case MIXED, NO_SCANNER, STEALTH, SKEWED ->
                    place < 70
                            ? address("203.0.113." + (10 + number % 3))
                            : place < 88
                                    ? home(number)
                                    : address("198.51.100." + (1 + number % 20));
        };
    }

    /** IPv4 and IPv6 exits of the office, homes, and telephones behind a carrier's exits. */
    private int mixedOffice(int number, int place) {
        if (place < 50) {
            return address("203.0.113." + (10 + number % 3));
        }
        if (place < 65) {
            return address("2001:db8:100:1::" + Integer.toHexString(1 + number));
        }
        return place < 88 ? home(number) : address("198.51.100." + (1 + number % 20));
    }

    int home(int number) {
        return address(
                "2001:db8:"
                        + Integer.toHexString(0x1000 + number % 0xE000)
                        + "::"
                        + Integer.toHexString(1 + number / 0xE000));
    }

    int agentOfPerson(SplittableRandom random) {
        boolean phone = random.nextInt(100) < 15;
        List<String> from = phone ? PHONE_AGENTS : PEOPLE_AGENTS;
        return agent(from.get(random.nextInt(from.size())));
    }

    int phoneAgent(int number) {
        return agent(PHONE_AGENTS.get(number % PHONE_AGENTS.size()));
    }

    int address(String text) {
        return number(text, addresses, addressIds);
    }

    int agent(String text) {
        return number(text, agents, agentIds);
    }

    private static int number(String text, List<String> texts, Map<String, Integer> ids) {
        Integer known = ids.get(text);
        if (known != null) {
            return known;
        }
        ids.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    String addressText(int id) {
        return addresses.get(id);
    }

    /** Browsers of people keep up with the year: a major version every four weeks. */
    String agentText(int id, int round) {
        int newest = FIRST_VERSION + VERSIONS_PER_ROUND * (round - 1);
        return agents.get(id)
                .replace("{new}", Integer.toString(newest))
                .replace("{old}", Integer.toString(newest - 1));
    }
}
