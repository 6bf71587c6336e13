package drillsift.generate;

/**
 * What to make.
 *
 * @param people on the roster of each round, at least 1
 * @param rounds 1 to 12
 * @param logLines access log lines of each round at least; 0 for as many as the people cause
 * @param seed equal options give equal bytes
 * @param kind one of {@link CampaignKind#keys}
 */
public record MakerOptions(int people, int rounds, long logLines, long seed, String kind) {}
