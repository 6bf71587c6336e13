package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.message.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A round with a verdict on every access: what classify hands to aggregate. Events are numbered
 * from 0 in the order of the job file's inputs, then file and line. Duplicates are not among them.
 */
public interface JudgedRound {

    Round round();

    Roster roster();

    /** Per recipient id of the roster: whether and when the mail reached the mailbox. */
    List<Delivery> deliveries();

    /** Whether the round had delivery records or sending times at all. */
    boolean deliveryRecorded();

    int size();

    /** Position in the roster; {@link EventBlock#NONE} when no one of the roster is meant. */
    int recipient(int event);

    EventKind kind(int event);

    /** Nanoseconds since the epoch, as the source recorded it. */
    long time(int event);

    Verdict verdict(int event);

    MachineKind machineKind(int event);

    Actor actor(int event);

    DecidedBy decidedBy(int event);

    /** That the access was a machine's, 0 to 1; 0 or 1 when decided by a fact. */
    double probability(int event);

    /**
     * The episode that the event belongs to, from 0; {@link EventBlock#NONE} for events that are
     * not accesses. An access whose echo another source recorded shares its episode.
     */
    int episode(int event);

    /**
     * Whether another source recorded the same access and this is the later-listed one of the two:
     * it stays accepted and keeps its verdict, but is counted once.
     */
    boolean isEcho(int event);

    /** When the round was disclosed as a drill or completed; empty when nothing ended it. */
    Optional<Instant> closed();

    /** Whether it came after the round was disclosed as a drill or completed; not in the rates. */
    boolean isAfterClose(int event);

    /** Empty when the source has none. */
    String agent(int event);

    /** Effective address after trusted proxies; empty when the source has none. */
    String address(int event);

    /**
     * Events that are no machine's access, in their order: of a large log few, and all that tells
     * of people. Nobody writes to it.
     */
    int[] withoutMachines();

    /** All accesses in heaps of one verdict each, in any order. */
    void forEachHeap(HeapReceiver receiver);

    /** Acts that are in no heap's. */
    UncountedActs uncountedActs();

    /** Duplicate records per source file, in the order of the inputs. */
    List<SourceDuplicates> duplicates();

    /** Rule id to the accesses in whose episodes its evidence counted, by id. */
    SortedMap<String, RuleHits> ruleHits();

    /** Event kinds that some source of the round is able to record. */
    Set<EventKind> measured();

    /** Ids of the rules whose evidence counted for the event's episode; empty if none did. */
    default List<String> rules(int event) {
        return List.of();
    }

    /** Ids of the corrections that acted on the event's episode, the deciding ones first. */
    default List<String> corrections(int event) {
        return List.of();
    }

    /** Whether somebody decided the event's episode, be it to let the verdict stand. */
    default boolean isDecidedByHand(int event) {
        return decidedBy(event) == DecidedBy.CORRECTION;
    }

    /** What each correction that can act in this round did, in file order. */
    default List<CorrectionEffect> correctionEffects() {
        return List.of();
    }

    /** 32 hexadecimal digits that depend on the record alone; an echo has its partner's. */
    default String eventId(int event) {
        return "";
    }

    /** As received; empty when the source has none. */
    default String token(int event) {
        return "";
    }

    /** Position of the event's file among the round's inputs. */
    default int source(int event) {
        return EventBlock.NONE;
    }

    /** Number of the event's block within its file. */
    default int block(int event) {
        return EventBlock.NONE;
    }

    /** Row of the event within its block. */
    default int row(int event) {
        return EventBlock.NONE;
    }

    /** What the officer must know of the round; holds no personal data. */
    default List<Problem> notes() {
        return List.of();
    }

    /** What its records name, from when to when; empty where only verdicts are kept. */
    default Optional<RoundReach> reach() {
        return Optional.empty();
    }

    /** Which events it holds; empty where no correction names one. */
    default Optional<EventIndex> events() {
        return Optional.empty();
    }

    /** What the rules alone say; empty where it was not asked for or not made. */
    default Optional<RuleVerdicts> ruleVerdicts() {
        return Optional.empty();
    }

    /** What came from each address and agent; empty where only verdicts are kept. */
    default Optional<RoundSources> sources() {
        return Optional.empty();
    }

    /** Visits in groups that one decision can be about; empty where only verdicts are kept. */
    default Optional<VisitGroups> visitGroups() {
        return Optional.empty();
    }

    /**
     * What counted on each of these accesses; those that are none are left out. Cheaper than {@link
     * #explanation} for many.
     */
    default Map<Integer, List<Evidence>> evidence(List<Integer> events) {
        return Map.of();
    }

    /** Why the verdicts are what they are; empty where only verdicts are kept. */
    default Optional<RoundExplanation> explanation() {
        return Optional.empty();
    }

    /**
     * @param delivered whether the mail reached the mailbox
     * @param sentAt this recipient's own sending time, else the round's
     * @param failed a final failure was recorded
     */
    record Delivery(boolean delivered, Optional<Instant> sentAt, boolean failed) {}

    /** Takes accesses that were judged alike. */
    interface HeapReceiver {

        /**
         * @param probability that they were a machine's, 0 to 1
         * @param accesses how many they are, at least one
         * @param acts of these, such as could be a reaction or an act on a page; without what is
         *     recorded twice and what came after the close, so that there may be none
         */
        void heap(Verdict verdict, DecidedBy decidedBy, double probability, int accesses, int acts);
    }

    /** How the accesses ended on which a rule spoke. */
    record RuleHits(long human, long machine, long uncertain) {

        public long accesses() {
            return human + machine + uncertain;
        }
    }

    /**
     * @param duplicate records of the file that other files of the same format hold as well
     * @param acts of these, accesses that could be a reaction or an act on a page
     */
    record SourceDuplicates(String file, int ordinal, int duplicate, int acts) {}
}
