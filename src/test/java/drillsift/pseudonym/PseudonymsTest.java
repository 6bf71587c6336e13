package drillsift.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    private static final String SIGNS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    private final Pseudonyms names = under("a key of these tests");

    private static Pseudonyms under(String key) {
        return new Pseudonyms(key.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_key_is_told_by_its_id_alone() {
        assertThat(names)
                .isEqualTo(under("a key of these tests"))
                .hasToString("pseudonyms of key " + names.keyId());
        assertThat(names.keyId()).matches("[0-9a-f]{16}");
        assertThat(names).isNotEqualTo(under("another key of these tests"));
    }

    @Test
    void the_same_is_called_the_same_under_one_key_and_otherwise_under_another() {
        Pseudonyms others = under("another key of these tests");

        assertThat(names.person("h.sato@corp.example"))
                .matches("psn-[a-z2-7]{16}")
                .isEqualTo(under("a key of these tests").person("h.sato@corp.example"))
                .isNotEqualTo(names.person("h.sato@corp.exampl"))
                .isNotEqualTo(others.person("h.sato@corp.example"));
        assertThat(names.token("aB3xK9q")).isNotEqualTo(others.token("aB3xK9q"));
        assertThat(names.address("192.0.2.7")).isNotEqualTo(others.address("192.0.2.7"));
        assertThat(names.number(7)).isNotEqualTo(7).isNotEqualTo(others.number(7));
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(names.person("")).isEmpty();
        assertThat(names.token("")).isEmpty();
        assertThat(names.text("")).isEmpty();
        assertThat(names.number(0)).isZero();
    }

    @Test
    void what_one_use_says_tells_nothing_of_another() {
        assertThat(names.person("aB3xK").substring(4))
                .isNotEqualTo(names.text("aB3xK").substring(4))
                .isNotEqualTo(names.token("aB3xK").substring(4));
    }

    @Test
    void a_name_that_is_asked_by_stays_if_it_is_one_already() {
        String person = names.person("10234");
        String token = names.token("aB3xK9q");
        String preview = names.token("preview-1");

        assertThat(names.meantPerson(person)).isEqualTo(person);
        assertThat(names.meantPerson("10234")).isEqualTo(person);
        assertThat(names.meantToken(token)).isEqualTo(token);
        assertThat(names.meantToken("aB3xK9q")).isEqualTo(token);
        assertThat(names.meantToken(preview)).isEqualTo(preview);
        assertThat(names.address(names.address("192.0.2.7"))).isEqualTo(names.address("192.0.2.7"));
        assertThat(names.network(names.network("192.0.2.0/24")))
                .isEqualTo(names.network("192.0.2.0/24"));
    }

    @Test
    void a_record_cannot_pass_for_a_name_that_it_was_not_given() {
        String token = names.token("aB3xK9q");

        assertThat(names.token(token)).isNotEqualTo(token);
        assertThat(names.person(names.person("10234"))).isNotEqualTo(names.person("10234"));
    }

    /** What is appended to a link, and how the token begins, is told from the pseudonym alone. */
    @ParameterizedTest
    @ValueSource(strings = {"+", " ", "%2B", "%20", "==", "%3D", " +", "++"})
    void what_says_nothing_stays_behind_a_token(String appended) {
        assertThat(names.token("aB3xK9q" + appended)).isEqualTo(names.token("aB3xK9q") + appended);
    }

    @ParameterizedTest
    @ValueSource(strings = {",h.sato@corp.example", "&x=1", ".jpg", "%2Bx1"})
    void anything_else_behind_a_token_is_hashed(String appended) {
        String token = names.token("aB3xK9q");

        assertThat(names.token("aB3xK9q" + appended))
                .startsWith(token + ".")
                .doesNotContain("sato", "jpg")
                .hasSize(token.length() + 17);
        assertThat(names.token("aB3" + appended)).hasSize(names.token("aB3").length() + 17);
    }

    /** As a cut off token misses no more than three signs, so many keep their number. */
    @ParameterizedTest
    @ValueSource(strings = {"%27", "'", ".", ")", "&x", "~あ", ".==", "._~+"})
    void a_short_end_of_other_signs_is_hidden_sign_by_sign(String appended) {
        String token = names.token("aB3xK9q");

        assertThat(names.token("aB3xK9q" + appended))
                .startsWith(token)
                .doesNotMatch(".{" + token.length() + "}[\\w%+=\\s-].*")
                .hasSize(token.length() + appended.length());
        assertThat(names.token("aB3" + appended))
                .hasSizeGreaterThan(names.token("aB3").length() + 3);
    }

    @ParameterizedTest
    @CsvSource({"aB3xK9q, aB3xK9", "aB3xK9q, aB3xK", "0123456789abcdef, 0123456789abc"})
    void a_token_that_was_cut_off_begins_what_stands_for_the_whole(String whole, String cut) {
        String begin = names.token(cut);

        assertThat(names.token(whole)).startsWith(begin);
        assertThat(names.token(whole).length() - begin.length())
                .isEqualTo(whole.length() - cut.length());
    }

    @Test
    void a_preview_stays_one() {
        assertThat(names.token("preview-aB3xK9q")).startsWith("preview-tkn-");
    }

    @Test
    void different_tokens_are_called_differently_and_damage_stays_where_it_was() {
        Random random = new Random(11);
        Set<String> tokens = new HashSet<>();
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder token = new StringBuilder("abcd"); // alike at the beginning
            for (int length = 1 + random.nextInt(5); length > 0; length--) {
                token.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            tokens.add(token.toString());
            made.add(names.token(token.toString()));
        }
        assertThat(made).hasSameSizeAs(tokens).allMatch(each -> each.matches("tkn-[\\w-]{16,20}"));
    }

    @Test
    void an_agent_keeps_all_but_whose_mail_address_it_gives() {
        assertThat(Pseudonyms.agent("Mozilla/5.0 (h.sato@corp.example; rv:1)"))
                .isEqualTo("Mozilla/5.0 (***@corp.example; rv:1)");
        assertThat(Pseudonyms.agent("Bot/1.0 (+mailto:a@b.example,c@d.example)"))
                .isEqualTo("Bot/1.0 (+mailto:***@b.example,***@d.example)");
        assertThat(Pseudonyms.agent("Instagram (en_IR@calendar=gregorian)"))
                .isEqualTo("Instagram (en_IR@calendar=gregorian)");
    }

    @ParameterizedTest
    @CsvSource({
        "taro%40corp.example/1.0,                ***%40corp.example/1.0",
        "X/1 (id=h.sato%2540corp%252Eexample),   X/1 (id=***%2540corp%252Eexample)",
        "Bot (h.sato＠corp.example),              Bot (***＠corp.example)",
        "Bot (h.sato&#64;corp.example),          Bot (***&#64;corp.example)",
        "Bot (h.sato&#x40;例え.example),           Bot (***&#x40;例え.example)",
        "Mozilla/5.0 %40home calc%401,           Mozilla/5.0 %40home calc%401",
    })
    void an_agent_keeps_no_person_whose_address_is_escaped(String agent, String expected) {
        assertThat(Pseudonyms.agent(agent)).isEqualTo(expected);
    }

    @Test
    void an_agent_of_signs_that_lead_nowhere_takes_no_time() {
        String agent = "a%40".repeat(16_000) + "a.".repeat(16_000) + "@" + "b.".repeat(16_000);

        assertThat(Pseudonyms.agent(agent)).hasSize(agent.length());
    }

    @Test
    void numbers_that_differ_in_case_are_found_alike_and_told_apart() {
        String small = names.employee("a7", "a7");
        String big = names.employee("A7", "a7");

        assertThat(small).isEqualTo(names.person("a7"));
        assertThat(big).isNotEqualTo(small).startsWith(small);
        assertThat(Pseudonyms.isOf(big, names.person("a7"))).isTrue();
        assertThat(Pseudonyms.isOf(big, names.person("a8"))).isFalse();
        assertThat(Pseudonyms.isOf("a7-b", "a7")).as("of a named campaign").isFalse();
        assertThat(names.meantPerson(big)).isEqualTo(big);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.0/24, true",
        "192.0.3.7, 192.0.2.0/24, false",
        "2001:db8:0:1::7, 2001:db8:0:1::/64, true",
        "2001:db8:0:2::7, 2001:db8:0:1::/64, false",
        "192.0.2.7, 192.0.2.7/32, true"
    })
    void a_network_becomes_the_network_of_its_addresses(
            String address, String network, boolean isWithin) {
        String made = names.network(network);
        int bits = Integer.parseInt(network.substring(network.indexOf('/') + 1));
        String ofAddress = names.network(address + "/" + bits);

        assertThat(made).startsWith("~").endsWith("/" + bits);
        assertThat(ofAddress.equals(made)).isEqualTo(isWithin);
    }
}
