package drillsift.report;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.event.DetectionDifficulty;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of made-up campaigns: the plain case and the awkward ones. */
final class SampleCampaigns {

    private SampleCampaigns() {}

    static Map<String, SampleFigures> all() {
        Map<String, SampleFigures> samples = new LinkedHashMap<>();
        samples.put("executive", SampleFigures.threeRounds());
        samples.put("one-round", SampleFigures.aCampaign().with(SampleRound.number(1).build()));
        samples.put("twelve-rounds", twelveRounds());
        samples.put(
                "no-clicks",
                SampleFigures.threeRounds()
                        .with(
                                SampleRound.number(4)
                                        .clicks(0)
                                        .departments(List.of("営業部", "総務部"), List.of(14, 40))
                                        .build())
                        .answering(Answer.NO_DIFFERENCE_SHOWN, Answer.CANNOT_TELL));
        samples.put(
                "nothing-delivered",
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).departments(List.of(), List.of()).build()));
        samples.put(
                "unmeasured",
                SampleFigures.threeRounds()
                        .with(
                                SampleRound.number(4)
                                        .without(Measure.REPORT)
                                        .without(Measure.REPORT_AFTER_CLICK)
                                        .without(Measure.SUBMISSION)
                                        .reports(0)
                                        .statesHidden()
                                        .difficulty(SampleFigures.hard())
                                        .build()));
        samples.put(
                "attachment",
                SampleFigures.threeRounds().with(SampleRound.number(4).attachment().build()));
        samples.put(
                "hidden",
                SampleFigures.threeRounds()
                        .with(
                                SampleRound.number(4)
                                        .noted(Measure.CLICK, Note.TOP_CODED)
                                        .noted(Measure.SUBMISSION, Note.SUPPRESSED)
                                        .statesHidden()
                                        .build())
                        .withoutPanel());
        samples.put(
                "staggered",
                SampleFigures.threeRounds().with(SampleRound.number(4).staggered().build()));
        samples.put("sixty-departments", sixtyDepartments());
        return samples;
    }

    private static SampleFigures twelveRounds() {
        SampleFigures figures = SampleFigures.aCampaign();
        for (int i = 1; i <= 12; i++) {
            figures.with(
                    SampleRound.number(i)
                            .clicks(0.2 - 0.013 * i + 0.02 * (i % 3))
                            .reports(0.1 + 0.02 * i)
                            .difficulty(
                                    i % 5 == 4
                                            ? SampleFigures.hard()
                                            : Optional.of(DetectionDifficulty.MODERATE))
                            .build());
        }
        return figures;
    }

    private static SampleFigures sixtyDepartments() {
        List<String> names = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            names.add(
                    i % 7 == 0
                            ? "グローバル事業統括本部/アジア太平洋地域第"
                                    + i
                                    + "営業推進部/戦略的パートナーシップ企画推進グループ/第二担当課(東京・大阪・名古屋・福岡・札幌)/特命プロジェクト担当チーム"
                            : "第" + i + "事業部/管理課");
            sizes.add(11 + i * 3 % 70);
        }
        return SampleFigures.aCampaign()
                .with(SampleRound.number(1).clicks(0.1).build())
                .with(SampleRound.number(2).clicks(0.06).departments(names, sizes).build())
                .answering(Answer.NO_DIFFERENCE_SHOWN, Answer.DIFFERS);
    }
}
