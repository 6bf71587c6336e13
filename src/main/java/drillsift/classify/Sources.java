package drillsift.classify;

import drillsift.event.EventKind;
import java.util.List;

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
    private static final double LATE_SECONDS = 14_400;
    private static final int LATE_VISITS = 3;
    private static final int PART_OF_NETWORK = 4;
    private static final double MEDIAN = 180;
    private static final double FARM_HIGH = 1_200;
    private static final int FARM_TOKENS = 50;
    private static final double HIGH = 2_400;
    private static final int NEVER_LATE_TOKENS = 20;
    private static final Promptness PROMPTNESS = new Promptness(FARM_HIGH, NEVER_LATE_TOKENS);

    private final ProfileCollector ofPlace = new ProfileCollector();
    private final ProfileCollector ofNetworkAgent = new ProfileCollector();
    private final ProfileCollector ofNetwork = new ProfileCollector();
    private final ProfileCollector ofSystemAgent = new ProfileCollector();
    private final ProfileCollector ofAgent = new ProfileCollector();
    private final ProfileCollector ofRange = new ProfileCollector();
    private final AgentVisits dispersed = new AgentVisits();
    private final Companions addressCompany = new Companions();
    private final Companions networkCompany = new Companions();
    private final TrapHits traps = new TrapHits();
    private final LongNumbers seen = new LongNumbers();
    private final LongNumbers seenSystems = new LongNumbers();
    private AddressTable addresses;
    private long pagePeople;
    private long drawnPeople;
    private long timedVisits;
    private long lateVisits;
    private long openers;
    private long clickers;

    /** Takes in the episodes of one person; in any order of persons. */
    void add(List<Episode> episodes) {
        seen.clear();
        seenSystems.clear();
        boolean isOpener = false;
        boolean isClicker = false;
        boolean isAsker = false;
        boolean isDrawer = false;
        for (Episode episode : episodes) {
            isOpener |= episode.has(EventKind.OPENED);
            isClicker |= episode.has(EventKind.CLICKED);
            if (episode.lane == Lane.TRAP && episode.address >= 0) {
                traps.add(episode);
            }
            if (episode.isNormal() && episode.recipient >= 0) {
                addNormal(episode);
                isAsker |= episode.isPageExpected();
                isDrawer |= episode.isPageExpected() && episode.resources > 0;
            }
        }
        pagePeople += isAsker ? 1 : 0;
        drawnPeople += isDrawer ? 1 : 0;
        openers += isOpener ? 1 : 0;
        clickers += isClicker ? 1 : 0;
        addVisits(episodes);
    }

    /** Takes in what another one has seen of other people; safe for several threads. */
    synchronized void addAll(Sources other) {
        ofPlace.addAll(other.ofPlace);
        ofNetworkAgent.addAll(other.ofNetworkAgent);
        ofNetwork.addAll(other.ofNetwork);
        ofSystemAgent.addAll(other.ofSystemAgent);
        dispersed.addAll(other.dispersed);
        addressCompany.addAll(other.addressCompany);
        networkCompany.addAll(other.networkCompany);
        traps.addAll(other.traps);
        pagePeople += other.pagePeople;
        drawnPeople += other.drawnPeople;
        timedVisits += other.timedVisits;
        lateVisits += other.lateVisits;
        openers += other.openers;
        clickers += other.clickers;
    }

    /** To be called once after the last person. */
    void finish(AddressTable ofRound) {
        addresses = ofRound;
        ofPlace.finish();
        ofNetworkAgent.finish();
        ofNetwork.finish();
        ofSystemAgent.finish();
        new SourceParts(ofPlace, ofNetworkAgent, PROMPTNESS).settle(this::wholeOf);
        ofPlace.forgetDelays();
        ofNetworkAgent.forgetDelays();
        ofNetwork.forgetDelays();
        dispersed.retain(network -> ofNetwork.profile(network).tokens() < SMALL_NETWORK);
        dispersed.into((agent, network, delay) -> ofRange.add(rangeAgent(network, agent), delay));
        ofRange.finish();
        dispersed.into(
                (agent, network, delay) -> {
                    if (!isPrompt(ofRange.profile(rangeAgent(network, agent)))) {
                        ofAgent.add(agent, delay);
                    }
                });
        ofAgent.finish();
        ofRange.forgetDelays();
        ofAgent.forgetDelays();
        dispersed.clear();
    }

    private int wholeOf(int place) {
        long key = ofPlace.source(place);
        int address = (int) (key >>> 31);
        int agent = (int) (key & Integer.MAX_VALUE) - 2;
        return ofNetworkAgent.idOf(key(addresses.network(address), agent));
    }

    private static boolean isPrompt(Profile range) {
        return PROMPTNESS.isCrowd(range) && PROMPTNESS.isPrompt(range);
    }

    /**
     * Whether the round's logs show which pages were drawn at all: of one in a hundred people at
     * least. People count, not visits, since a scanner may come a hundred times.
     */
    boolean isPageEvidenceKept() {
        return drawnPeople > 0 && drawnPeople * 100 >= pagePeople;
    }

    boolean isAnyPageExpected() {
        return pagePeople > 0;
    }

    /** Whether people came for hours, so that the logs were not closed early. */
    boolean isTailKept() {
        return lateVisits >= LATE_VISITS;
    }

    /** Whether anybody's delay after the own sending is known. */
    boolean isAnybodyTimed() {
        return timedVisits > 0;
    }

    /** Whether mail programs that load pictures are recorded for most who clicked. */
    private boolean isOpeningKept() {
        return openers > 0 && openers * 2 >= clickers;
    }

    void describe(Episode episode, double tokensNeeded) {
        episode.isPageEvidenceKept = isPageEvidenceKept();
        episode.isOpeningKept = isOpeningKept();
        episode.isTailKept = isTailKept();
        if (episode.address < 0) {
            return;
        }
        Profile network = ofNetwork.profile(episode.network);
        Profile specific = ofPlace.profile(place(episode));
        Profile wider = ofNetworkAgent.profile(networkAgent(episode));
        // One address of a farm is the farm; a gateway beside an office is not the office.
        if (specific.tokens() < tokensNeeded) {
            specific = wider;
        }
        if (specific.tokens() < tokensNeeded) {
            Profile range = ofRange.profile(rangeAgent(episode.network, episode.agent));
            specific = isPrompt(range) ? range : specific;
        }
        // Of a whole system only haste is believed: at home people of many networks share one.
        Profile system = ofSystemAgent.profile(systemAgent(episode));
        if (specific.tokens() < tokensNeeded && isHasty(system)) {
            specific = system;
        }
        episode.isBesideFarm = !episode.isShared() && isBesideFarm(specific, wider);
        episode.isSourceOfAgent = specific.tokens() >= tokensNeeded;
        episode.source = episode.isSourceOfAgent ? specific : network;
        episode.tokensOfNetwork = network.tokens();
        boolean isPart = network.tokens() >= PART_OF_NETWORK * specific.tokens();
        boolean isUnhurried = network.median() >= MEDIAN && network.high() >= HIGH;
        episode.isAmongPeople = isPart && isUnhurried;
        episode.isCrowdUnhurried = isUnhurried && network.tokens() >= NEVER_LATE_TOKENS;
        if (episode.agent >= 0) {
            episode.sameAgent = ofAgent.profile(episode.agent);
        }
        if (!episode.isShared() && episode.delaySeconds > FOLLOW_TO) {
            episode.company =
                    addressCompany
                            .company(episode.address)
                            .or(networkCompany.company(networkAgent(episode)));
        }
        traps.describe(episode);
    }

    private static boolean isBesideFarm(Profile place, Profile networkAgent) {
        return isHasty(networkAgent)
                && networkAgent.tokens() >= FARM_TOKENS
                && place.tokens() * PART_OF_NETWORK <= networkAgent.tokens();
    }

    private static boolean isHasty(Profile profile) {
        return profile.median() < MEDIAN && profile.high() < FARM_HIGH;
    }

    private void addNormal(Episode episode) {
        if (episode.address < 0) {
            return;
        }
        boolean isTimed = episode.isOwnSending && episode.precisionSeconds <= 1;
        double delay = isTimed ? episode.delaySeconds : Double.NaN;
        timedVisits += isTimed ? 1 : 0;
        lateVisits += delay > LATE_SECONDS ? 1 : 0;
        // Episodes come by their beginning, so the first of a source is its first access.
        if (seen.add(place(episode))) {
            ofPlace.add(place(episode), delay);
        }
        if (seen.add(networkAgent(episode) | 1L << 62)) {
            ofNetworkAgent.add(networkAgent(episode), delay);
        }
        if (episode.connection.asn() > 0 && seenSystems.add(systemAgent(episode))) {
            ofSystemAgent.add(systemAgent(episode), delay);
        }
        if (seen.add((long) episode.network | 1L << 61)) {
            ofNetwork.add(episode.network, delay);
        }
        if (episode.agent >= 0 && seen.add((long) episode.agent | 3L << 60)) {
            dispersed.add(episode.agent, episode.network, delay);
        }
    }

    private static long place(Episode episode) {
        return key(episode.address, episode.agent);
    }

    private static long networkAgent(Episode episode) {
        return key(episode.network, episode.agent);
    }

    private long rangeAgent(int network, int agent) {
        return key(addresses.range(network), agent);
    }

    private static long key(int place, int agent) {
        return (long) place << 31 | agent + 2;
    }

    private static long systemAgent(Episode episode) {
        return episode.connection.asn() << 31 | episode.agent + 2;
    }

    /** Who comes shortly after or before somebody else, long after the mail. */
    private void addVisits(List<Episode> episodes) {
        Episode before = null;
        for (Episode episode : episodes) {
            if (!episode.isNormal() || episode.network < 0 || episode.isOnlyOpens()) {
                continue;
            }
            // What came with the mail neither follows nor leads anybody.
            if (episode.delaySeconds > FOLLOW_TO) {
                addressCompany.visit(episode.address);
                networkCompany.visit(networkAgent(episode));
            }
            boolean isAfterReport = episode.reportSeconds > 0 && episode.reportSeconds <= REPORT_TO;
            if (isAfterReport && episode.delaySeconds > FOLLOW_TO) {
                // A sandbox for reported mails.
                addressCompany.follow(episode.address);
                networkCompany.follow(networkAgent(episode));
            }
            boolean isOther = before != null && before.network != episode.network;
            if (isOther && !isAfterReport && before.delaySeconds > FOLLOW_TO) {
                double lag = (episode.first - before.first) / 1e9;
                if (lag >= FOLLOW_FROM && lag <= FOLLOW_TO) {
                    addressCompany.follow(episode.address);
                    networkCompany.follow(networkAgent(episode));
                } else if (lag <= AHEAD_TO) {
                    addressCompany.lead(before.address);
                    networkCompany.lead(networkAgent(before));
                }
            }
            before = episode;
        }
    }
}
