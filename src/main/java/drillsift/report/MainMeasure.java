package drillsift.report;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;

/**
 * The measure that a whole report speaks of: clicks where every round records them, else reactions
 * of any kind, so that a round with an attachment stands beside one with a link.
 */
public final class MainMeasure {

    private MainMeasure() {}

    public static Measure of(CampaignFigures figures) {
        boolean clicks =
                figures.rounds().stream()
                        .allMatch(
                                round ->
                                        round.total(Measure.CLICK).note() != Note.NOT_MEASURED
                                                && round.total(Measure.ATTACHMENT_RUN)
                                                                .rate()
                                                                .map(rate -> rate.count())
                                                                .orElse(0)
                                                        == 0);
        return clicks ? Measure.CLICK : Measure.REACTION;
    }
}
