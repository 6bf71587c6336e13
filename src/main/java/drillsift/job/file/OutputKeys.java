package drillsift.job.file;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.privacy.PrivacySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys that say what is published, and how.
 *
 * @param moves departments of earlier rounds that are counted as others
 * @param templates edited template by its name
 */
record OutputKeys(
        List<ReportOrder> reports,
        List<Attribute> breakdowns,
        List<DepartmentMove> moves,
        PrivacySettings privacy,
        ReleaseMode release,
        boolean verdicts,
        Map<String, Path> templates,
        TextsOverride texts) {

    /**
     * @param rounds numbers of all rounds; empty where only some were chosen
     * @param isAnonymousOnly nothing may name anybody
     */
    static OutputKeys read(
            Section keys, Paths paths, Set<Integer> rounds, boolean isAnonymousOnly) {
        List<DepartmentMove> moves = DepartmentKeys.read(keys, rounds);
        return new OutputKeys(
                ReportKeys.reports(keys, isAnonymousOnly),
                ReportKeys.breakdowns(keys),
                moves,
                ReportKeys.privacy(keys),
                ReportKeys.release(keys),
                ReportKeys.exportVerdicts(keys),
                ReportKeys.templates(keys, paths),
                TextKeys.read(keys).with(moves));
    }
}
