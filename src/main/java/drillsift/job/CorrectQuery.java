package drillsift.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose decisions to take over.
 *
 * @param review a review list that somebody has filled, CSV or workbook
 * @param reason for rows without one
 * @param author for rows without one
 * @param dryRun only shows what would change
 */
public record CorrectQuery(
        Path review, Optional<String> reason, Optional<String> author, boolean dryRun) {}
