package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.event.EventKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others have published of single accesses comes out as they found it to be. */
class PublishedCasesTest {

    private static final int PEOPLE = 240;
    private static final int FIRST = 100;
    private static final String OFFICE = "192.0.2.10";
    private static final String UNPUBLISHED = "198.51.100.7";
    private static final String STRANGE = "NjUwNzU6Y2";
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";

    static Stream<ShippedList.Row> cases() {
        return new ShippedList("published-cases.yaml").rows("cases").stream();
    }

    @Test
    void every_case_has_its_own_id_a_source_and_a_day() {
        List<ShippedList.Row> cases = cases().toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(120);
        assertThat(cases.stream().map(row -> row.text("id")).distinct()).hasSameSizeAs(cases);
        assertThat(cases)
                .allSatisfy(
                        row -> {
                            assertThat(row.text("source")).isNotEmpty();
                            assertThat(row.text("fact")).isNotEmpty();
                            assertThat(day(row)).isAfter(LocalDate.of(2009, 1, 1));
                        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comes_out_as_published(ShippedList.Row row) {
        DrillScenario drill = new DrillScenario(PEOPLE, 20);
        drill.start = day(row).atTime(1, 0).toInstant(ZoneOffset.UTC);
        officePeople(drill);
        int mails = (int) row.number("mails");
        for (int person = FIRST; person < FIRST + mails; person++) {
            replay(drill, row, person);
        }

        JudgedRound judged = drill.judge(drill.log(0), drill.told(1));

        if (row.text("weak").isEmpty()) {
            check(judged, row);
        } else {
            assertThatThrownBy(() -> check(judged, row))
                    .as("no longer weak: say so in docs/accuracy.md")
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void check(JudgedRound judged, ShippedList.Row row) {
        boolean isAny = false;
        for (int e = 0; e < judged.size(); e++) {
            if (!isOfCase(judged, e, row)) {
                continue;
            }
            if (judged.agent(e).equals(BROWSER)) {
                assertThat(judged.verdict(e)).as("the person").isEqualTo(Verdict.HUMAN);
            } else {
                isAny = true;
                check(judged, e, row);
            }
        }
        assertThat(isAny).isTrue();
    }

    private static boolean isOfCase(JudgedRound judged, int event, ShippedList.Row row) {
        if (row.text("visit").equals("strange")) {
            return judged.token(event).startsWith(STRANGE);
        }
        return judged.recipient(event) == FIRST && judged.kind(event).isAccess();
    }

    private static void check(JudgedRound judged, int event, ShippedList.Row row) {
        Verdict verdict = judged.verdict(event);
        String because = row.text("id") + " " + judged.rules(event);
        switch (row.text("expect")) {
            case "MACHINE" -> assertThat(verdict).as(because).isEqualTo(Verdict.MACHINE);
            case "HELD" -> assertThat(verdict).as(because).isNotEqualTo(Verdict.HUMAN);
            case "HUMAN" -> assertThat(verdict).as(because).isEqualTo(Verdict.HUMAN);
            case "COUNTED" -> {
                boolean isDamaged = judged.kind(event) == EventKind.RAW_REQUEST;
                assertThat(isDamaged || verdict != Verdict.MACHINE).as(because).isTrue();
            }
            default -> throw new AssertionError(row.text("expect"));
        }
        if (!row.text("kind").isEmpty()) {
            assertThat(judged.machineKind(event).name()).isEqualTo(row.text("kind"));
        }
    }

    private static LocalDate day(ShippedList.Row row) {
        Object day = row.fields().get("date");
        return ((java.util.Date) day).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Forty people of one office, each in their own time. */
    private static void officePeople(DrillScenario drill) {
        Random random = new Random(7);
        for (int person = 0; person < 40; person++) {
            double seconds = 200 + 1_800 * Math.exp(1.2 * random.nextGaussian());
            drill.page(person, seconds, OFFICE, BROWSER, false);
        }
    }

    private static void replay(DrillScenario drill, ShippedList.Row row, int person) {
        String given = row.text("address");
        String address = given.isEmpty() ? UNPUBLISHED : given;
        String agent = row.text("agent");
        double at = row.number("seconds");
        boolean isFollowing = row.text("visit").startsWith("follow");
        double own = row.number("person") == 0 && isFollowing ? 900 : row.number("person");
        if (own > 0) {
            drill.page(person, own, OFFICE, BROWSER, false);
        }
        switch (row.text("visit")) {
            case "click" -> drill.click(person, at, address, agent, true);
            case "open" -> drill.open(person, at, address, agent, true);
            case "head" -> drill.head(person, at, address, agent);
            case "headget" ->
                    drill.head(person, at, address, agent)
                            .click(person, at + 0.8, address, agent, true);
            case "page" -> drill.page(person, at, address, agent, true);
            case "submit" -> drill.submit(person, at, address, agent, true);
            case "damaged", "cut" ->
                    drill.damaged(person, at, address, agent)
                            .page(person, at + (isCut(row) ? 30 : 0.5), address, agent, true);
            case "strange" -> strange(drill, person, at, address, agent);
            case "neighbours" -> neighbours(drill, person, at, address, agent);
            case "links" ->
                    drill.open(person, at, address, agent, true)
                            .click(person, at + 0.3, address, agent, true)
                            .click(person, at + 0.6, address, agent, true);
            case "twoagents" ->
                    drill.open(person, at - 40, address, DrillScenario.PHONE, true)
                            .click(person, at, address, agent, true);
            case "report" -> {
                drill.report(person, 3_600);
                drill.page(person, 3_600 + at, address, agent, true);
            }
            case "follow" -> drill.click(person, own + at, address, agent, true);
            case "followpage" -> drill.page(person, own + at, address, agent, true);
            default -> throw new AssertionError(row.text("visit"));
        }
    }

    private static void strange(
            DrillScenario drill, int person, double at, String address, String agent) {
        drill.accesses.add(
                new DrillScenario.Access(
                        person,
                        at,
                        EventKind.CLICKED,
                        "GET",
                        404,
                        "/",
                        STRANGE + person,
                        address,
                        agent,
                        true));
    }

    private static boolean isCut(ShippedList.Row row) {
        return row.text("visit").equals("cut");
    }

    private static void neighbours(
            DrillScenario drill, int person, double at, String address, String agent) {
        String network = address.substring(0, address.lastIndexOf('.') + 1);
        drill.click(person, at, address, agent, true);
        drill.asset(person, at + 0.5, network + "19", agent, true);
        drill.asset(person, at + 0.7, network + "23", agent, true);
    }
}
