package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses of a network come to everybody soon, and when chance explains it. */
class PromptnessTest {

    private static final int SOON = 1_200_000;

    private final Promptness promptness = new Promptness(1_200, 20);

    @ParameterizedTest
    @CsvSource({"9, 0, true", "9, 1, false", "10, 1, true", "19, 2, false", "20, 2, true"})
    void is_prompt_when_at_most_one_of_ten_is_late(int tokens, int late, boolean isPrompt) {
        assertThat(promptness.isPrompt(address(tokens, late))).isEqualTo(isPrompt);
    }

    @Test
    void is_late_from_the_limit_on() {
        assertThat(promptness.late(new int[] {5, SOON - 1, SOON, SOON + 1})).isEqualTo(2);
        assertThat(promptness.late(new int[0])).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3, true", "2, false"})
    void needs_three_prompt_addresses(int addresses, boolean isFarm) {
        assertThat(promptness.isFarm(addresses(addresses, 14, 1, 4, 12, 7))).isEqualTo(isFarm);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "1, false"})
    void needs_twenty_people_behind_them(int tokens, boolean isFarm) {
        int[][] addresses = {address(9, 0), address(9, 0), address(tokens, 0)};
        assertThat(promptness.isFarm(addresses)).isEqualTo(isFarm);
    }

    @Test
    void takes_two_large_prompt_addresses_and_a_small_one_for_a_farm_however_many_are_late() {
        int[][] late = addresses(0, 0, 0, 60, 4, 1);
        int[][] prompt = {address(25, 1), address(25, 0), address(4, 0)};
        assertThat(promptness.isFarm(joined(prompt, late))).isTrue();
        prompt[0] = address(24, 1);
        assertThat(promptness.isFarm(joined(prompt, late))).isFalse();
    }

    @Test
    void does_not_let_small_addresses_hide_what_large_ones_show() {
        int[][] late = joined(addresses(0, 0, 0, 30, 3, 1), addresses(0, 0, 0, 30, 3, 2));
        int[][] small = joined(late, addresses(30, 3, 0, 0, 0, 0));
        assertThat(promptness.isFarm(small)).isFalse();
        assertThat(promptness.isFarm(joined(small, addresses(7, 14, 1, 0, 0, 0)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.6, 0.7, 0.8})
    void calls_no_farm_what_eager_and_slow_people_make_by_chance(double soon) {
        Random random = new Random(17);
        int farms = 0;
        for (int round = 0; round < 400; round++) {
            int[][] addresses = new int[40][];
            for (int i = 0; i < addresses.length; i++) {
                int tokens = 3 + random.nextInt(12);
                int late =
                        (int)
                                IntStream.range(0, tokens)
                                        .filter(visit -> random.nextDouble() >= soon)
                                        .count();
                addresses[i] = address(tokens, late);
            }
            farms += promptness.isFarm(addresses) ? 1 : 0;
        }
        assertThat(farms).isLessThanOrEqualTo(2);
    }

    private static int[][] joined(int[][] some, int[][] others) {
        int[][] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private static int[][] addresses(
            int prompt, int tokens, int late, int others, int tokensOfOthers, int lateOfOthers) {
        int[][] addresses = new int[prompt + others][];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] =
                    i < prompt ? address(tokens, late) : address(tokensOfOthers, lateOfOthers);
        }
        return addresses;
    }

    private static int[] address(int tokens, int late) {
        int[] delays = new int[tokens];
        for (int i = 0; i < tokens; i++) {
            delays[i] = i < tokens - late ? 60_000 + i : SOON + i;
        }
        return delays;
    }
}
