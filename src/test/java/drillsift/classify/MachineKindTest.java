package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.DrillScenario.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.DrillEvent;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What kind of machine it was, and whether a visit was the recipient's own. */
class MachineKindTest {

    private static final String OFFICE = "192.0.2.10";
    private static final String GATEWAY = "104.47.1.254";
    private static final String CLOUD = "198.51.100.7";
    private static final String PREVIEW = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com)";
    private static final int PERSON = 200;

    private final DrillScenario drill = new DrillScenario(240, 2);

    private void officePeople() {
        Random random = new Random(7);
        for (int person = 0; person < 40; person++) {
            double seconds = 200 + 1_800 * Math.exp(1.2 * random.nextGaussian());
            drill.page(person, seconds, OFFICE, EDGE, false);
        }
    }

    private JudgedRound judged() {
        officePeople();
        return drill.judge(drill.log(0), drill.told(1));
    }

    private TreeSet<MachineKind> kinds() {
        JudgedRound judged = judged();
        TreeSet<MachineKind> kinds = new TreeSet<>();
        for (int e = 0; e < judged.size(); e++) {
            boolean isMachine = judged.kind(e).isAccess() && judged.verdict(e) == Verdict.MACHINE;
            if (isMachine) {
                kinds.add(judged.machineKind(e));
            } else if (judged.kind(e).isAccess()) {
                assertThat(judged.machineKind(e)).isEqualTo(MachineKind.NONE);
            }
        }
        return kinds;
    }

    private List<Actor> actors(String address) {
        JudgedRound judged = judged();
        return java.util.stream.IntStream.range(0, judged.size())
                .filter(e -> judged.kind(e) == EventKind.CLICKED)
                .filter(e -> judged.recipient(e) == PERSON && judged.address(e).equals(address))
                .mapToObj(judged::actor)
                .toList();
    }

    @Test
    void a_gateway_before_anybody_is_a_scanner() {
        drill.click(PERSON, 20, GATEWAY, CHROME, true);
        assertThat(kinds()).containsExactly(MachineKind.SCANNER);
    }

    @Test
    void one_just_before_the_person_checks_the_click_and_one_earlier_does_not() {
        drill.click(PERSON, 897, GATEWAY, CHROME, true).page(PERSON, 900, OFFICE, EDGE, false);
        assertThat(kinds()).containsExactly(MachineKind.TIME_OF_CLICK);
    }

    @Test
    void one_four_seconds_before_the_person_is_a_scanner() {
        drill.click(PERSON, 896, GATEWAY, CHROME, true).page(PERSON, 900, OFFICE, EDGE, false);
        assertThat(kinds()).containsExactly(MachineKind.SCANNER);
    }

    @Test
    void only_a_person_makes_it_a_check_of_a_click() {
        drill.click(PERSON, 897, GATEWAY, CHROME, true);
        drill.click(PERSON, 899, "104.47.200.254", CHROME, true);
        drill.click(PERSON, 899, "40.107.1.1", CHROME, true);
        assertThat(kinds()).containsExactly(MachineKind.SCANNER);
    }

    @Test
    void a_second_look_more_than_an_hour_later_is_a_rescan_and_a_first_look_is_none() {
        drill.page(PERSON, 900, OFFICE, EDGE, false).click(PERSON, 3_602, GATEWAY, CHROME, true);
        assertThat(kinds()).containsExactly(MachineKind.RESCAN);
    }

    @Test
    void a_second_look_within_the_hour_is_a_scan() {
        drill.page(PERSON, 900, OFFICE, EDGE, false).click(PERSON, 3_600, GATEWAY, CHROME, true);
        assertThat(kinds()).containsExactly(MachineKind.SCANNER);
    }

    @Test
    void a_first_look_is_a_scan_however_late() {
        drill.click(PERSON, 9_000, GATEWAY, CHROME, true);
        assertThat(kinds()).containsExactly(MachineKind.SCANNER);
    }

    @Test
    void what_comes_after_the_report_scans_the_report() {
        drill.report(PERSON, 3_600);
        drill.click(PERSON, 3_605, CLOUD, "", true);
        JudgedRound judged = judged();
        for (int e = 0; e < judged.size(); e++) {
            if (judged.recipient(e) == PERSON && judged.kind(e) == EventKind.CLICKED) {
                assertThat(judged.machineKind(e)).isEqualTo(MachineKind.REPORT_SCAN);
            }
        }
    }

    @Test
    void pictures_are_fetched_by_an_image_proxy_and_links_by_a_scanner() {
        drill.open(PERSON, 8, "40.97.1.20", CHROME, true);
        drill.open(PERSON + 1, 8, CLOUD, "Mozilla/5.0", true);
        assertThat(kinds()).containsExactly(MachineKind.IMAGE_PROXY);
    }

    @Test
    void a_link_without_an_agent_is_a_scanners() {
        drill.click(PERSON, 8, CLOUD, "", true);
        assertThat(kinds()).containsExactly(MachineKind.SCANNER);
    }

    @Test
    void an_early_picture_from_a_farm_is_a_scanners() {
        for (int person = 60; person < 230; person++) {
            drill.open(person, 4, CLOUD, CHROME, true);
        }
        assertThat(kinds()).containsExactly(MachineKind.SCANNER);
    }

    @Test
    void a_preview_of_a_chat_is_an_unfurler() {
        drill.page(PERSON, 900, OFFICE, EDGE, false).click(PERSON, 1_500, CLOUD, PREVIEW, true);
        assertThat(kinds()).containsExactly(MachineKind.UNFURLER);
    }

    @Test
    void a_stranger_after_a_preview_elsewhere_may_be_somebody_else() {
        drill.click(PERSON, 300, CLOUD, PREVIEW, true);
        drill.page(PERSON, 900, "203.0.113.9", PHONE, false);
        assertThat(actors("203.0.113.9")).containsOnly(Actor.UNKNOWN);
    }

    @Test
    void a_preview_within_two_minutes_of_sending_was_not_pasted_by_anybody() {
        drill.click(PERSON, 120, CLOUD, PREVIEW, true);
        drill.page(PERSON, 900, "203.0.113.9", PHONE, false);
        assertThat(actors("203.0.113.9")).containsOnly(Actor.RECIPIENT);
    }

    @Test
    void a_preview_from_ones_own_network_says_nothing_of_others() {
        drill.click(PERSON, 300, "203.0.113.8", PREVIEW, true);
        drill.page(PERSON, 900, "203.0.113.9", PHONE, false);
        assertThat(actors("203.0.113.9")).containsOnly(Actor.RECIPIENT);
    }

    @Test
    void after_a_forwarding_nobody_knows_who_it_was_and_before_it_was_the_recipient() {
        forward(PERSON, 600);
        drill.page(PERSON, 900, "203.0.113.9", PHONE, false);
        assertThat(actors("203.0.113.9")).containsOnly(Actor.UNKNOWN);
    }

    @Test
    void who_came_before_the_forwarding_was_the_recipient() {
        forward(PERSON, 1_200);
        drill.page(PERSON, 900, "203.0.113.9", PHONE, false);
        assertThat(actors("203.0.113.9")).containsOnly(Actor.RECIPIENT);
    }

    @Test
    void after_a_forwarding_the_recipients_own_browser_or_network_is_the_recipients() {
        forward(PERSON, 600);
        drill.page(PERSON, 500, OFFICE, EDGE, false);
        drill.page(PERSON, 2_900, "203.0.113.9", EDGE, false);
        drill.page(PERSON, 5_900, "192.0.2.11", PHONE, false);
        assertThat(actors("203.0.113.9")).containsOnly(Actor.RECIPIENT);
    }

    @Test
    void a_report_alone_makes_nobody_else_of_a_first_visitor() {
        drill.report(PERSON, 600);
        drill.page(PERSON, 2_400, "203.0.113.9", PHONE, false);
        assertThat(actors("203.0.113.9")).containsOnly(Actor.RECIPIENT);
    }

    @Test
    void another_device_elsewhere_is_ones_own_if_nothing_was_passed_on() {
        drill.page(PERSON, 500, OFFICE, EDGE, false);
        drill.page(PERSON, 2_900, "203.0.113.9", PHONE, false);
        assertThat(actors("203.0.113.9")).containsOnly(Actor.RECIPIENT);
    }

    @Test
    void another_device_elsewhere_after_a_report_may_be_somebody_elses() {
        drill.page(PERSON, 500, OFFICE, EDGE, false);
        drill.report(PERSON, 600);
        drill.page(PERSON, 2_900, "203.0.113.9", PHONE, false);
        assertThat(actors("203.0.113.9")).containsOnly(Actor.UNKNOWN);
        assertThat(actors(OFFICE)).containsOnly(Actor.RECIPIENT);
    }

    private void forward(int person, double seconds) {
        drill.reports.add(
                new DrillEvent(
                        "",
                        DrillScenario.mail(person),
                        EventKind.FORWARDED,
                        drill.sentAt(person).plusMillis((long) (seconds * 1000)),
                        TimePrecision.MILLI,
                        ZoneBasis.EXPLICIT,
                        Granularity.EVERY,
                        "",
                        "",
                        false,
                        EventContext.ofKind("forwarded"),
                        1,
                        0));
    }
}
