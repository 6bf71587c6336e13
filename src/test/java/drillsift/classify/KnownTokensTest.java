package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which whole token a beginning can only be of. */
class KnownTokensTest {

    @Test
    void a_beginning_of_five_letters_names_the_only_token_that_begins_so() {
        KnownTokens tokens = tokens("abcdefgh", "abxyzuvw");

        assertThat(tokens.wholeOf("abcde")).contains("abcdefgh");
        assertThat(tokens.wholeOf("abcd")).as("too short").isEmpty();
        assertThat(tokens.wholeOf("abcdf")).as("nobody's").isEmpty();
        assertThat(tokens.wholeOf("zzzzz")).as("after all tokens").isEmpty();
    }

    @Test
    void more_than_three_letters_are_not_made_up() {
        assertThat(tokens("abcdefghi").wholeOf("abcdef")).contains("abcdefghi");
        assertThat(tokens("abcdefghi").wholeOf("abcde")).isEmpty();
    }

    @Test
    void a_beginning_of_two_tokens_names_none() {
        assertThat(tokens("abcdefg", "abcdefh").wholeOf("abcdef")).isEmpty();
        assertThat(tokens("abcdef", "abcdefh").wholeOf("abcdef")).isEmpty();
    }

    @Test
    void tokens_learned_from_mail_addresses_are_known_as_those_of_the_roster() {
        KnownTokens tokens = tokens("abcdefg");
        tokens.learn("hijklmn");

        assertThat(tokens.contains("hijklmn")).isTrue();
        assertThat(tokens.contains("abcdefg")).isTrue();
        assertThat(tokens.contains("hijklm")).isFalse();
        assertThat(tokens.contains("")).as("people without a token").isFalse();
        assertThat(tokens.wholeOf("hijklm")).contains("hijklmn");
    }

    private static KnownTokens tokens(String first, String... others) {
        List<Recipient> people = new ArrayList<>();
        people.add(person(0, ""));
        people.add(person(1, first));
        for (String other : others) {
            people.add(person(people.size(), other));
        }
        return new KnownTokens(new Roster(people));
    }

    private static Recipient person(int number, String token) {
        String mail = "p" + number + "@company.example";
        return new Recipient(
                mail,
                mail,
                mail,
                "",
                "",
                "",
                "",
                "",
                "ja",
                token,
                Optional.empty(),
                false,
                "",
                number + 2L);
    }
}
