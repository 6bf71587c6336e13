package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a filled list says twice, and what it has nothing to do with. */
class ReviewDecisionsTest extends ReviewedCampaign {

    @Test
    void a_second_decision_about_a_group_is_never_dropped_without_a_word() throws IOException {
        Filled list = new Filled().decide(2, "machine", "x", "y");
        for (String column : list.header()) {
            list.set(3, column, list.cell(2, column));
        }
        assertThat(String.join("\n", correct(list.write())))
                .contains("Rows that repeat an earlier one word for word: 1. They count once.");
        assertThat(written()).hasSize(1);

        for (String column : List.of("reason", "author", "valid_to", "ticket")) {
            String before = list.cell(3, column);
            list.set(3, column, column.equals("valid_to") ? "2030-01-01" : "other");
            assertThat(refusals(list.write()))
                    .singleElement()
                    .asString()
                    .startsWith("DS-2107 review.csv:3: row ")
                    .endsWith("reason, author, validity or ticket. Empty one of them.");
            list.set(3, column, before);
        }
    }

    @Test
    void contradictions_that_the_list_does_not_touch_are_not_its_matter() throws IOException {
        nameCorrections();
        String old =
                HEADER
                        + "\r\nc1,FORCE_MACHINE,ROUND,1,,,,one says so,A. Officer,,,,\r\n"
                        + "c2,FORCE_HUMAN,ROUND,1,,,,another says so,B. Officer,,,,\r\n";
        Files.writeString(corrections(), old);
        assertThat(told(new Filled().decide(2, "machine", "seen", "y"))).isEmpty();

        Filled list = new Filled();
        String row =
                "c3,FORCE_MACHINE,%s,\"%s\",,,,as I say,B. Officer,,,,\r\n"
                        .formatted(list.cell(2, "match_type"), list.cell(2, "match_value"));
        Files.writeString(corrections(), old + row);
        assertThat(told(list.decide(2, "person", "asked", "y"))).contains("DS-9420");
    }

    private static List<String> told(Filled list) throws IOException {
        return Corrector.correct(
                        options(),
                        new QuietProgress(),
                        new CorrectQuery(list.write(), Optional.empty(), Optional.empty(), true),
                        NOW)
                .problems()
                .stream()
                .map(problem -> problem.code().id())
                .toList();
    }
}
