package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Roster;
import drillsift.job.file.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InquiryNumbersTest {

    private static final Secret KEY = secret("0123456789abcdef");

    @Test
    void is_the_same_in_every_run_and_another_for_each_round_person_campaign_and_key() {
        Roster roster = people(2);
        String number = InquiryNumbers.of(KEY, "spring", 1, roster).of(0);

        assertThat(number).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(InquiryNumbers.of(KEY, "spring", 1, people(1)).of(0)).isEqualTo(number);
        assertThat(
                        Set.of(
                                number,
                                InquiryNumbers.of(KEY, "spring", 1, roster).of(1),
                                InquiryNumbers.of(KEY, "spring", 2, roster).of(0),
                                InquiryNumbers.of(KEY, "autumn", 1, roster).of(0),
                                InquiryNumbers.of(secret("another key of 16"), "spring", 1, roster)
                                        .of(0)))
                .hasSize(5);
    }

    @Test
    void is_found_however_it_was_heard_on_the_telephone() {
        InquiryNumbers numbers = InquiryNumbers.of(KEY, "spring", 1, people(300));

        for (int person = 0; person < 300; person++) {
            String heard = numbers.of(person).toLowerCase(java.util.Locale.ROOT);
            String typed = heard.replace("-", " ").replace('0', 'o').replace('1', 'l');
            assertThat(numbers.person(typed)).hasValue(person);
        }
        assertThat(numbers.person("ZZZZ-ZZZZ")).isEmpty();
        assertThat(numbers.person("")).isEmpty();
    }

    @Test
    void is_nobody_elses_in_a_large_company() {
        InquiryNumbers numbers = InquiryNumbers.of(KEY, "spring", 1, people(100_000));

        Set<String> seen = new HashSet<>();
        for (int person = 0; person < 100_000; person++) {
            seen.add(numbers.of(person));
        }
        assertThat(seen).hasSize(100_000);
    }

    @Test
    void a_number_that_chance_gave_in_several_rounds_is_found_in_each() {
        List<InquiryNumbers> rounds =
                List.of(
                        new InquiryNumbers(List.of("4F2K-7Q19", "0000-0001")),
                        new InquiryNumbers(List.of("ABCD-EFGH")),
                        new InquiryNumbers(List.of("0000-0002", "4F2K-7Q19")));

        assertThat(InquiriesOfRun.rounds("4f2k 7q19", rounds)).containsExactly(0, 2);
        assertThat(InquiriesOfRun.rounds("ABCD-EFGH", rounds)).containsExactly(1);
        assertThat(InquiriesOfRun.rounds("9999-9999", rounds)).isEmpty();
    }

    @Test
    void prints_nothing_of_the_key() {
        assertThat(KEY.toString()).isEqualTo("(secret)");
        assertThat(InquiryNumbers.keyId(KEY)).hasSize(16).doesNotContain("0123456789abcdef");
    }

    private static Roster people(int many) {
        StatedRound round = new StatedRound();
        for (int person = 0; person < many; person++) {
            round.person(person + "@corp.example", "", "", "");
        }
        return round.roster();
    }

    private static Secret secret(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }
}
