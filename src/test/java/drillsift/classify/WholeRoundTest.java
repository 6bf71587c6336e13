package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.DrillScenario.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import drillsift.event.EventKind;
import drillsift.message.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Made-up rounds, access by access: what was observed, what counted and what would change it. Who
 * changes a rule reads in the difference what else it changes.
 */
class WholeRoundTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/round");
    private static final String OFFICE = "192.0.2.10";
    private static final String HOME = "203.0.113.9";
    private static final String CLOUD = "198.51.100.7";

    @Test
    void stories_of_single_people_beside_an_office_and_a_farm() throws IOException {
        DrillScenario drill = new DrillScenario(240, 20);
        drill.filters = filters();
        drill.connection = WholeRoundTest::connection;
        crowds(drill);
        pages(drill);
        machines(drill);
        others(drill);

        golden("stories.txt", told(drill.judge(drill.tool(0), drill.log(1), drill.told(2))));
    }

    @Test
    void a_small_round_by_a_table_alone() throws IOException {
        DrillScenario drill = new RandomCampaign(5, 24).withPeople(0.3).withScanners().scenario;
        drill.report(3, 900);

        golden("small.txt", told(drill.judge(drill.table(0))));
    }

    private static FilterSet filters() {
        FilterSet none = FilterSet.defaults();
        TreeMap<String, String> scanners = new TreeMap<>();
        scanners.put("198.18.7.0/24", "seen in May");
        return new FilterSet(
                List.of("192.0.2.0/25"),
                List.of("198.18.9.0/24"),
                List.of("192.0.2.200/32"),
                List.of(),
                scanners,
                List.of("honey1"),
                List.of("preview1"),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                none.machines(),
                none.corrections());
    }

    private static Connection connection(DrillScenario.Access access) {
        return switch (access.person()) {
            case 123 -> new Connection(64_500, "JP", "", "prefetch");
            case 124 -> new Connection(64_501, "US", "t13d1516h2", "");
            default -> Connection.NONE;
        };
    }

    private static void crowds(DrillScenario drill) {
        Random random = new Random(7);
        for (int person = 0; person < 16; person++) {
            double seconds = 200 + 1_800 * Math.exp(1.2 * random.nextGaussian());
            drill.page(person, seconds, OFFICE, EDGE, false);
        }
        for (int person = 50; person < 62; person++) {
            drill.click(person, 2 + person % 9, "198.51.100." + person, CHROME, true);
        }
        for (int person = 62; person < 70; person++) {
            drill.click(person, 700 + person, HOME, EDGE, false);
            drill.click(person, 730 + person, "198.51.100.240", CHROME, true);
        }
    }

    private static void pages(DrillScenario drill) {
        drill.page(100, 7_200, HOME, EDGE, false).submit(100, 7_220, HOME, EDGE, false);
        drill.page(101, 400, OFFICE, EDGE, false).page(101, 9_000, HOME, PHONE, false);
        drill.page(102, 9, OFFICE, EDGE, false);
        drill.open(103, 300, OFFICE, EDGE, false).page(103, 320, OFFICE, EDGE, false);
        drill.page(104, 15 * 86_400, "203.0.113.80", EDGE, false);
        drill.page(105, 4_000, "198.18.9.4", EDGE, false);
        drill.click(106, 4_000, "198.18.9.4", CHROME, true);
        drill.click(107, 4_000, "192.0.2.200", EDGE, false);
        drill.click(108, 900, "203.0.113.81", PHONE, false);
        drill.page(109, 900, OFFICE, EDGE, false);
        drill.report(109, 1_000);
        drill.page(109, 1_060, CLOUD, CHROME, true);
    }

    private static void machines(DrillScenario drill) {
        drill.head(110, 2, "104.47.3.1", "").click(110, 2.8, "104.47.3.1", "", true);
        drill.damaged(111, 30, CLOUD, CHROME).page(111, 31, CLOUD, CHROME, true);
        drill.open(112, 8, CLOUD, CHROME, true).click(112, 8.4, CLOUD, CHROME, true);
        drill.open(113, 60, CLOUD, PHONE, true).click(113, 100, CLOUD, CHROME, true);
        drill.click(114, 40, "198.51.100.8", CHROME, true);
        drill.asset(114, 41, "198.51.100.19", CHROME, true);
        drill.page(115, 2_000, OFFICE, EDGE, false)
                .click(115, 2_008, "2001:db8:4::7", CHROME, true);
        drill.click(116, 50, CLOUD, CHROME, true).submit(116, 51, CLOUD, CHROME, true);
        for (int i = 0; i < 5; i++) {
            drill.click(117, 5_000 + 600 * i, "2001:db8:6::3", CHROME, true);
        }
        drill.click(118, 300, "198.18.7.9", EDGE, true);
        drill.click(119, 3_000, "203.0.113.82", "python-requests/2.31.0", true);
        drill.click(120, -3, CLOUD, CHROME, true);
        drill.click(121, 500, "203.0.113.83", CHROME.replace("149", "79"), true);
        drill.click(122, 500, "203.0.113.84", "", true);
    }

    private static void others(DrillScenario drill) {
        drill.page(123, 3_000, "203.0.113.85", EDGE, false);
        drill.page(124, 3_000, "203.0.113.86", EDGE, false);
        named(drill, 125, "honey1", "2001:db8:8:3::1");
        named(drill, 125, "preview1", "2001:db8:8:4::1");
        named(drill, 125, "zzzzzz", "2001:db8:8:5::1");
        named(drill, 125, DrillScenario.token(125) + "%20", "2001:db8:8:6::1");
        named(drill, 125, "", "2001:db8:8:7::1");
        drill.page(126, 600, OFFICE, EDGE, false);
        String preview = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com)";
        drill.click(126, 2_000, "2001:db8:4::9", preview, true)
                .page(126, 2_600, HOME, PHONE, false);
    }

    private static void named(DrillScenario drill, int person, String token, String address) {
        drill.accesses.add(
                new DrillScenario.Access(
                        person,
                        2_000,
                        EventKind.CLICKED,
                        "GET",
                        200,
                        "/",
                        token,
                        address,
                        CHROME,
                        true));
    }

    private static List<String> told(JudgedRound judged) {
        List<String> lines = new ArrayList<>();
        RoundExplanation explanation = judged.explanation().orElseThrow();
        int[] latest = {-1};
        for (int person = 0; person < judged.roster().size(); person++) {
            explanation.ofRecipient(person).forEach(a -> lines.add(line(judged, a, latest)));
        }
        for (int e = 0; e < judged.size(); e++) {
            if (judged.recipient(e) < 0) {
                explanation.ofEvent(e).forEach(a -> lines.add(line(judged, a, latest)));
            }
        }
        for (Problem note : judged.notes()) {
            lines.add("note " + note.code().id() + " " + note.arguments());
        }
        judged.ruleHits().forEach((rule, hits) -> lines.add(rule + " " + hits));
        judged.duplicates().forEach(file -> lines.add(file.toString()));
        lines.add("measured " + judged.measured());
        VisitGroups groups = judged.visitGroups().orElseThrow();
        for (int number = 0; number < groups.size(); number++) {
            lines.add("group " + groups.get(number) + " " + groups.match(number));
        }
        RoundSources sources = judged.sources().orElseThrow();
        Proposals proposals = Proposals.ofRound(sources, List.of(), FilterSet.defaults());
        proposals.rows().forEach(row -> lines.add(row.toString()));
        proposals.passedOver().forEach(each -> lines.add(each.toString()));
        return lines;
    }

    /** What holds for a whole visit stands with its first access. */
    private static String line(JudgedRound judged, ExplainedAccess access, int[] latest) {
        int event = access.event();
        String agent = judged.agent(event);
        String line =
                String.join(
                        " ",
                        judged.recipient(event) + "",
                        tenths(judged.time(event) / 1e9 - DrillScenario.START.getEpochSecond()),
                        judged.token(event),
                        judged.kind(event).name(),
                        judged.address(event),
                        agent.substring(agent.lastIndexOf(' ') + 1),
                        judged.isEcho(event) ? "echo" : "");
        if (access.episode() == latest[0]) {
            return line + "\n    the same visit";
        }
        latest[0] = access.episode();
        return line + verdict(access) + "\n    " + whatIf(access.whatIf());
    }

    private static String verdict(ExplainedAccess access) {
        StringBuilder text = new StringBuilder("\n    ");
        text.append(access.verdict()).append(' ').append(access.machineKind()).append(' ');
        text.append(access.actor()).append(' ').append(access.decidedBy()).append(' ');
        text.append(tenths(access.scoreDecibans())).append(" dB ");
        text.append(String.format(Locale.ROOT, "%.3f", access.probability()));
        for (ExplainedAccess.Finding finding : access.evidence()) {
            Evidence evidence = finding.evidence();
            text.append("\n    ").append(finding.decides() ? "! " : finding.used() ? "* " : "- ");
            text.append(evidence.rule()).append(' ').append(evidence.observed()).append(" / ");
            text.append(evidence.threshold()).append(' ').append(tenths(evidence.weight()));
            text.append(' ').append(evidence.group()).append(' ').append(evidence.row());
        }
        return text.toString();
    }

    private static String whatIf(WhatIf whatIf) {
        List<String> parts = new ArrayList<>();
        whatIf.changes().forEach(c -> parts.add(c.sort() + " " + c.what() + ": " + c.verdict()));
        whatIf.decibansToMachine().ifPresent(db -> parts.add("to machine " + tenths(db)));
        whatIf.decibansToHuman().ifPresent(db -> parts.add("to human " + tenths(db)));
        parts.add(whatIf.lacksSignOfPerson() ? "no sign of a person" : "");
        parts.add(whatIf.missing().toString());
        return String.join("; ", parts);
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static void golden(String name, List<String> lines) throws IOException {
        Path golden = GOLDEN.resolve(name);
        String found = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }
}
