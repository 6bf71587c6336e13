package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundOutcomes;
import drillsift.classify.JudgedRound;
import drillsift.generate.CampaignKind;
import drillsift.generate.MakerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred small campaigns, counted by the program and by a slow second way. */
class OracleTest {

    private static final int CAMPAIGNS = 200;

    @Test
    void every_figure_agrees_with_a_slow_count(@TempDir Path folder) throws IOException {
        List<String> kinds = CampaignKind.keys();
        for (int seed = 0; seed < CAMPAIGNS; seed++) {
            Path place = folder.resolve("c" + seed);
            MakerOptions options =
                    new MakerOptions(
                            20 + seed % 37,
                            1 + 2 * (seed % 2),
                            0,
                            seed,
                            kinds.get(seed % kinds.size()));
            for (JudgedRound judged : JudgedCampaign.make(place, options)) {
                compare(judged, "seed " + seed + " round " + judged.round().number());
            }
        }
    }

    private static void compare(JudgedRound judged, String where) {
        CampaignFigures figures =
                CampaignAggregation.of(
                        JudgedCampaign.CAMPAIGN,
                        List.of(RoundOutcomes.of(judged, Outcomes.of(judged))));
        Map<String, List<Integer>> expected = new RoundOracle(judged).figures();
        RoundFigures round = figures.last();
        round.total().forEach(figure -> compare("*", figure, expected, where));
        for (RoundFigures.Department department : round.departments()) {
            department
                    .figures()
                    .forEach(figure -> compare(department.name(), figure, expected, where));
        }
        RoundFigures.Waterfall fall = round.waterfall();
        assertThat(fall.raw())
                .isEqualTo(
                        fall.duplicates()
                                + fall.afterClose()
                                + fall.machineCertain()
                                + fall.machineLikely()
                                + fall.uncertain()
                                + fall.human());
    }

    private static void compare(
            String group, Figure figure, Map<String, List<Integer>> expected, String where) {
        if (figure.note() == Note.NOT_MEASURED) {
            return;
        }
        String key = group + "|" + figure.measure().key();
        assertThat(
                        List.of(
                                figure.rate().orElseThrow().count(),
                                figure.strict().orElseThrow(),
                                figure.lenient().orElseThrow(),
                                figure.raw().orElseThrow(),
                                figure.of()))
                .as(where + " " + key)
                .isEqualTo(expected.get(key));
    }
}
