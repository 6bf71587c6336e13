package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose behaviour counts for an address: its own, its network's, or perhaps its network's. */
class SourcePartsTest {

    private static final long NETWORK = 99;
    private static final int SOON = 1_200;

    private final ProfileCollector places = new ProfileCollector();
    private final ProfileCollector networks = new ProfileCollector();

    /** A hundred people: the first after a second, the fiftieth after 100 s, some after hours. */
    @BeforeEach
    void network() {
        for (int percent = 1; percent <= 100; percent++) {
            networks.add(NETWORK, at(percent));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10 30 50 50 56, NETWORK",
        "10 30 50 50 55, PERHAPS",
        "82 82 82 82 82, PERHAPS",
        "83 83 83 83 83, OWN"
    })
    void an_address_is_its_networks_as_far_as_chance_may_have_made_it_so(
            String percents, String whose) {
        addAll(1, Arrays.stream(percents.split(" ")).mapToDouble(SourcePartsTest::at).toArray());
        settle();
        assertThat(whose(1)).isEqualTo(whose);
    }

    @Test
    void an_address_that_keeps_near_its_network_is_the_networks() {
        double[] delays = new double[40];
        Arrays.fill(delays, 0, 20, at(45));
        Arrays.fill(delays, 20, 40, at(85));
        addAll(1, delays);
        settle();
        assertThat(whose(1)).isEqualTo("NETWORK");
    }

    @ParameterizedTest
    @CsvSource({"20, OWN", "19, PERHAPS"})
    void an_address_that_met_twenty_people_stands_for_itself_beside_late_ones(
            int tokens, String whose) {
        double[] delays = new double[tokens];
        Arrays.setAll(delays, i -> at(40 + i));
        addAll(1, delays);
        settle();
        assertThat(whose(1)).isEqualTo(whose);
    }

    @Test
    void nothing_is_said_where_delays_are_not_known() {
        addAll(1, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        settle();
        assertThat(places.profile(1).tokens()).isEqualTo(5);
        assertThat(places.profile(1).median()).isNaN();
    }

    @Test
    void the_addresses_of_a_farm_are_one_source_beside_late_ones() {
        for (int address = 1; address <= 4; address++) {
            addAll(address, prompt(14, 1));
        }
        addAll(5, prompt(9, 0));
        addAll(6, prompt(8, 2));
        addAll(7, prompt(8, 5));
        settle();

        assertThat(places.profile(1).tokens()).isEqualTo(4 * 14 + 9);
        assertThat(places.profile(1).isLoose()).isFalse();
        assertThat(places.profile(5)).isEqualTo(places.profile(1).loose());
        assertThat(places.profile(6)).isEqualTo(places.profile(1).loose());
        assertThat(whose(7)).isEqualTo("PERHAPS");
        assertThat(networks.profile(NETWORK).isLoose()).isTrue();
    }

    @Test
    void an_address_of_no_network_is_left_alone() {
        addAll(1, prompt(5, 0));
        places.finish();
        networks.finish();
        Profile before = places.profile(1);
        parts().settle(place -> -1);
        assertThat(places.profile(1)).isSameAs(before);
    }

    private void settle() {
        places.finish();
        networks.finish();
        parts().settle(place -> networks.idOf(NETWORK));
    }

    private SourceParts parts() {
        return new SourceParts(places, networks, new Promptness(SOON, 20));
    }

    private String whose(long place) {
        Profile whole = networks.profile(NETWORK);
        Profile profile = places.profile(place);
        if (profile.tokens() != whole.tokens()) {
            return "OWN";
        }
        return profile.isLoose() ? "PERHAPS" : "NETWORK";
    }

    private void addAll(long place, double... delays) {
        Arrays.stream(delays).forEach(delay -> places.add(place, delay));
    }

    private static double[] prompt(int tokens, int late) {
        double[] delays = new double[tokens];
        Arrays.setAll(delays, i -> i < tokens - late ? 10 + i : SOON + i);
        return delays;
    }

    private static double at(String percent) {
        return at(Integer.parseInt(percent));
    }

    /** When so many of the network's hundred people have come. */
    private static double at(int percent) {
        return Math.pow(10, percent / 25.0);
    }
}
