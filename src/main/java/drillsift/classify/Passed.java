package drillsift.classify;

import java.util.Optional;

/**
 * What the passes over a round's accesses found.
 *
 * @param profiles what each source did
 * @param episodeOf the episode of each event, -1 for what is no access
 * @param tally what the corrections did
 * @param byRules what the rules alone say; empty where corrections mean so much that it was not
 *     found out
 */
record Passed(
        Sources profiles,
        EpisodeColumns episodes,
        int[] episodeOf,
        CorrectionTally tally,
        Optional<RuleVerdicts> byRules) {}
