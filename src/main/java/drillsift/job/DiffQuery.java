package drillsift.job;

import java.util.Optional;

/**
 * Which runs to compare: ids, beginnings of them, or {@code latest}.
 *
 * @param earlier empty: the last run but one
 * @param later empty: the last run
 */
public record DiffQuery(Optional<String> earlier, Optional<String> later) {}
