package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventBlock;
import drillsift.event.PackedTexts;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.pseudonym.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Damaged tokens mean the same people in a campaign that knows nobody. */
class AnonymousTokensTest {

    private static final Pseudonyms NAMES =
            new Pseudonyms("a key of these tests".getBytes(StandardCharsets.UTF_8));

    /** Few, so that one token is often the beginning of another. */
    private static final String[] PARTS = {"a", "b", "A", "7", "-", ".", "~", "!", "é", "=", "%2f"};

    private static final String[] ENDS = {"", "+", " ", "%20", "%2B", "++", "=", "%3D", ".", "'"};

    @Test
    void a_token_of_other_signs_that_was_cut_off_means_whom_it_would_mean_by_name() {
        assertSame(
                List.of("abcdefg.hi"), List.of("abcdefg.h", "abcdefg", "abcdefg.hij", "abcd.hi"));
        assertThat(said(List.of("abcdefg.hi"), List.of("abcdefg.h"), name -> name))
                .as("there is something to be the same")
                .containsExactly("DAMAGED 0");
    }

    @Test
    void any_damage_means_whom_it_would_mean_by_name() {
        Random random = new Random(5);
        int damaged = 0;
        for (int trial = 0; trial < 300; trial++) {
            Set<String> tokens = new LinkedHashSet<>();
            for (int i = 0; i < 6; i++) {
                tokens.add("aaa" + text(random, 9));
            }
            List<String> seen = new ArrayList<>();
            for (String token : tokens) {
                String cut = token.substring(0, token.length() - random.nextInt(4));
                seen.add(cut + ENDS[random.nextInt(ENDS.length)]);
                seen.add(cut + text(random, 2) + ENDS[random.nextInt(ENDS.length)]);
            }
            assertSame(List.copyOf(tokens), seen);
            damaged +=
                    (int)
                            said(List.copyOf(tokens), seen, name -> name).stream()
                                    .filter(each -> each.startsWith("DAMAGED"))
                                    .count();
        }
        assertThat(damaged).isGreaterThan(100);
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most + 1); length > 0; length--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    private static void assertSame(List<String> tokens, List<String> seen) {
        assertThat(said(tokens, seen, NAMES::token))
                .as(tokens + " " + seen)
                .isEqualTo(said(tokens, seen, name -> name));
    }

    /** State and person of each token that was seen. */
    private static List<String> said(
            List<String> tokens, List<String> seen, UnaryOperator<String> name) {
        List<Recipient> people = new ArrayList<>();
        for (String token : tokens) {
            people.add(person(people.size(), name.apply(token)));
        }
        Subjects subjects = new Subjects();
        List<Integer> places = new ArrayList<>();
        seen.forEach(
                each -> places.add(subjects.ofToken(PackedTexts.of(List.of(name.apply(each))), 0)));
        Identities found = new Identities(subjects, new Roster(people), FilterSet.defaults());
        return places.stream()
                .map(
                        place ->
                                found.lane(place)
                                        + (found.recipient(place) == EventBlock.NONE
                                                ? ""
                                                : " " + found.recipient(place)))
                .toList();
    }

    private static Recipient person(int number, String token) {
        String mail = "p" + number + "@drill.example";
        return new Recipient(
                mail,
                mail,
                mail,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                token,
                Optional.empty(),
                false,
                "",
                number + 2L);
    }
}
