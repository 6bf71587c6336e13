package drillsift.job.file;

import drillsift.message.Language;
import java.util.List;

/**
 * One entry under {@code reports}.
 *
 * @param languages in the order of the job file, each once; at least one
 */
public record ReportOrder(Report report, Audience audience, List<Language> languages) {}
