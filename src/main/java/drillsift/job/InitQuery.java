package drillsift.job;

import drillsift.message.Language;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a first job file is to be made from.
 *
 * @param folder holds rosters and exports, at any depth
 * @param job where the job file is to be written; empty for a place beside
 * @param zone of the campaign
 * @param replace whether a job file that is there may be replaced
 */
public record InitQuery(
        Path folder, Optional<Path> job, ZoneId zone, boolean replace, Language language) {}
