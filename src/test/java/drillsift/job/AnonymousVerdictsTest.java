package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.JudgedRound;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever knows nobody judges each access as whoever knows everybody. */
class AnonymousVerdictsTest {

    private static final Pseudonyms NAMES =
            new Pseudonyms(AnonymousMode.KEY.getBytes(StandardCharsets.UTF_8));

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "all-machines, 90, 2, 0, 1",
        "cloud-proxy, 60, 1, 0, 2",
        "home-office, 60, 1, 0, 3",
        "virtual-desktop, 60, 1, 0, 4",
        "skewed, 60, 1, 0, 5",
        "imitator, 60, 1, 0, 6",
        "mixed, 60, 3, 0, 7",
        "mixed, 60, 1, 900, 8"
    })
    void judges_as_if_it_knew_everybody(String kind, int people, int rounds, int lines, long seed)
            throws IOException {
        CampaignMaker.make(folder, new MakerOptions(people, rounds, lines, seed, kind));
        List<JudgedRound> plain = JudgedCampaign.judge(folder);
        AnonymousMode.turnOn(folder.resolve("jobs/job.yaml"), AnonymousMode.KEY);
        List<JudgedRound> anonymous = JudgedCampaign.judge(folder);

        assertThat(anonymous).hasSameSizeAs(plain);
        for (int round = 0; round < plain.size(); round++) {
            same(plain.get(round), anonymous.get(round));
        }
    }

    private static void same(JudgedRound plain, JudgedRound anonymous) {
        assertThat(anonymous.size()).isEqualTo(plain.size()).isPositive();
        assertThat(deliveries(anonymous, key -> key)).isEqualTo(deliveries(plain, NAMES::person));
        Map<Integer, Integer> episodes = new TreeMap<>(); // counted person by person
        for (int event = 0; event < plain.size(); event++) {
            int episode = plain.episode(event);
            assertThat(episodes.computeIfAbsent(anonymous.episode(event), any -> episode))
                    .isEqualTo(episode);
            assertThat(told(anonymous, event)).isEqualTo(told(plain, event));
            assertThat(person(anonymous, event)).isEqualTo(NAMES.person(person(plain, event)));
            assertThat(anonymous.token(event).isEmpty()).isEqualTo(plain.token(event).isEmpty());
        }
        assertThat(Set.copyOf(episodes.values())).hasSameSizeAs(episodes.keySet());
        assertThat(anonymous.notes().stream().map(note -> note.code().id()).toList())
                .isEqualTo(plain.notes().stream().map(note -> note.code().id()).toList());
    }

    private static Map<String, JudgedRound.Delivery> deliveries(
            JudgedRound round, UnaryOperator<String> name) {
        Map<String, JudgedRound.Delivery> deliveries = new TreeMap<>();
        for (int person = 0; person < round.roster().size(); person++) {
            deliveries.put(
                    name.apply(round.roster().get(person).key()), round.deliveries().get(person));
        }
        return deliveries;
    }

    /** Empty for nobody of the roster. */
    private static String person(JudgedRound round, int event) {
        int person = round.recipient(event);
        return person < 0 ? "" : round.roster().get(person).key();
    }

    private static List<Object> told(JudgedRound round, int event) {
        return List.of(
                round.kind(event),
                round.time(event),
                round.verdict(event),
                round.machineKind(event),
                round.actor(event),
                round.decidedBy(event),
                round.probability(event),
                round.isEcho(event),
                round.rules(event));
    }
}
