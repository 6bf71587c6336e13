package drillsift.classify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What each source did over the whole round: per address and agent, per network and agent, per
 * network, and per agent alone.
 */
final class Sources {

    private static final double FOLLOW_FROM = 3;
    private static final double FOLLOW_TO = 120;
    private static final double REPORT_TO = 300;
    private static final double AHEAD_TO = 2.5;
    private static final int SMALL_NETWORK = 5;

    private final ProfileCollector ofPlace = new ProfileCollector();
    private final ProfileCollector ofNetworkAgent = new ProfileCollector();
    private final ProfileCollector ofNetwork = new ProfileCollector();
    private final ProfileCollector ofAgent = new ProfileCollector();
    private final AgentVisits dispersed = new AgentVisits();
    private final Companions addressCompany;
    private final Companions networkCompany;
    private final Map<Integer, long[]> trapHits = new HashMap<>();
    private final LongNumbers seen = new LongNumbers();
    private long pageEpisodes;
    private long drawnEpisodes;

    Sources(int addresses, int networks) {
        addressCompany = new Companions(addresses);
        networkCompany = new Companions(networks);
    }

    /** Takes in the episodes of one person; in any order of persons. */
    void add(List<Episode> episodes) {
        seen.clear();
        for (Episode episode : episodes) {
            if (episode.lane == Lane.TRAP && episode.address >= 0) {
                addTrap(episode);
            }
            if (episode.isNormal() && episode.recipient >= 0) {
                addNormal(episode);
            }
        }
        addVisits(episodes);
    }

    /** Takes in what another one has seen of other people; safe for several threads. */
    synchronized void addAll(Sources other) {
        ofPlace.addAll(other.ofPlace);
        ofNetworkAgent.addAll(other.ofNetworkAgent);
        ofNetwork.addAll(other.ofNetwork);
        dispersed.addAll(other.dispersed);
        addressCompany.addAll(other.addressCompany);
        networkCompany.addAll(other.networkCompany);
        other.trapHits.forEach((address, hits) -> trapHits.merge(address, hits, Sources::joined));
        pageEpisodes += other.pageEpisodes;
        drawnEpisodes += other.drawnEpisodes;
    }

    private static long[] joined(long[] first, long[] second) {
        return LongStream.concat(LongStream.of(first), LongStream.of(second)).toArray();
    }

    /** To be called once after the last person. */
    void finish() {
        ofPlace.finish();
        ofNetworkAgent.finish();
        ofNetwork.finish();
        dispersed.into(ofAgent, network -> ofNetwork.profile(network).tokens() < SMALL_NETWORK);
        ofAgent.finish();
    }

    /** Whether the round's logs show which pages were drawn at all. */
    boolean isPageEvidenceKept() {
        return drawnEpisodes > 0 && drawnEpisodes * 100 >= pageEpisodes;
    }

    void describe(Episode episode, double tokensNeeded) {
        episode.isPageEvidenceKept = isPageEvidenceKept();
        if (episode.address < 0) {
            return;
        }
        Profile network = ofNetwork.profile(episode.network);
        Profile specific = ofPlace.profile(place(episode));
        Profile wider = ofNetworkAgent.profile(networkAgent(episode));
        // One address of a farm is the farm; a gateway beside an office is not the office.
        if (specific.tokens() < tokensNeeded || wider.isLike(specific)) {
            specific = wider;
        }
        episode.isSourceOfAgent = specific.tokens() >= tokensNeeded;
        episode.source = episode.isSourceOfAgent ? specific : network;
        episode.tokensOfNetwork = network.tokens();
        if (episode.agent >= 0) {
            episode.sameAgent = ofAgent.profile(episode.agent);
        }
        if (!episode.isShared()) {
            episode.isFollower =
                    addressCompany.isFollower(episode.address)
                            || networkCompany.isFollower(episode.network);
            episode.isAhead =
                    addressCompany.isAhead(episode.address)
                            || networkCompany.isAhead(episode.network);
        }
        long[] hits = trapHits.get(episode.address);
        for (int i = 0; hits != null && i < hits.length; i++) {
            double seconds = Math.abs(hits[i] - episode.first) / 1e9;
            boolean isNearer = Double.isNaN(episode.trapSeconds) || seconds < episode.trapSeconds;
            episode.trapSeconds = isNearer ? seconds : episode.trapSeconds;
        }
    }

    private void addTrap(Episode episode) {
        long[] hits = trapHits.getOrDefault(episode.address, new long[0]);
        long[] more = Arrays.copyOf(hits, hits.length + 1);
        more[hits.length] = episode.first;
        trapHits.put(episode.address, more);
    }

    private void addNormal(Episode episode) {
        if (episode.isPageExpected()) {
            pageEpisodes++;
            drawnEpisodes += episode.resources > 0 ? 1 : 0;
        }
        if (episode.address < 0) {
            return;
        }
        boolean isTimed = episode.isOwnSending && episode.precisionSeconds <= 1;
        double delay = isTimed ? episode.delaySeconds : Double.NaN;
        // Episodes come by their beginning, so the first of a source is its first access.
        if (seen.add(place(episode))) {
            ofPlace.add(place(episode), delay);
        }
        if (seen.add(networkAgent(episode) | 1L << 62)) {
            ofNetworkAgent.add(networkAgent(episode), delay);
        }
        if (seen.add((long) episode.network | 1L << 61)) {
            ofNetwork.add(episode.network, delay);
        }
        if (episode.agent >= 0 && seen.add((long) episode.agent | 3L << 60)) {
            dispersed.add(episode.agent, episode.network, delay);
        }
    }

    private static long place(Episode episode) {
        return (long) episode.address << 31 | episode.agent + 2;
    }

    private static long networkAgent(Episode episode) {
        return (long) episode.network << 31 | episode.agent + 2;
    }

    /** Who comes shortly after or before somebody else, long after the mail. */
    private void addVisits(List<Episode> episodes) {
        Episode before = null;
        for (Episode episode : episodes) {
            if (!episode.isNormal() || episode.network < 0 || episode.isOnlyOpens()) {
                continue;
            }
            addressCompany.visit(episode.address);
            networkCompany.visit(episode.network);
            if (episode.reportSeconds > 0 && episode.reportSeconds <= REPORT_TO) {
                addressCompany.follow(episode.address); // a sandbox for reported mails
            }
            boolean isOther = before != null && before.network != episode.network;
            if (isOther && before.delaySeconds > FOLLOW_TO) {
                double lag = (episode.first - before.first) / 1e9;
                if (lag >= FOLLOW_FROM && lag <= FOLLOW_TO) {
                    addressCompany.follow(episode.address);
                    networkCompany.follow(episode.network);
                } else if (lag <= AHEAD_TO) {
                    addressCompany.lead(before.address);
                    networkCompany.lead(before.network);
                }
            }
            before = episode;
        }
    }
}
