package drillsift.report.preview;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.CampaignFigures.Coverage;
import drillsift.aggregate.CampaignFigures.RepeatClickers;
import drillsift.aggregate.CampaignFigures.Trend;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundComparison;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.DepartmentTest;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.event.Campaign;
import drillsift.event.DetectionDifficulty;
import drillsift.event.Payload;
import drillsift.message.Language;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A made-up company of about 1,100 people over several rounds, as realistic as the figures of a
 * real one and with nobody in it.
 */
public final class SampleFigures {

    private final List<RoundFigures> rounds = new ArrayList<>();
    private Optional<Answer> clickAnswer = Optional.empty();
    private Optional<Answer> reportAnswer = Optional.empty();
    private boolean panel = true;
    private Map<String, String> title =
            Map.of("ja", "標的型攻撃メール訓練 2026年度", "en", "Phishing drill 2026");
    private Optional<DepartmentTest> departments = Optional.empty();

    public static SampleFigures aCampaign() {
        return new SampleFigures();
    }

    /** Three rounds with the same kind of mail; clicks fall, reports rise. */
    public static SampleFigures threeRounds() {
        return threeRoundsIn(Language.JA);
    }

    /** The same with departments in a language. */
    public static SampleFigures threeRoundsIn(Language language) {
        return aCampaign()
                .with(SampleRound.in(language, 1).clicks(0.168).reports(0.12).build())
                .with(SampleRound.in(language, 2).clicks(0.092).reports(0.206).build())
                .with(SampleRound.in(language, 3).clicks(0.057).reports(0.32).build());
    }

    public SampleFigures with(RoundFigures round) {
        rounds.add(round);
        return this;
    }

    /** What comparisons and trends say, whatever the counts would. */
    public SampleFigures answering(Answer clicks, Answer reports) {
        this.clickAnswer = Optional.of(clicks);
        this.reportAnswer = Optional.of(reports);
        return this;
    }

    /** What the test over the departments of the last round says of the main measure. */
    public SampleFigures departmentAnswer(Answer answer, String... standing) {
        this.departments = Optional.of(test(answer, List.of(standing)));
        return this;
    }

    /** As the job file calls the campaign, in both languages. */
    public SampleFigures titled(String own) {
        this.title = Map.of("ja", own, "en", own);
        return this;
    }

    public SampleFigures withoutPanel() {
        this.panel = false;
        return this;
    }

    public CampaignFigures build() {
        List<RoundComparison> comparisons = new ArrayList<>();
        for (int later = 1; later < rounds.size(); later++) {
            for (Measure measure : Measure.values()) {
                comparisons.add(comparison(rounds.get(later - 1), rounds.get(later), measure));
            }
        }
        List<Integer> repeats = rounds.size() < 2 ? List.of() : List.of(601, 170, 36, 5);
        return new CampaignFigures(
                campaign(title),
                List.copyOf(rounds),
                comparisons,
                Map.of(
                        Measure.REACTION, trend(Measure.REACTION),
                        Measure.CLICK, trend(Measure.CLICK),
                        Measure.REPORT, trend(Measure.REPORT)),
                Map.of(
                        Measure.REACTION, departmentTest(),
                        Measure.CLICK, departmentTest(),
                        Measure.REPORT, test(Answer.NO_DIFFERENCE_SHOWN, List.of())),
                new RepeatClickers(812, repeats),
                rounds.size() < 2 ? Coverage.notMeasured() : Coverage.of(new Rate(1_082, 1_112)));
    }

    /** Unless said otherwise one department differs, where the last round has it. */
    private DepartmentTest departmentTest() {
        List<String> sales =
                rounds.get(rounds.size() - 1).departments().stream()
                        .map(Department::name)
                        .filter(SampleDepartments::isSales)
                        .toList();
        Answer answer = sales.isEmpty() ? Answer.NO_DIFFERENCE_SHOWN : Answer.DIFFERS;
        return departments.orElse(test(answer, sales));
    }

    private static DepartmentTest test(Answer answer, List<String> higher) {
        return new DepartmentTest(answer, Optional.of(0.02), higher, List.of());
    }

    public PublishedFigures published() {
        return new PublishedFigures(
                build(),
                10,
                new TreeMap<>(Map.of("(small)", 4)),
                new TreeMap<>(),
                PublishedFigures.Proof.PASSED,
                Optional.empty());
    }

    public static Campaign campaign() {
        return campaign(aCampaign().title);
    }

    private static Campaign campaign(Map<String, String> title) {
        return new Campaign(
                "sample-2026",
                title,
                Map.of("ja", "株式会社サンプル", "en", "Sample Corp."),
                ZoneId.of("Asia/Tokyo"),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                List.of(),
                Map.of("ja", "社内教育", "en", "Awareness training"),
                Map.of("ja", "情報セキュリティ室", "en", "Information Security"),
                365);
    }

    private RoundComparison comparison(RoundFigures before, RoundFigures after, Measure measure) {
        return SampleComparison.of(before, after, measure, panel, answer(measure));
    }

    private Trend trend(Measure measure) {
        return SampleComparison.trend(rounds, measure, answer(measure));
    }

    private Optional<Answer> answer(Measure measure) {
        return measure == Measure.REPORT ? reportAnswer : clickAnswer;
    }

    /** A difficulty and kind for rounds that should not be compared. */
    public static Optional<DetectionDifficulty> hard() {
        return Optional.of(DetectionDifficulty.VERY);
    }

    public static Payload attachment() {
        return Payload.ATTACHMENT;
    }
}
