package drillsift.classify;

/**
 * One observation on an episode.
 *
 * @param used whether it counted: the strongest of its group, or the one that decided alone
 */
public record Weighed(Evidence evidence, boolean used) {}
