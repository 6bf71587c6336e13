package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Correction.Action;
import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import drillsift.event.Connection;
import drillsift.event.EventKind;
import drillsift.event.SourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What corrections by hand do, which goes before which, and what they must not do. */
class CorrectionsTest {

    private static final String OFFICE = "192.0.2.10";
    private static final String FARM = "198.51.100.7";
    static final String FILE = "jobs/drill.corrections.csv";
    private static final int CLICKER = 3;

    private static String eventOfPerson;
    private static String eventOfScanner;

    @BeforeAll
    static void nameTheEvents() {
        JudgedRound judged = judge(List.of());
        eventOfPerson = judged.eventId(event(judged, "person"));
        eventOfScanner = judged.eventId(event(judged, "scanner"));
    }

    /** A scanner comes to all at once, one person clicks in the office hours later. */
    static JudgedRound judge(List<Correction> corrections) {
        DrillScenario drill = new DrillScenario(240, 2);
        for (int i = 0; i < 240; i++) {
            drill.click(i, 5, FARM, CHROME, true);
        }
        drill.page(CLICKER, 7_800, OFFICE, EDGE, false);
        drill.accesses.add(strangers());
        drill.connection =
                access ->
                        access.address().equals(OFFICE)
                                ? new Connection(64_500, "JP", "t13d1516h2-8daaf6152771", "")
                                : new Connection(64_511, "US", "t13d3112h1-000000000000", "");
        drill.filters = FilterSet.defaults().but().corrections(corrections).done();
        return drill.judge(drill.log(0));
    }

    /** A click with a token of nobody. */
    private static DrillScenario.Access strangers() {
        return new DrillScenario.Access(
                9, 900, EventKind.CLICKED, "GET", 200, "/", "zzz999", OFFICE, EDGE, false);
    }

    static int event(JudgedRound judged, String who) {
        for (int e = 0; e < judged.size(); e++) {
            boolean isMeant =
                    switch (who) {
                        case "person" ->
                                judged.recipient(e) == CLICKER && judged.address(e).equals(OFFICE);
                        case "scanner" ->
                                judged.recipient(e) == CLICKER && judged.address(e).equals(FARM);
                        default -> judged.token(e).equals("zzz999");
                    };
            if (isMeant && judged.kind(e) == EventKind.CLICKED) {
                return e;
            }
        }
        throw new AssertionError(who);
    }

    static Stream<String> cases() throws IOException {
        try (InputStream table =
                CorrectionsTest.class.getResourceAsStream("/classify/corrections.cases.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_most_specific_correction_decides_and_equals_leave_it_undecided(String line) {
        String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        JudgedRound judged = judge(rows(cells[1]));
        int event = event(judged, cells[0]);

        String found = judged.verdict(event) + " " + judged.actor(event);
        String by = judged.decidedBy(event) + " " + String.join(" ", judged.corrections(event));

        assertThat(found + " " + by.strip()).as(cells[3]).isEqualTo(cells[2]);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_order_of_rows_does_not_matter(String line) {
        List<Correction> rows = rows(line.split("\\|")[1].strip());
        List<Correction> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        JudgedRound one = judge(rows);
        JudgedRound other = judge(turned);

        for (int e = 0; e < one.size(); e++) {
            assertThat(other.verdict(e)).isEqualTo(one.verdict(e));
            assertThat(other.actor(e)).isEqualTo(one.actor(e));
            assertThat(other.probability(e)).isEqualTo(one.probability(e));
        }
    }

    static List<Correction> rows(String text) {
        List<Correction> rows = new ArrayList<>();
        for (String row : text.split(";")) {
            if (!row.isBlank()) {
                rows.add(row(row.strip(), rows.size() + 1));
            }
        }
        return rows;
    }

    /** ACTION FIELD=VALUE&FIELD=VALUE [from=TIME] [to=TIME] */
    private static Correction row(String text, int number) {
        String[] words = text.split(" ");
        String[] action = words[0].split(":");
        Action meant = Action.valueOf(action[0]);
        List<Match> matches = new ArrayList<>();
        String rule = "";
        for (String match : words[1].split("&")) {
            String value = match.substring(match.indexOf('=') + 1);
            Field field = Field.valueOf(match.substring(0, match.indexOf('=')));
            if (meant == Action.DISABLE_RULE && field == Field.RULE) {
                rule = value;
            } else {
                matches.add(match(field, value));
            }
        }
        return new Correction(
                new SourceRef(FILE, number + 1),
                "c" + number,
                meant,
                rule,
                action.length > 1 ? Double.parseDouble(action[1]) : 0,
                matches,
                time(words, "from="),
                time(words, "to="),
                "asked the person",
                "A. Author",
                text.endsWith(" wide"));
    }

    private static Match match(Field field, String value) {
        if (field == Field.TIME_WINDOW) {
            String[] ends = value.split("/");
            return Match.between(Instant.parse(ends[0]), Instant.parse(ends[1]));
        }
        String meant =
                value.replace("EVENT-OF-PERSON", eventOfPerson == null ? "" : eventOfPerson)
                        .replace("EVENT-OF-SCANNER", eventOfScanner == null ? "" : eventOfScanner)
                        .replace('_', ' ')
                        .replace("EDGE", EDGE)
                        .replace("CHROME", CHROME);
        return Match.of(field, meant);
    }

    private static Optional<Instant> time(String[] words, String key) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith(key))
                .map(word -> Instant.parse(word.substring(key.length())))
                .findFirst();
    }

    @Test
    void a_pattern_means_visits_on_which_just_these_rules_counted() {
        JudgedRound plain = judge(List.of());
        List<String> rules = plain.rules(event(plain, "scanner")).stream().sorted().toList();
        assertThat(rules).containsExactly("many-at-once", "too-soon");
        String all = String.join("+", rules);
        String fewer = String.join("+", rules.subList(1, rules.size()));

        assertThat(scanner("FORCE_HUMAN PATTERN=" + all)).isEqualTo("HUMAN c1");
        assertThat(scanner("FORCE_HUMAN PATTERN=" + fewer)).isEqualTo("MACHINE ");
        assertThat(scanner("FORCE_HUMAN PATTERN=none")).isEqualTo("MACHINE ");
        // what counts is what the lists show, after rules were silenced
        String off = "DISABLE_RULE RULE=too-soon; ";
        assertThat(scanner(off + "FORCE_HUMAN PATTERN=" + all)).isEqualTo("MACHINE c1");
        assertThat(scanner(off + "FORCE_HUMAN PATTERN=" + shown(off))).isEqualTo("HUMAN c2 c1");
        assertThat(shown(off)).isEqualTo("many-at-once");
        assertThat(VisitPattern.parse("too-soon+ no-page")).contains("no-page+too-soon");
        assertThat(VisitPattern.parse("too-soon+implausible-share")).isEmpty();
        assertThat(VisitPattern.parse("")).isEmpty();
    }

    private static String shown(String rows) {
        JudgedRound judged = judge(rows(rows));
        return String.join("+", judged.rules(event(judged, "scanner")).stream().sorted().toList());
    }

    private static String scanner(String rows) {
        JudgedRound judged = judge(rows(rows));
        int event = event(judged, "scanner");
        return judged.verdict(event) + " " + String.join(" ", judged.corrections(event));
    }

    @Test
    void times_are_those_that_the_source_recorded_however_its_clock_went() {
        DrillScenario drill = new DrillScenario(240, 2);
        for (int i = 0; i < 240; i++) {
            drill.click(i, 5, FARM, CHROME, true);
        }
        drill.page(CLICKER, 7_800, OFFICE, EDGE, false);
        drill.logSecondsAhead = -420;
        String seen = "FORCE_MACHINE TIME_WINDOW=2026-10-05T02:03:06Z/2026-10-05T02:03:07Z";
        drill.filters = FilterSet.defaults().but().corrections(rows(seen)).done();

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.notes()).extracting(note -> note.code().id()).contains("DS-9401");
        assertThat(judged.corrections(event(judged, "person"))).containsExactly("c1");
    }

    @Test
    void a_withdrawn_correction_leaves_every_verdict_as_it_was() {
        JudgedRound before = judge(List.of());
        judge(rows("FORCE_MACHINE CIDR=192.0.2.0/24"));
        JudgedRound after = judge(List.of());

        for (int e = 0; e < before.size(); e++) {
            assertThat(after.verdict(e)).isEqualTo(before.verdict(e));
            assertThat(after.probability(e)).isEqualTo(before.probability(e));
            assertThat(after.rules(e)).isEqualTo(before.rules(e));
        }
    }
}
