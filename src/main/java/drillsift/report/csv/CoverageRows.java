package drillsift.report.csv;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.CampaignFigures.Coverage;
import drillsift.aggregate.Rate;
import java.util.List;

/** Who on the current roster got a drill mail at all. */
final class CoverageRows {

    private CoverageRows() {}

    static List<List<String>> of(CampaignFigures figures) {
        Coverage coverage = figures.coverage();
        return List.of(
                List.of(
                        TimeRows.number(figures.last()),
                        Cells.count(coverage.rate().map(Rate::count)),
                        Cells.count(coverage.rate().map(Rate::of)),
                        coverage.rate()
                                .filter(rate -> rate.of() > 0)
                                .map(RateRows::percent)
                                .orElse(""),
                        coverage.note().key()));
    }
}
