package drillsift.event;

import java.time.Instant;
import java.util.Optional;

/**
 * One drill round (第n回).
 *
 * @param number from 1
 * @param difficulty empty when the job file does not state it
 * @param sent used where the roster and the tool have no sending time for a person
 * @param disclosed when it was announced as a drill; later accesses stand on their own line
 */
public record Round(
        int number,
        Payload payload,
        Optional<DetectionDifficulty> difficulty,
        Optional<Instant> sent,
        Optional<Instant> disclosed) {}
