package drillsift.classify;

/**
 * What the round says of a place and agent that episodes come from: which profile they are judged
 * by, and in what company they come. The same for all their episodes.
 *
 * @param source the profile that counts, of the narrowest source that met enough people
 * @param isSourceOfAgent whether that is of this agent alone, not of all in its network
 * @param company none where people share the address
 */
record SourceView(
        Profile source,
        boolean isSourceOfAgent,
        int tokensOfNetwork,
        boolean isAmongPeople,
        boolean isCrowdUnhurried,
        boolean isBesideFarm,
        Profile sameAgent,
        Companions.Company company) {

    /**
     * @param lateFrom seconds after the mail; what comes sooner neither follows nor leads anybody
     */
    void tell(Episode episode, double lateFrom) {
        episode.source = source;
        episode.isSourceOfAgent = isSourceOfAgent;
        episode.tokensOfNetwork = tokensOfNetwork;
        episode.isAmongPeople = isAmongPeople;
        episode.isCrowdUnhurried = isCrowdUnhurried;
        episode.isBesideFarm = isBesideFarm;
        episode.sameAgent = sameAgent;
        if (episode.delaySeconds > lateFrom) {
            episode.company = company;
        }
    }
}
