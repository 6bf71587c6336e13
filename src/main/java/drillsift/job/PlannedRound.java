package drillsift.job;

import drillsift.event.Round;
import drillsift.job.file.RosterInput;
import drillsift.read.RosterFile;
import java.util.List;

/**
 * One round with its inputs as the inventory found them.
 *
 * @param rosterDigest of the roster file's bytes and the way it is read
 */
record PlannedRound(
        Round round,
        RosterInput rosterInput,
        RosterFile roster,
        String rosterDigest,
        List<PlannedSource> sources) {}
