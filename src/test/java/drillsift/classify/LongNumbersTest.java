package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongNumbersTest {

    @Test
    void says_what_a_map_says_over_many_generations() {
        SplittableRandom random = new SplittableRandom(42);
        LongNumbers numbers = new LongNumbers();
        for (int generation = 0; generation < 20; generation++) {
            Map<Long, Integer> expected = new HashMap<>();
            for (int i = 0; i < 2_000; i++) {
                long key = random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(500) - 250;
                int value = random.nextInt();
                numbers.put(key, value);
                expected.put(key, value);
            }
            assertThat(numbers.size()).isEqualTo(expected.size());
            expected.forEach((key, value) -> assertThat(numbers.get(key)).isEqualTo(value));
            numbers.clear();
            assertThat(numbers.size()).isZero();
            assertThat(expected.keySet()).allMatch(key -> numbers.get(key) == LongNumbers.ABSENT);
        }
    }

    @Test
    void numbers_keys_from_0_in_the_order_of_their_first_appearance() {
        LongNumbers numbers = new LongNumbers();

        assertThat(numbers.number(Long.MIN_VALUE)).isZero();
        assertThat(numbers.number(0)).isEqualTo(1);
        assertThat(numbers.number(-1)).isEqualTo(2);
        assertThat(numbers.number(0)).isEqualTo(1);
        assertThat(numbers.add(-1)).isFalse();
        assertThat(numbers.add(7)).isTrue();
        assertThat(numbers.size()).isEqualTo(4);
    }
}
