package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.PackedTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextNumbersTest {

    @Test
    void numbers_texts_in_the_order_of_their_first_appearance() {
        Random random = new Random(7);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String text = Integer.toString(random.nextInt(6_000), 36);
            seen.add(random.nextInt(9) == 0 ? text + "\u7530𠮷" : text);
        }
        seen.add("");
        TextNumbers numbers = new TextNumbers();
        PackedTexts packed = PackedTexts.of(seen);
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            boolean isNew = !expected.containsKey(seen.get(i));
            assertThat(numbers.find(packed, i) == TextNumbers.ABSENT).isEqualTo(isNew);
            int number = expected.computeIfAbsent(seen.get(i), text -> expected.size());
            assertThat(numbers.number(packed, i)).isEqualTo(number);
            assertThat(numbers.find(packed, i)).isEqualTo(number);
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
        assertThat(packed).isEqualTo(seen);
    }

    @Test
    void texts_of_nothing_but_zeros_differ_by_their_length() {
        TextNumbers numbers = new TextNumbers();
        for (int length = 0; length < 300; length++) {
            PackedTexts zeros = PackedTexts.of(List.of("\0".repeat(length)));
            assertThat(numbers.number(zeros, 0)).isEqualTo(length);
        }
    }

    @Test
    void halves_of_a_letter_move_no_text_beside_them() {
        List<String> texts = List.of("aa", "\ud83d", "\ude00", "bb", "cc");

        assertThat(PackedTexts.of(texts)).endsWith("bb", "cc").startsWith("aa").hasSize(5);
    }
}
