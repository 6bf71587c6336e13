package drillsift.classify;

/**
 * What one correction did in a round.
 *
 * @param accesses that it means, whether it decided or a higher one did
 * @param people of the roster whose accesses it means
 * @param changed of these, people with another verdict or actor on some visit for it
 */
public record CorrectionEffect(Correction correction, long accesses, int people, int changed) {}
