package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One pass finds what looking for each word by itself would find. */
class WordScanTest {

    private static List<String> found(List<String> words, String text) {
        WordScan.Found found = new WordScan(words).find(text);
        return words.stream().filter(word -> found.any(only(words, word))).toList();
    }

    private static long[] only(List<String> words, String word) {
        long[] bits = new long[words.size() + 63 >> 6];
        int at = words.indexOf(word);
        bits[at >> 6] |= 1L << at;
        return bits;
    }

    @Test
    void finds_words_that_overlap_and_words_inside_words() {
        List<String> words = List.of("he", "she", "his", "hers", "rs");
        assertThat(found(words, "ushers")).containsExactly("he", "she", "hers", "rs");
        assertThat(found(words, "hi, s")).isEmpty();
        assertThat(found(List.of("abab", "bab", "b"), "ababab"))
                .containsExactly("abab", "bab", "b");
    }

    @Test
    void finds_nothing_without_words_or_text() {
        assertThat(found(List.of(), "some text")).isEmpty();
        assertThat(found(List.of("word"), "")).isEmpty();
    }

    @Test
    void knows_letters_of_other_scripts() {
        assertThat(found(List.of("訓練", "x"), "メール訓練")).containsExactly("訓練");
        assertThat(found(List.of("bot"), "b\uD83D\uDE00bot")).containsExactly("bot");
    }

    @Test
    void a_word_ends_where_no_letter_follows() {
        List<String> words = List.of("bot");
        WordScan scan = new WordScan(words);
        long[] bot = only(words, "bot");
        for (String text : List.of("bot", "abot/1.0", "bot2", "bot_x", "(bot)", "bottle bot")) {
            assertThat(scan.find(text).anyEnding(bot)).as(text).isTrue();
        }
        for (String text : List.of("bota", "botz", "bottega")) {
            assertThat(scan.find(text).anyEnding(bot)).as(text).isFalse();
            assertThat(scan.find(text).any(bot)).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void finds_what_each_word_alone_finds(long seed) {
        Random random = new Random(seed);
        LinkedHashSet<String> words = new LinkedHashSet<>();
        while (words.size() < 150) {
            words.add(text(random, 1 + random.nextInt(5)));
        }
        List<String> list = new ArrayList<>(words);
        for (int i = 0; i < 200; i++) {
            String text = text(random, random.nextInt(40));
            assertThat(found(list, text))
                    .containsExactlyElementsOf(list.stream().filter(text::contains).toList());
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(4)));
        }
        return text.toString();
    }
}
