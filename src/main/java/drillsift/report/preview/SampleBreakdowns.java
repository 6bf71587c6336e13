package drillsift.report.preview;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.privacy.PublishedBreakdown;
import drillsift.message.Language;
import java.util.List;

/** The made-up company by employment, job title and location. */
public final class SampleBreakdowns {

    private SampleBreakdowns() {}

    /** One that differs, one that does not, and one that is not shown. */
    public static List<PublishedBreakdown> in(Language language) {
        boolean japanese = language == Language.JA;
        SampleRound round = SampleRound.in(language, 3).clicks(0.057).reports(0.32);
        return List.of(
                new PublishedBreakdown(
                        3,
                        Attribute.EMPLOYMENT,
                        List.of(
                                round.group(PublishedBreakdown.OTHER, 31, 1.0),
                                round.group(japanese ? "契約社員" : "contract", 142, 1.1),
                                round.group(japanese ? "正社員" : "permanent", 868, 0.7),
                                round.group(japanese ? "派遣社員" : "temporary", 57, 4.0)),
                        3),
                new PublishedBreakdown(
                        3,
                        Attribute.TITLE,
                        List.of(
                                round.group(japanese ? "一般" : "staff", 912, 1.0),
                                round.group(japanese ? "課長" : "manager", 118, 0.9),
                                round.group(japanese ? "部長以上" : "director", 16, 1.2),
                                round.group("", 52, 1.0)),
                        0),
                new PublishedBreakdown(3, Attribute.LOCATION, List.of(), 0));
    }
}
