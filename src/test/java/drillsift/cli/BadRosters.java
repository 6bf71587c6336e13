package drillsift.cli;

import static drillsift.cli.BadInput.row;
import static drillsift.cli.BadReports.HEADER;
import static drillsift.cli.BadReports.at;
import static drillsift.cli.BadReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/** Rows 63 to 74: who is who. */
final class BadRosters {

    private static final String SENT = "2026-10-05T09:00:";
    private static final String CLICK =
            "%s,%s,CLICKED,2026-10-06T14:00:0%d+09:00,203.0.113.2%d,UA\n";
    private static final String CLICKS = "recipient,token,kind,occurred_at,source_ip,user_agent\n";

    private BadRosters() {}

    static List<BadInput> rows() {
        return BadInput.all(List.of(people(), tokens(), departments()));
    }

    private static List<BadInput> people() {
        return List.of(
                row(
                                "63a",
                                "a person twice, in two departments",
                                c -> c.roster(all -> all + person(5, "Works", "tok05x", "05")))
                        .refused("DS-2901"),
                row(
                                "63b",
                                "a person twice, with the same details",
                                c -> c.roster(all -> all + person(5, "Sales", "tok05x", "05")))
                        .fine(),
                row("73", "a person moved after the release", BadRosters::anonymous)
                        .by(BadRosters::releasedThenMoved)
                        .refused("DS-4003"),
                row("64", "a person moved between the rounds", BadRosters::moved)
                        .look("DS-9004")
                        .and(BadRosters::eachRoundHasItsOwn),
                row("65", "mails that did not arrive", BadRosters::bounced)
                        .fine()
                        .and(
                                outcome ->
                                        BadTimes.contains(
                                                outcome,
                                                "review/rates-by-round.csv",
                                                "1,,reaction,8,28")),
                row(
                                "66",
                                "people without a department",
                                c ->
                                        c.roster(
                                                all ->
                                                        all.replace("Person 5,Sales", "Person 5,")
                                                                .replace(
                                                                        "Person 6,Works",
                                                                        "Person 6,  ")))
                        .fine("DS-0301"),
                row("67", "mail addresses in other cases and widths", BadRosters::spelt)
                        .fine("DS-0411")
                        .and(
                                outcome ->
                                        BadTimes.contains(
                                                outcome,
                                                "review/rates-by-round.csv",
                                                "1,,report,6,30")),
                row(
                                "74",
                                "people who are not to be counted",
                                c ->
                                        c.roster(
                                                all ->
                                                        all.replace("sent_at", "sent_at,excluded")
                                                                .replace("+09:00", "+09:00,")
                                                                .replace(
                                                                        ":05+09:00,",
                                                                        ":05+09:00,○")))
                        .fine()
                        .and(
                                outcome ->
                                        BadTimes.contains(
                                                outcome,
                                                "review/rates-by-round.csv",
                                                "1,,reaction,7,29")));
    }

    private static List<BadInput> tokens() {
        return List.of(
                row(
                                "68",
                                "a token that nobody has",
                                c -> c.row(CLICKS + CLICK.formatted("", "tok99x", 1, 1)))
                        .fine("DS-0401"),
                row(
                                "68b",
                                "a mail address that nobody has",
                                c ->
                                        c.row(
                                                CLICKS
                                                        + CLICK.formatted(
                                                                "stranger@corp.example", "", 1, 1)))
                        .fine("DS-0332"),
                row("69", "a token of another round", BadRosters::otherRound).look("DS-9004"),
                row("70", "one token from many addresses", BadRosters::shared).look("DS-9404"));
    }

    private static List<BadInput> departments() {
        String wild = "<b>" + "営業".repeat(150) + "\uD83D\uDE00 \u202Etxt</b>";
        return List.of(
                row("71a", "a department over itself", c -> department(c, "Sales/Sales/Sales"))
                        .fine(),
                row("71b", "1,000 departments", BadRosters::manyDepartments).fine(),
                row("72", "a department name of 300 letters with marks", c -> department(c, wild))
                        .fine());
    }

    static String person(int number, String department, String token, String second) {
        return "p%02d@corp.example,Person %d,%s,%s,%s%s+09:00\n"
                .formatted(number, number, department, token, SENT, second);
    }

    private static void department(BadCampaign campaign, String name) throws Exception {
        campaign.roster(all -> all.replace("Sales", name));
    }

    private static void bounced(BadCampaign campaign) throws Exception {
        campaign.row(
                HEADER
                        + at(20, "2026-10-05T09:01:00+09:00").replace("REPORTED", "BOUNCED")
                        + at(21, "2026-10-05T09:01:00+09:00").replace("REPORTED", "SEND_FAILED"));
    }

    private static void spelt(BadCampaign campaign) throws Exception {
        campaign.row(
                HEADER
                        + report(15).replace("p15@corp", "P15@Corp")
                        + report(16).replace("p16@", "　ｐ１６＠")
                        + report(17).replace("p17@corp.example", "\"<mailto:p17@corp.example> \"")
                        + report(18).replace("p18@", "p18+drill@"));
    }

    private static void moved(BadCampaign campaign) throws Exception {
        twoRounds(campaign, BadCampaign.people().replace("Person 5,Sales", "Person 5,Works"));
        campaign.file("second.csv", HEADER + at(20, "2027-01-05T15:00:00+09:00"));
    }

    private static void otherRound(BadCampaign campaign) throws Exception {
        twoRounds(
                campaign, BadCampaign.people().replace("tok", "kot").replace("2026-10", "2027-01"));
        campaign.file("second.csv", CLICKS + CLICK.formatted("", "tok20x", 1, 1));
    }

    private static void twoRounds(BadCampaign campaign, String roster) throws Exception {
        campaign.file("people2.csv", roster);
        campaign.job(
                "filters:",
                """
                  - round: 2
                    payload: link
                    roster: ../input/people2.csv
                    inputs: [{file: ../input/second.csv}]
                filters:""");
    }

    private static void eachRoundHasItsOwn(BadOutcome outcome) throws Exception {
        assertThat(outcome.published("review/rates-by-department.csv"))
                .contains("1,Sales,reaction,4,15", "2,Sales,report,0,14");
    }

    private static void shared(BadCampaign campaign) throws Exception {
        StringBuilder rows = new StringBuilder(CLICKS);
        for (int i = 1; i < 10; i++) {
            rows.append(
                    "p20@corp.example,tok20x,CLICKED,2026-10-06T14:%1$02d:00+09:00,".formatted(i));
            rows.append("198.51.100.%d,UA\n".formatted(i));
        }
        campaign.row(rows.toString());
    }

    private static void manyDepartments(BadCampaign campaign) throws Exception {
        StringBuilder roster = new StringBuilder(BadCampaign.people());
        for (int i = 100; i < 1_100; i++) {
            roster.append(person(i, "Division " + i % 10 + "/Team " + i, "tok" + i, "59"));
        }
        campaign.roster(roster.toString());
    }

    private static void anonymous(BadCampaign campaign) {
        campaign.job(
                "reports: []",
                "reports: [{report: executive, audience: anonymous, languages: [en]}]");
    }

    private static BadOutcome releasedThenMoved(BadCampaign campaign) throws IOException {
        assertThat(BadOutcome.of(campaign).folder()).isPresent();
        campaign.roster(all -> all.replace("Person 5,Sales", "Person 5,Works"));
        return BadOutcome.of(campaign).without("\\d{8}T\\d{6}Z-[0-9a-f]{8}", "RUN");
    }
}
