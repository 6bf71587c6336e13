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
import java.util.function.Supplier;

/** The judged round over columns; read only, but for its notes and what is found when asked. */
final class JudgedColumns implements JudgedRound {

    private static final Verdict[] VERDICTS = Verdict.values();
    private static final MachineKind[] MACHINES = MachineKind.values();
    private static final Actor[] ACTORS = Actor.values();
    private static final DecidedBy[] DECIDERS = DecidedBy.values();

    private final Round round;
    private final Roster roster;
    private final Accesses accesses;
    private final EventColumns columns;
    private final EpisodeColumns episodes;
    private final int[] episodeOf;
    private final long close;
    private final List<Duplicates.Taken> duplicates;
    private final Set<EventKind> measured;
    private final Supplier<Rejudging> rejudging;
    private final EventIds ids;
    private final List<Delivery> deliveries;
    private final List<CorrectionEffect> effects;
    private final HandDecisions hand;
    private final Optional<RuleVerdicts> ruleVerdicts;
    private final Optional<EventIndex> events;
    private List<Problem> notes = List.of();
    private int[] withoutMachines;

    JudgedColumns(
            RoundFacts facts,
            String campaign,
            Passed passed,
            Optional<EventIndex> named,
            Supplier<Rejudging> rejudging) {
        round = facts.round;
        roster = facts.roster;
        accesses = facts.accesses;
        columns = facts.columns;
        episodes = passed.episodes();
        episodeOf = passed.episodeOf();
        close = facts.kinds.close();
        duplicates = List.copyOf(facts.duplicates);
        measured = facts.recorded.all();
        effects = passed.tally().effects();
        hand = new HandDecisions(episodes, effects);
        ruleVerdicts = passed.byRules();
        events = named;
        this.rejudging = rejudging;
        ids = new EventIds(columns, campaign);
        deliveries = accesses.deliveries.deliveries();
    }

    @Override
    public List<String> corrections(int event) {
        return isJudged(event) ? episodes.corrections(episodeOf[event]) : List.of();
    }

    @Override
    public boolean isDecidedByHand(int event) {
        return isJudged(event) && hand.isDecided(episodeOf[event]);
    }

    @Override
    public List<CorrectionEffect> correctionEffects() {
        return effects;
    }

    void setNotes(List<Problem> found) {
        notes = List.copyOf(found);
    }

    @Override
    public Round round() {
        return round;
    }

    @Override
    public Roster roster() {
        return roster;
    }

    @Override
    public List<Delivery> deliveries() {
        return deliveries;
    }

    @Override
    public boolean deliveryRecorded() {
        return accesses.deliveries.isRecorded();
    }

    @Override
    public int size() {
        return columns.size;
    }

    @Override
    public int recipient(int event) {
        return accesses.identities.recipient(columns.subject[event]);
    }

    @Override
    public EventKind kind(int event) {
        return columns.kindOf(event);
    }

    @Override
    public long time(int event) {
        return columns.recordedTime(event);
    }

    @Override
    public Verdict verdict(int event) {
        return isJudged(event) ? VERDICTS[episodes.verdict[episodeOf[event]]] : Verdict.HUMAN;
    }

    @Override
    public MachineKind machineKind(int event) {
        return isJudged(event) ? MACHINES[episodes.kind[episodeOf[event]]] : MachineKind.NONE;
    }

    @Override
    public Actor actor(int event) {
        return isJudged(event) ? ACTORS[episodes.actor[episodeOf[event]]] : Actor.RECIPIENT;
    }

    @Override
    public DecidedBy decidedBy(int event) {
        return isJudged(event) ? DECIDERS[episodes.decidedBy[episodeOf[event]]] : DecidedBy.DEFAULT;
    }

    @Override
    public double probability(int event) {
        return isJudged(event) ? episodes.probability[episodeOf[event]] : 0;
    }

    @Override
    public int episode(int event) {
        return episodeOf[event];
    }

    @Override
    public boolean isEcho(int event) {
        return accesses.echoes.isEcho(event);
    }

    @Override
    public Optional<Instant> closed() {
        return close == Long.MAX_VALUE ? Optional.empty() : Optional.of(EventBlock.instant(close));
    }

    @Override
    public boolean isAfterClose(int event) {
        return columns.time[event] >= close;
    }

    @Override
    public synchronized int[] withoutMachines() {
        if (withoutMachines == null) {
            withoutMachines = columns.those(event -> verdict(event) != Verdict.MACHINE);
        }
        return withoutMachines;
    }

    @Override
    public void forEachHeap(HeapReceiver receiver) {
        episodes.forEachHeap(receiver);
    }

    @Override
    public UncountedActs uncountedActs() {
        boolean canBe = close != Long.MAX_VALUE || Echoes.arePossible(columns);
        return canBe ? UncountedActs.of(this) : UncountedActs.NONE;
    }

    @Override
    public String agent(int event) {
        int agent = columns.agent[event];
        return agent < 0 ? "" : columns.agents.get(agent);
    }

    @Override
    public String address(int event) {
        int address = columns.address[event];
        return address < 0 ? "" : columns.addresses.get(address);
    }

    @Override
    public String token(int event) {
        int subject = columns.subject[event];
        boolean isToken = subject >= 0 && columns.subjects.isToken(subject);
        return isToken ? columns.subjects.text(subject) : "";
    }

    @Override
    public String eventId(int event) {
        return ids.id(accesses.echoes.first(event));
    }

    @Override
    public int source(int event) {
        return columns.sourceOf(event);
    }

    @Override
    public int block(int event) {
        return columns.blockOf(event).block();
    }

    @Override
    public int row(int event) {
        return columns.loaded(event) - columns.blockOf(event).event();
    }

    @Override
    public List<String> rules(int event) {
        return isJudged(event) ? episodes.rulesOf(episodeOf[event]) : List.of();
    }

    @Override
    public List<SourceDuplicates> duplicates() {
        return Duplicates.perSource(duplicates, columns.sources);
    }

    @Override
    public SortedMap<String, RuleHits> ruleHits() {
        return episodes.ruleHits();
    }

    @Override
    public Set<EventKind> measured() {
        return measured;
    }

    @Override
    public List<Problem> notes() {
        return notes;
    }

    @Override
    public Optional<EventIndex> events() {
        return events;
    }

    @Override
    public Optional<RoundReach> reach() {
        return Optional.of(RoundReach.of(columns));
    }

    @Override
    public Optional<RuleVerdicts> ruleVerdicts() {
        return ruleVerdicts;
    }

    @Override
    public Optional<RoundSources> sources() {
        return Optional.of(RoundSources.of(this, accesses));
    }

    @Override
    public Optional<VisitGroups> visitGroups() {
        return Optional.of(VisitGroups.of(round.number(), accesses, episodes, hand));
    }

    @Override
    public Map<Integer, List<Evidence>> evidence(List<Integer> events) {
        return rejudging
                .get()
                .evidence(
                        events,
                        event ->
                                isJudged(event)
                                        ? episodes.person[episodeOf[event]]
                                        : EventBlock.NONE);
    }

    @Override
    public Optional<RoundExplanation> explanation() {
        return Optional.of(new RoundExplanation(this, accesses, rejudging.get()));
    }

    private boolean isJudged(int event) {
        return episodeOf[event] != EventBlock.NONE;
    }
}
