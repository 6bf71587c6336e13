package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.job.file.JobFileReader;
import drillsift.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proposals against the truth of made-up campaigns, of seeds that docs/accuracy.md has not. */
class CalibratorTest {

    private static final int MAILBOXES = 5;

    @TempDir private Path folder;

    /** What a campaign came to, before or after the proposals were taken over. */
    private record Result(
            List<JudgedRound> rounds, List<Integer> clickers, int undecided, int accused) {}

    @ParameterizedTest
    @CsvSource({
        "mixed, 300, 31001",
        "all-machines, 300, 31003",
        "home-office, 60, 31002",
        "virtual-desktop, 60, 31003"
    })
    void what_is_proposed_catches_the_scanners_and_moves_no_clicker(
            String kind, int people, long seed) throws IOException {
        for (boolean isPilot : List.of(true, false)) {
            Path made = folder.resolve("made-" + isPilot);
            CampaignMaker.make(made, new MakerOptions(people, 3, 0, seed, kind));
            CalibrateQuery query = isPilot ? PilotOfTruth.query(made, MAILBOXES, 1) : ofRound(1);
            Result before = judge(made);

            JsonNode found = calibrate(made, query, Language.EN);
            take(made);

            Result after = judge(made);
            for (int i = 0; i < before.clickers().size(); i++) {
                assertThat(after.clickers().get(i))
                        .isGreaterThanOrEqualTo(before.clickers().get(i));
            }
            assertThat(after.accused()).isLessThanOrEqualTo(before.accused());
            assertThat(after.undecided()).isLessThanOrEqualTo(before.undecided());
            assertThat(active(found)).isNotEmpty();
            assertTheirAccessesAreMachines(after, active(found));
            assertEffectsAreRight(found, before, after);
        }
    }

    private static CalibrateQuery ofRound(int number) {
        return new CalibrateQuery(
                "" + number, false, Optional.empty(), List.of(), Optional.empty(), false);
    }

    private JsonNode calibrate(Path made, CalibrateQuery query, Language language)
            throws IOException {
        CalibrateResult result =
                Calibrator.calibrate(options(made, language), new QuietProgress(), query);
        return new ObjectMapper().readTree(String.join("\n", result.json()));
    }

    private static RunOptions options(Path made, Language language) {
        return new RunOptions(
                made.resolve("jobs/job.yaml"),
                List.of(),
                false,
                false,
                false,
                false,
                made.resolve("work"),
                made.resolve("output"),
                Optional.empty(),
                language);
    }

    /** Names the proposed file in the job file; what check refuses throws. */
    private static void take(Path made) throws IOException {
        Path proposed = made.resolve("jobs/job.proposed.yaml");
        assertThat(JobFileReader.filters(proposed).ownNetworks())
                .isEqualTo(
                        JobFileReader.filters(made.resolve("jobs/job.filters.yaml")).ownNetworks());
        Path job = made.resolve("jobs/job.yaml");
        String text = Files.readString(job);
        Files.writeString(job, text.replace("job.filters.yaml", "job.proposed.yaml"));
        JobCheck.check(options(made, Language.EN), new QuietProgress());
    }

    private static List<String> active(JsonNode found) {
        List<String> networks = new ArrayList<>();
        for (JsonNode row : found.path("proposals")) {
            boolean isNetwork = row.path("sort").asText().equals("scanner_network");
            if (isNetwork && row.path("active").asBoolean()) {
                networks.add(row.path("value").asText());
            }
        }
        return networks;
    }

    private static Result judge(Path made) throws IOException {
        List<JudgedRound> rounds = new ArrayList<>();
        List<Integer> clickers = new ArrayList<>();
        int undecided = 0;
        int accused = 0;
        for (JudgedCampaign.Judged each : JudgedCampaign.judge(made, input -> true)) {
            JudgedRound round = each.round();
            rounds.add(round);
            Map<String, Boolean> clicked = clicked(made, round.round().number());
            for (Outcome outcome : Outcomes.of(round)) {
                int level = level(outcome);
                if (clicked.get(round.roster().get(outcome.recipient()).email())) {
                    clickers.add(level);
                } else {
                    undecided += level > 0 ? 1 : 0;
                    accused += level == 3 ? 1 : 0;
                }
            }
        }
        return new Result(rounds, clickers, undecided, accused);
    }

    private static Map<String, Boolean> clicked(Path made, int round) throws IOException {
        Map<String, Boolean> clicked = new TreeMap<>();
        Path people = made.resolve("truth/round-" + round + "/people.csv");
        for (String line : Files.readAllLines(people)) {
            clicked.put(line.split(",")[0], line.split(",")[2].equals("1"));
        }
        return clicked;
    }

    private static int level(Outcome outcome) {
        Optional<Outcome.Act> act = outcome.act(Measure.REACTION);
        if (act.filter(Outcome.Act::strict).isPresent()) {
            return 3;
        }
        return act.filter(Outcome.Act::likely).isPresent()
                ? 2
                : act.filter(Outcome.Act::lenient).isPresent() ? 1 : 0;
    }

    private static void assertTheirAccessesAreMachines(Result result, List<String> networks) {
        int seen = 0;
        for (JudgedRound round : result.rounds()) {
            for (int event = 0; event < round.size(); event++) {
                boolean isAccess = round.episode(event) >= 0 && round.recipient(event) >= 0;
                if (isAccess && isIn(round.address(event), networks)) {
                    assertThat(round.verdict(event)).isEqualTo(Verdict.MACHINE);
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    /** Networks of the generator are told by what stands before their last part. */
    private static boolean isIn(String address, List<String> networks) {
        return networks.stream()
                .map(network -> network.replaceFirst("/.*", ""))
                .map(start -> start.endsWith(".0") ? start.substring(0, start.length() - 1) : start)
                .anyMatch(
                        start ->
                                address.equals(start)
                                        || isAbove(start) && address.startsWith(start));
    }

    private static boolean isAbove(String start) {
        return start.endsWith(".") || start.endsWith("::");
    }

    private static void assertEffectsAreRight(JsonNode found, Result before, Result after) {
        for (int i = 0; i < before.rounds().size(); i++) {
            RoundEffect effect =
                    RoundSnapshot.of(before.rounds().get(i))
                            .comparedWith(RoundSnapshot.of(after.rounds().get(i)));
            JsonNode told = found.path("together").path(i);
            assertThat(told.path("accesses").asInt()).isEqualTo(effect.accesses());
            assertThat(told.path("people").asInt()).isEqualTo(effect.people());
            assertThat(told.path("after").path("lenient").asInt())
                    .isEqualTo(effect.after().lenient());
        }
    }

    @Test
    void proposes_the_same_whatever_the_language_and_whether_it_was_run_before()
            throws IOException {
        Path made = folder.resolve("made");
        CampaignMaker.make(made, new MakerOptions(60, 2, 0, 31002, "all-machines"));
        Path proposed = made.resolve("jobs/job.proposed.yaml");

        JsonNode first = calibrate(made, ofRound(1), Language.EN);
        String english = Files.readString(proposed);
        Files.delete(proposed);
        DrillRun.run(options(made, Language.EN), new QuietProgress());
        calibrate(made, ofRound(1), Language.EN);
        assertThat(Files.readString(proposed)).isEqualTo(english);

        Files.move(proposed, folder.resolve("kept.yaml"), StandardCopyOption.REPLACE_EXISTING);
        JsonNode again = calibrate(made, ofRound(1), Language.JA);
        assertThat(active(again)).isEqualTo(active(first));
        assertThat(JobFileReader.filters(proposed).scannerNetworks().keySet())
                .isEqualTo(
                        JobFileReader.filters(folder.resolve("kept.yaml"))
                                .scannerNetworks()
                                .keySet());
    }

    @Test
    void people_alone_give_no_scanner() throws IOException {
        Path made = folder.resolve("made");
        CampaignMaker.make(made, new MakerOptions(300, 2, 0, 31001, "no-scanner"));

        JsonNode found = calibrate(made, ofRound(1), Language.EN);

        assertThat(active(found)).isEmpty();
    }
}
