package drillsift.classify;

import drillsift.event.Connection;
import drillsift.event.EventKind;
import java.util.Arrays;

/**
 * Accesses of one person's token from one place (address, agent and lane) without a long gap.
 * Filled by {@link PersonEpisodes} in time order, then by {@link SequenceFacts} and {@link
 * Sources}, and only read by the rules.
 */
final class Episode {

    static final double UNKNOWN = Double.NaN;

    private static final double VISIT_GAP_SECONDS = 60;
    private static final int REACTIONS =
            Arrays.stream(EventKind.values())
                    .filter(EventKind::isReaction)
                    .mapToInt(kind -> 1 << kind.ordinal())
                    .sum();

    /** Group of the person, see {@link Accesses}. */
    final int person;

    /** Position in the roster; -1 when nobody of the roster is meant. */
    final int recipient;

    final int address;
    final int network;
    final int agent;
    final Lane lane;
    final long first;
    final AgentFacts agentFacts;
    final AddressFacts addressFacts;

    /** The episode before it from the same place, or null. */
    final Episode previous;

    private final boolean isDrawnBefore;

    long last;
    int accesses;

    /** Bits by ordinal of {@link EventKind}. */
    int kinds;

    /** What else is told of its client; of the first access that tells anything. */
    Connection connection = Connection.NONE;

    /** Accesses that a program made in case somebody might click. */
    int ahead;

    /** Whether a web server recorded some of it, so that drawn pages would be seen. */
    boolean isRequest;

    /** Whether its source keeps only the last state of a person. */
    boolean isStatus;

    /** By how many nanoseconds the clock of its first access was ahead; its times are corrected. */
    long clockAhead;

    /** Finest unit of its times, in seconds. */
    double precisionSeconds;

    /** From this person's sending to the first access; {@link #UNKNOWN} without a sending time. */
    double delaySeconds = UNKNOWN;

    /** Whether the sending time is this person's own, not the round's. */
    boolean isOwnSending;

    /** Resources drawn in from the same address. */
    int resources;

    /** Resources drawn in from another address of the same network. */
    int neighbourResources;

    /** Time of the latest page, carried over from the episode before; {@link Long#MIN_VALUE}. */
    long lastPage = Long.MIN_VALUE;

    /** From the page to the form or button; {@link #UNKNOWN} when nothing was sent. */
    double dwellSeconds = UNKNOWN;

    boolean isFormSent;

    int visits = 1;
    long lastVisit = Long.MIN_VALUE;

    /** Shortest and longest time between two visits, in seconds. */
    double leastGap = Double.MAX_VALUE;

    double mostGap;

    /** Different targets within the first seconds. */
    int targetsAtOnce;

    /** Whether the mail's image and its link were fetched within one second. */
    boolean isOpenedAndClicked;

    // What the person's other episodes say; see SequenceFacts.
    double headSeconds = UNKNOWN;
    double damagedSeconds = UNKNOWN;
    double trapSeconds = UNKNOWN;
    double reportSeconds = UNKNOWN;
    double distantSeconds = UNKNOWN;

    /** How far the intervals between visits of one source differ, in percent of the longest. */
    double repeatSpreadPercent = UNKNOWN;

    int repeats;

    // What its source did over the whole round; see Sources.
    Profile source = Profile.NONE;
    boolean isSourceOfAgent;
    Profile sameAgent = Profile.NONE;
    int tokensOfNetwork;

    /** Whether its source is a small part of a network whose people come in their own time. */
    boolean isAmongPeople;

    /** Whether its network, with all its agents, has a crowd that comes in its own time. */
    boolean isCrowdUnhurried;

    /**
     * One of few addresses in a network whose same agent comes to nearly everybody in step with the
     * mail: then neither a late hour nor spread delays speak for people, only what happened on the
     * page.
     */
    boolean isBesideFarm;

    Companions.Company company = Companions.Company.NONE;

    /** Whether some source of the round shows which pages were drawn. */
    boolean isPageEvidenceKept;

    /** Whether the round's logs hold the pictures that mail programs load. */
    boolean isOpeningKept;

    /** Whether people came for hours, so that the logs were not closed early. */
    boolean isTailKept;

    /** Whether the person's mail program loaded its pictures at some time. */
    boolean isOpened;

    /** Whether this person draws pages on another operating system only. */
    boolean isOtherSystem;

    /** Whether the same address showed another operating system within a minute. */
    boolean isTwoSystems;

    /** Whether it began outside office hours; false when these are not known. */
    boolean isOffHours;

    Episode(
            int person,
            int recipient,
            int address,
            int network,
            int agent,
            Lane lane,
            long first,
            AgentFacts agentFacts,
            AddressFacts addressFacts,
            Episode previous) {
        this.person = person;
        this.recipient = recipient;
        this.address = address;
        this.network = network;
        this.agent = agent;
        this.lane = lane;
        this.first = first;
        this.agentFacts = agentFacts;
        this.addressFacts = addressFacts;
        this.previous = previous;
        this.last = first;
        isDrawnBefore = previous != null && previous.isPageDrawn();
        if (previous != null) {
            lastPage = previous.lastPage;
        }
    }

    /** Counts a request a minute or more after the one before as a visit of its own. */
    void visitAt(long time) {
        double gap = (time - lastVisit) / 1e9;
        if (lastVisit != Long.MIN_VALUE && gap >= VISIT_GAP_SECONDS) {
            visits++;
            leastGap = Math.min(leastGap, gap);
            mostGap = Math.max(mostGap, gap);
        }
        lastVisit = lastVisit == Long.MIN_VALUE || gap >= VISIT_GAP_SECONDS ? time : lastVisit;
    }

    boolean has(EventKind kind) {
        return (kinds & 1 << kind.ordinal()) != 0;
    }

    boolean isReaction() {
        return (kinds & REACTIONS) != 0;
    }

    boolean isOnlyOpens() {
        return kinds == 1 << EventKind.OPENED.ordinal();
    }

    /** Whether something of it is a page that a browser would draw. */
    boolean isPageExpected() {
        return isRequest
                && (has(EventKind.CLICKED)
                        || has(EventKind.QR_SCANNED)
                        || has(EventKind.PAGE_VIEWED)
                        || has(EventKind.DATA_SUBMITTED));
    }

    /** Whether this place drew the page, now or before; a browser keeps what it has drawn. */
    boolean isPageDrawn() {
        return resources > 0 || isDrawnBefore;
    }

    boolean isShared() {
        return addressFacts.isShared();
    }

    AddressFacts networkFacts() {
        return isOnlyOpens() && addressFacts.opens() != null ? addressFacts.opens() : addressFacts;
    }

    boolean isNormal() {
        return lane == Lane.NORMAL;
    }
}
