package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import drillsift.message.Language;
import drillsift.message.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of which accesses, one by one and of many in one go. */
class RoundExplanationTest {

    private static final String HOME = "203.0.113.9";
    private static final String FARM = "198.51.100.7";

    private final DrillScenario drill = new DrillScenario(240, 2);

    private JudgedRound judged() {
        for (int person = 0; person < 20; person++) {
            drill.page(person, 900 + 300 * person, HOME, EDGE, false);
            drill.click(person, 4 + person % 5, FARM, CHROME, true);
        }
        drill.damaged(3, 30, FARM, CHROME);
        drill.accesses.add(
                new DrillScenario.Access(
                        9, 900, EventKind.CLICKED, "GET", 200, "/", "zzz999", HOME, EDGE, false));
        drill.asset(0, 99, "192.0.2.99", CHROME, true);
        drill.report(1, 50);
        return drill.judge(drill.told(0), drill.log(1));
    }

    private static List<Evidence> counted(ExplainedAccess access) {
        return access.evidence().stream()
                .filter(ExplainedAccess.Finding::used)
                .map(ExplainedAccess.Finding::evidence)
                .toList();
    }

    @Test
    void what_counted_is_the_same_asked_one_by_one_or_of_many_in_one_go() {
        JudgedRound judged = judged();
        RoundExplanation explanation = judged.explanation().orElseThrow();
        List<Integer> all = new ArrayList<>();
        Map<Integer, List<Evidence>> expected = new HashMap<>();
        for (int e = 0; e < judged.size(); e++) {
            all.add(e);
            int event = e;
            explanation.ofEvent(e).forEach(access -> expected.put(event, counted(access)));
        }

        assertThat(judged.evidence(all)).isEqualTo(expected);
        assertThat(expected).hasSizeLessThan(all.size()).hasSizeGreaterThan(60);
        List<Integer> few = all.stream().filter(e -> e % 7 == 0).toList();
        expected.keySet().retainAll(few);
        assertThat(judged.evidence(few)).isEqualTo(expected);
    }

    @Test
    void a_persons_accesses_come_in_the_order_of_time_and_of_nobody_else() {
        JudgedRound judged = judged();
        RoundExplanation explanation = judged.explanation().orElseThrow();
        for (int person = 0; person < 240; person++) {
            List<ExplainedAccess> accesses = explanation.ofRecipient(person);
            List<Long> times = accesses.stream().map(a -> judged.time(a.event())).toList();

            assertThat(times).isSortedAccordingTo(Comparator.naturalOrder());
            assertThat(accesses).hasSize(person == 3 ? 5 : person < 20 ? 4 : 0);
            int asked = person;
            assertThat(accesses)
                    .filteredOn(a -> !judged.token(a.event()).isEmpty())
                    .allMatch(a -> judged.recipient(a.event()) == asked);
        }
    }

    @Test
    void a_token_is_explained_as_it_stands_in_the_link() {
        JudgedRound judged = judged();
        RoundExplanation explanation = judged.explanation().orElseThrow();
        String damaged = DrillScenario.token(3) + "%27/";

        assertThat(explanation.ofToken(DrillScenario.token(3)))
                .hasSize(2)
                .allMatch(a -> judged.token(a.event()).equals(DrillScenario.token(3)));
        assertThat(explanation.ofToken(damaged)).hasSize(1);
        assertThat(explanation.ofToken("zzz999"))
                .hasSize(1)
                .allMatch(a -> judged.token(a.event()).equals("zzz999"));
        assertThat(explanation.ofToken("nobody-has-it")).isEmpty();
    }

    @Test
    void what_is_no_access_has_no_explanation() {
        JudgedRound judged = judged();

        assertThat(judged.kind(0)).isEqualTo(EventKind.REPORTED);
        assertThat(judged.explanation().orElseThrow().ofEvent(0)).isEmpty();
        assertThat(judged.evidence(List.of(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"48, true", "49, true", "50, false"})
    void of_each_persons_crowd_fifty_networks_are_tried(int others, boolean isTried) {
        for (int person = 0; person < 2; person++) {
            for (int i = 0; i < others; i++) {
                drill.click(person, 2_000 + i, "2001:db8:" + i + "::1", EDGE, false);
            }
            drill.click(person, 5_000, HOME, EDGE, false);
        }
        RoundExplanation explanation = drill.judge(drill.log(0)).explanation().orElseThrow();

        for (int person = 0; person < 2; person++) {
            List<ExplainedAccess> all = explanation.ofRecipient(person);
            ExplainedAccess last = all.get(others);
            assertThat(last.verdict()).isNotEqualTo(Verdict.MACHINE);
            assertThat(last.whatIf().changes())
                    .extracting(WhatIf.Change::what)
                    .as("person %d", person)
                    .matches(what -> what.contains(List.of("203.0.113.0/24")) == isTried);
        }
    }

    @ParameterizedTest
    @EnumSource(PassedOver.Reason.class)
    void a_source_that_lists_decide_needs_no_row(PassedOver.Reason reason) {
        assertThat(reason.isKnown())
                .isEqualTo(
                        reason == PassedOver.Reason.KNOWN
                                || reason == PassedOver.Reason.KNOWN_AGENT);
    }

    @ParameterizedTest
    @EnumSource(WhatIf.Sort.class)
    void a_change_names_the_key_of_the_file(WhatIf.Sort sort) {
        assertThat(sort.key())
                .isIn("own-networks", "scanner-networks", "switched-off", "corrections");
    }

    @Test
    void a_finding_is_a_sentence_with_what_was_observed() {
        JudgedRound judged = judged();
        ExplainedAccess first = judged.explanation().orElseThrow().ofRecipient(0).get(0);

        assertThat(first.evidence())
                .extracting(finding -> finding.sentence(new Messages(Language.EN)))
                .anyMatch(sentence -> sentence.contains("4"));
    }
}
