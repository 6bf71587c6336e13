package drillsift.report.preview;

import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.privacy.PublishedDifference;
import drillsift.aggregate.privacy.PublishedDifference.Decided;
import drillsift.aggregate.privacy.PublishedDifference.Move;
import drillsift.aggregate.privacy.PublishedDifference.Origin;
import drillsift.aggregate.privacy.PublishedDifference.Standing;
import drillsift.aggregate.privacy.PublishedDifference.Step;
import drillsift.report.Document;
import drillsift.report.Edition;
import drillsift.report.Notice;
import drillsift.report.ReportTexts;
import drillsift.report.anonymous.DifferenceModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two runs that differ by a correction. */
final class SampleDifference {

    private static final List<Measure> SHOWN =
            List.of(Measure.REACTION, Measure.CLICK, Measure.SUBMISSION, Measure.REPORT);

    private SampleDifference() {}

    static Document in(ReportTexts texts) {
        RoundFigures before = SampleRound.number(3).clicks(0.068).reports(0.32).build();
        RoundFigures after = SampleRound.number(3).clicks(0.057).reports(0.32).build();
        PublishedDifference difference =
                new PublishedDifference(
                        10,
                        3,
                        Measure.CLICK,
                        SHOWN.stream()
                                .map(one -> new Move(before.total(one), after.total(one)))
                                .toList(),
                        List.of(new Step(Origin.HAND, clicks(after) - clicks(before))),
                        Standing.SHOWN,
                        new TreeMap<>(
                                Map.of(Origin.HAND, new Decided(2, 0, List.of("A. Officer"), 0))),
                        Optional.of(SampleSheets.SENT.plusSeconds(400_000)));
        Edition edition = Edition.of(SampleFigures.campaign(), difference.asOf(), texts);
        return DifferenceModel.of(difference, edition, texts, Notice.NONE, "f7a24ea2", "ffceaef2");
    }

    private static int clicks(RoundFigures round) {
        return round.total(Measure.CLICK).rate().orElseThrow().count();
    }
}
