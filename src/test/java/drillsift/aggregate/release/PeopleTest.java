package drillsift.aggregate.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void whom_two_sets_share_is_found_whatever_their_sizes() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int most = 1 + random.nextInt(40);
            People one = people(random, random.nextInt(30), most);
            People other = people(random, random.nextInt(30), most);
            Set<Long> both = set(one);
            both.retainAll(set(other));

            assertThat(one.shared(other)).isEqualTo(both.size());
            assertThat(set(other.chosen(one.among(other)))).isEqualTo(both);
        }
    }

    private static People people(Random random, int draws, int most) {
        return People.of(LongStream.generate(() -> random.nextInt(most) - most / 2).limit(draws));
    }

    private static Set<Long> set(People people) {
        return people.hashes().boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
