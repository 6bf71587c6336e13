package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How far the nearest hit of a trap from the same address is. */
class TrapHitsTest {

    @Test
    void the_nearest_hit_counts_before_or_after() {
        TrapHits hits = new TrapHits();
        for (int seconds : new int[] {5_000, 100, 400, 9_000, 3_000, 700}) {
            hits.add(at(1, seconds));
        }
        hits.finish();

        assertThat(distance(hits, 1, 0)).isEqualTo(100);
        assertThat(distance(hits, 1, 100)).isEqualTo(0);
        assertThat(distance(hits, 1, 260)).isEqualTo(140);
        assertThat(distance(hits, 1, 240)).isEqualTo(140);
        assertThat(distance(hits, 1, 10_000)).isEqualTo(1_000);
    }

    @Test
    void other_addresses_say_nothing() {
        TrapHits hits = new TrapHits();
        hits.add(at(1, 100));
        hits.finish();

        assertThat(distance(hits, 2, 100)).isNaN();
        assertThat(distance(new TrapHits(), 1, 100)).isNaN();
    }

    @Test
    void what_several_have_seen_is_put_together() {
        TrapHits one = new TrapHits();
        TrapHits other = new TrapHits();
        one.add(at(3, 50));
        for (int address = 0; address < 9; address++) {
            other.add(at(address, 1_000 + address));
        }
        one.addAll(other);
        one.finish();

        assertThat(distance(one, 3, 0)).isEqualTo(50);
        assertThat(distance(one, 3, 1_003)).isEqualTo(0);
        assertThat(distance(one, 8, 1_000)).isEqualTo(8);
    }

    private static double distance(TrapHits hits, int address, long seconds) {
        Episode episode = at(address, seconds);
        hits.describe(episode);
        return episode.trapSeconds;
    }

    private static Episode at(int address, long seconds) {
        return new Episode(
                0,
                0,
                address,
                1,
                1,
                Lane.TRAP,
                seconds * 1_000_000_000L,
                AgentFacts.NOT_RECORDED,
                AddressFacts.NONE,
                null);
    }
}
