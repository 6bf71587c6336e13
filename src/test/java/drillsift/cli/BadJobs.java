package drillsift.cli;

import static drillsift.cli.BadInput.row;
import static drillsift.cli.BadReports.HEADER;
import static drillsift.cli.BadReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Rows 75 to 85: job file, filters and corrections. */
final class BadJobs {

    private BadJobs() {}

    static List<BadInput> rows() {
        return BadInput.all(List.of(yaml(), rounds(), counts(), filters(), overruled()));
    }

    private static List<BadInput> yaml() {
        return List.of(
                row("75a", "a key with a slip", c -> c.add("retension-days: 30"))
                        .refused("DS-2007"),
                row(
                                "75b",
                                "a threshold with a slip",
                                c -> c.filters("thresholds: {late-second: 5}\n"))
                        .refused("DS-2043"),
                row("76a", "a key twice", c -> c.add("reports: []")).refused("DS-2006"),
                row("76b", "a tab", c -> c.job("    payload", "\tpayload")).refused("DS-2003"),
                row("76c", "aliases that grow without end", BadJobs::bomb).refused("DS-2005"),
                row("76d", "a tag that makes an object", c -> c.add("title: !!java.net.URL [x]"))
                        .refused("DS-2014"),
                row(
                                "76e",
                                "words that some read as no or as octal",
                                c -> c.add("title: {ja: no, en: 0123}"))
                        .fine(),
                row("84", "a filters file of a newer program", c -> c.filters("version: 99\n"))
                        .refused("DS-2045"));
    }

    private static void bomb(BadCampaign campaign) throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i));
            bomb.append("*a%d, ".formatted(i - 1).repeat(9)).append("x]\n");
        }
        campaign.jobText(bomb.toString());
    }

    private static List<BadInput> rounds() {
        return List.of(
                row("77a", "rounds 1 and 3", c -> secondRound(c, 3, "tok", "kot")).look("DS-9004"),
                row("77b", "one token in two rounds", c -> secondRound(c, 2, "x", "x"))
                        .look("DS-9004"),
                row("77c", "a round twice", c -> secondRound(c, 1, "tok", "kot"))
                        .refused("DS-2025"),
                row("77d", "a round that was sent before the one before it", BadJobs::backwards)
                        .look("DS-9004", "DS-0331"),
                row("79", "a round before that did not measure the same", BadJobs::measuresDiffer)
                        .look("DS-9404")
                        .and(
                                outcome ->
                                        assertThat(outcome.published("review/rates-by-round.csv"))
                                                .contains("1,,report,,30", "2,,report,3,30")));
    }

    private static void secondRound(BadCampaign campaign, int number, String from, String to)
            throws Exception {
        campaign.file("people2.csv", BadCampaign.people().replace(from, to));
        campaign.file("second.csv", HEADER + report(20));
        campaign.job("filters:", round(number, "people2.csv", "second.csv") + "filters:");
    }

    private static void backwards(BadCampaign campaign) throws Exception {
        secondRound(campaign, 2, "2026-10", "2026-07");
        campaign.file("second.csv", HEADER + report(20).replace("2026-10", "2026-07"));
    }

    private static String round(int number, String roster, String input) {
        return """
                 - round: %d
                   payload: link
                   roster: ../input/%s
                   inputs: [{file: ../input/%s}]
               """
                .formatted(number, roster, input);
    }

    /** Of the first round there is only a web log, which cannot show reports by mail. */
    private static void measuresDiffer(BadCampaign campaign) throws Exception {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i < 9; i++) {
            for (String path : List.of("k/", "page/", "btn/b1/")) {
                log.append("203.0.113.%d - - [06/Oct/2026:1%d:%02d:00 +0900] ".formatted(i, i, i));
                log.append(
                        "\"GET /%stok%02dx HTTP/1.1\" 200 10 \"-\" %s\n"
                                .formatted(path, i, BadCampaign.AGENT.formatted(141)));
            }
        }
        campaign.file("row.log", log.toString());
        campaign.job("- round: 1", "- round: 2");
        campaign.job("rounds:\n", "rounds:\n" + round(1, "people.csv", "row.log"));
    }

    private static List<BadInput> counts() {
        String reports = HEADER + report(5);
        return List.of(
                row("78a", "nobody on the roster", c -> c.roster("email,department\n"))
                        .refused("DS-2906"),
                row("78b", "nobody was reached", BadJobs::nobodyReached).look("DS-9003"),
                row("78c", "nobody clicked", c -> c.file("base.csv", reports))
                        .look("DS-9004")
                        .and(outcome -> rate(outcome, "1,,click,,30,,,,,,,not-measured")),
                row("78d", "nobody clicked, and clicks are measured", BadJobs::measured)
                        .look("DS-9004")
                        .and(outcome -> rate(outcome, "1,,click,0,30,0.0000")),
                row("78e", "a kind with a slip is measured", c -> measured(c, "CLICKD"))
                        .refused("DS-2039"));
    }

    private static void rate(BadOutcome outcome, String row) throws Exception {
        assertThat(outcome.published("review/rates-by-round.csv")).contains(row);
    }

    private static void measured(BadCampaign campaign) throws Exception {
        measured(campaign, "CLICKED");
        campaign.file("base.csv", HEADER + report(5));
    }

    private static void measured(BadCampaign campaign, String kind) {
        campaign.job("base.csv}", "base.csv, measured: [" + kind + "]}");
    }

    private static void nobodyReached(BadCampaign campaign) throws Exception {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 30; i++) {
            rows.append("p%02d@corp.example,BOUNCED,2026-10-05T09:01:00+09:00\n".formatted(i));
        }
        campaign.file("base.csv", rows.toString());
    }

    private static List<BadInput> filters() {
        return List.of(
                row(
                                "80a",
                                "a network of 33 bits",
                                c -> c.filters("scanner-networks: [10.0.0.0/33]\n"))
                        .refused("DS-2041"),
                row(
                                "80b",
                                "bits after the prefix",
                                c -> c.filters("scanner-networks: [198.51.100.9/24]\n"))
                        .look("DS-9060"),
                row(
                                "80c",
                                "an address half of one kind and half of the other",
                                c -> c.filters("scanner-networks: [\"2001:db8::192.0.2/40\"]\n"))
                        .refused("DS-2041"),
                row(
                                "81a",
                                "a pattern with a back-reference",
                                c -> token(c, "^/(a)/\\1/(?P<token>.+)"))
                        .refused("DS-2047"),
                row(
                                "81b",
                                "a pattern that others try for years",
                                c -> token(c, "^(.*a){12}(?P<token>x+)$"))
                        .fine(),
                row(
                                "82a",
                                "a network of our own that is a scanner's",
                                c -> c.filters("scanner-networks: [203.0.113.0/24]\n"))
                        .look("DS-9062"));
    }

    private static void token(BadCampaign campaign, String pattern) throws Exception {
        String path = "a".repeat(2_000);
        campaign.log(
                "203.0.113.7 - - [05/Oct/2026:10:00:00 +0900] \"GET /"
                        + path
                        + " HTTP/1.1\" 200 10 \"-\" \"UA\"\n",
                ", token-pattern: '" + pattern + "'");
    }

    private static List<BadInput> overruled() {
        String by = ",,,,they say so,A. Officer,2026-10-20,,,";
        return List.of(
                row(
                                "82b",
                                "corrections that contradict each other",
                                c ->
                                        c.corrections(
                                                "c1,FORCE_MACHINE,IP,203.0.113.5" + by,
                                                "c2,FORCE_HUMAN,IP,203.0.113.5" + by))
                        .look("DS-9420"),
                row("83a", "filters that leave nobody", BadJobs::nobodyLeft).look("DS-9406"),
                row("83b", "filters that leave nobody, under --strict", BadJobs::nobodyLeft)
                        .by(c -> BadOutcome.of(c, BadOutcome.options(c, false, true), null))
                        .refused("DS-3903"),
                row("85", "filters that change during the run", c -> c.row(HEADER + report(20)))
                        .by(BadJobs::filtersChange)
                        .fine());
    }

    private static void nobodyLeft(BadCampaign campaign) throws Exception {
        campaign.jobFile("job.filters.yaml", "scanner-networks: [203.0.113.0/24]\n");
    }

    private static BadOutcome filtersChange(BadCampaign campaign) throws Exception {
        BadOutcome outcome = BadFiles.meddled(campaign, "normalize", BadJobs::scannersAll);
        assertThat(outcome.published("review/rates-by-round.csv")).contains("1,,reaction,8,30");
        return outcome;
    }

    private static void scannersAll(BadCampaign campaign) throws java.io.IOException {
        campaign.jobFile("job.filters.yaml", "scanner-networks: [203.0.113.0/24]\n");
    }
}
