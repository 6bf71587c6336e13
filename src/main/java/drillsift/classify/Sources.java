package drillsift.classify;

import drillsift.event.EventKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each source did over the whole round: per address and agent, per network and agent, per
 * network, and per agent alone.
 */
final class Sources {

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
    private final VisitOrder order = new VisitOrder();
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

    Sources() {}

    /**
     * As they were kept.
     *
     * @param ofRound the addresses of the same round
     */
    Sources(long[] kept, AddressTable ofRound) {
        LongTape tape = new LongTape(kept);
        collectors().forEach(each -> each.read(tape));
        order.read(tape);
        traps.read(tape);
        pagePeople = tape.take();
        drawnPeople = tape.take();
        timedVisits = tape.take();
        lateVisits = tape.take();
        openers = tape.take();
        clickers = tape.take();
        addresses = ofRound;
    }

    /** All that judging asks, as numbers; of finished ones. */
    long[] kept() {
        LongTape tape = new LongTape();
        collectors().forEach(each -> each.write(tape));
        order.write(tape);
        traps.write(tape);
        tape.put(pagePeople).put(drawnPeople).put(timedVisits);
        return tape.put(lateVisits).put(openers).put(clickers).written();
    }

    private Stream<ProfileCollector> collectors() {
        return Stream.of(ofPlace, ofNetworkAgent, ofNetwork, ofSystemAgent, ofAgent, ofRange);
    }

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
        order.add(episodes);
    }

    /** Takes in what another one has seen of other people; safe for several threads. */
    synchronized void addAll(Sources other) {
        ofPlace.addAll(other.ofPlace);
        ofNetworkAgent.addAll(other.ofNetworkAgent);
        ofNetwork.addAll(other.ofNetwork);
        ofSystemAgent.addAll(other.ofSystemAgent);
        dispersed.addAll(other.dispersed);
        order.addAll(other.order);
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
        Stream.of(ofPlace, ofNetworkAgent, ofNetwork, ofSystemAgent)
                .parallel()
                .forEach(ProfileCollector::finish);
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
        traps.finish();
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

    /** Tells the episode what holds for all of the round. */
    void describeRound(Episode episode) {
        episode.isPageEvidenceKept = isPageEvidenceKept();
        episode.isOpeningKept = isOpeningKept();
        episode.isTailKept = isTailKept();
    }

    void describeTraps(Episode episode) {
        traps.describe(episode);
    }

    /**
     * What is known of the source of an episode that has an address.
     *
     * @param tokensNeeded people whom a source must have met to be judged by them
     */
    SourceView view(Episode episode, double tokensNeeded) {
        Profile network = ofNetwork.profile(episode.network);
        Profile wider = ofNetworkAgent.profile(networkAgent(episode));
        Profile specific = specific(episode, wider, tokensNeeded);
        boolean isSourceOfAgent = specific.tokens() >= tokensNeeded;
        boolean isPart = network.tokens() >= PART_OF_NETWORK * specific.tokens();
        boolean isUnhurried = network.median() >= MEDIAN && network.high() >= HIGH;
        boolean isAgentNamed = episode.agent >= 0;
        return new SourceView(
                isSourceOfAgent ? specific : network,
                isSourceOfAgent,
                network.tokens(),
                isPart && isUnhurried,
                isUnhurried && network.tokens() >= NEVER_LATE_TOKENS,
                !episode.isShared() && isBesideFarm(specific, wider),
                isAgentNamed ? ofAgent.profile(episode.agent) : Profile.NONE,
                episode.isShared() ? Companions.Company.NONE : order.company(episode));
    }

    /** The narrowest source with enough people, else the address with its agent. */
    private Profile specific(Episode episode, Profile wider, double tokensNeeded) {
        Profile specific = ofPlace.profile(place(episode));
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
        return specific.tokens() < tokensNeeded && isHasty(system) ? system : specific;
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
        if (episode.connection.asn() > 0 && seenSystems.add(systemAgent(episode))) {
            ofSystemAgent.add(systemAgent(episode), delay);
        }
        if (seen.add(place(episode))) {
            ofPlace.add(place(episode), delay);
            addAround(episode, delay);
        }
    }

    /** What the address and agent are part of; a person who is new there may be known here. */
    private void addAround(Episode episode, double delay) {
        if (!seen.add(networkAgent(episode) | 1L << 62)) {
            return;
        }
        ofNetworkAgent.add(networkAgent(episode), delay);
        if (seen.add((long) episode.network | 1L << 61)) {
            ofNetwork.add(episode.network, delay);
        }
        if (episode.agent >= 0 && seen.add((long) episode.agent | 3L << 60)) {
            dispersed.add(episode.agent, episode.network, delay);
        }
    }

    static long place(Episode episode) {
        return key(episode.address, episode.agent);
    }

    static long networkAgent(Episode episode) {
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
}
