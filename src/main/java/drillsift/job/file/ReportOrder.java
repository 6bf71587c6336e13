package drillsift.job.file;

import drillsift.message.Language;
import java.util.List;

/**
 * One entry under {@code reports}.
 *
 * @param languages in the order of the job file, each once; at least one
 * @param isForActing sheets only for people with a reaction or a report on record, certain or not
 */
public record ReportOrder(
        Report report, Audience audience, List<Language> languages, boolean isForActing) {

    /** Of everybody whom the report is about. */
    public ReportOrder(Report report, Audience audience, List<Language> languages) {
        this(report, audience, languages, false);
    }

    /** Whether both would make the same documents, apart from languages. */
    boolean isLike(ReportOrder other) {
        return report == other.report && audience == other.audience;
    }
}
