package drillsift.job;

import java.util.Optional;

/**
 * Which runs to compare: ids, beginnings of them, {@code latest} or {@code released}.
 *
 * @param earlier empty: the newest run that is not made from the same things as the last
 * @param later empty: the last run
 */
public record DiffQuery(Optional<String> earlier, Optional<String> later) {}
