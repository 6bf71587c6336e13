package drillsift.report;

import drillsift.report.chart.SealBoxes;
import java.util.List;
import java.util.Map;

/** Room for seals or signatures of those through whose hands a report goes. */
public final class ApprovalBoxes {

    private static final List<String> STEPS = List.of("prepared", "checked", "approved");

    private ApprovalBoxes() {}

    /** Values of a first page: {@code boxes} and whether they are wanted. */
    public static Map<String, Object> of(ReportTexts texts) {
        List<String> labels = STEPS.stream().map(step -> texts.text("approval." + step)).toList();
        String spoken = texts.text("approval.alt", labels.toArray(String[]::new));
        boolean isWanted = texts.style().approvalBoxes();
        return Map.of(
                "boxes",
                new SealBoxes(labels, spoken),
                "hasBoxes",
                isWanted,
                "hasNoBoxes",
                !isWanted);
    }
}
