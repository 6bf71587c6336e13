package drillsift.job.file;

import drillsift.event.SourceRef;
import drillsift.read.SourceSettings;
import java.nio.file.Path;

/**
 * One input of a round.
 *
 * @param name the path as written in the job file
 * @param path the real path; the file existed when the job file was read
 * @param where its place in the job file
 */
public record Input(String name, Path path, SourceSettings settings, SourceRef where) {}
