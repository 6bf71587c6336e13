package drillsift.job;

import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.JudgedRound;
import drillsift.classify.MachineKind;
import drillsift.classify.OpenForReview;
import drillsift.classify.UncountedActs;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Payload;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.message.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A round whose verdicts a test states itself; the mail has reached everybody. */
final class StatedRound implements JudgedRound {

    static final Instant SENT = Instant.parse("2026-10-13T01:00:00Z");

    private final List<Recipient> people = new ArrayList<>();
    private final List<Stated> events = new ArrayList<>();
    private int undelivered = EventBlock.NONE;
    private Set<EventKind> measured = EnumSet.allOf(EventKind.class);
    private int number = 3;
    private Optional<Instant> closed = Optional.empty();

    /** One event, by default certain to be the recipient's own. */
    record Stated(
            int person,
            EventKind kind,
            long minute,
            Verdict verdict,
            Actor actor,
            DecidedBy decidedBy,
            boolean isEcho,
            boolean isAfterClose) {}

    StatedRound numbered(int round) {
        number = round;
        return this;
    }

    StatedRound closed(Instant end) {
        closed = Optional.of(end);
        return this;
    }

    StatedRound person(String mail, String name, String department, String language) {
        int number = people.size();
        people.add(
                new Recipient(
                        mail,
                        mail,
                        mail,
                        name,
                        department,
                        "",
                        "",
                        "",
                        language,
                        "t" + number,
                        Optional.empty(),
                        false,
                        "",
                        number + 2));
        return this;
    }

    StatedRound excluded(String mail) {
        people.add(
                new Recipient(
                        mail,
                        mail,
                        mail,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Optional.empty(),
                        true,
                        "",
                        9));
        return this;
    }

    StatedRound undelivered(int person) {
        undelivered = person;
        return this;
    }

    StatedRound measuring(EventKind kind, EventKind... others) {
        measured = EnumSet.of(kind, others);
        return this;
    }

    StatedRound own(int person, EventKind kind, int minute) {
        return add(person, kind, minute, Verdict.HUMAN, Actor.RECIPIENT);
    }

    StatedRound add(int person, EventKind kind, int minute, Verdict verdict, Actor actor) {
        return add(new Stated(person, kind, minute, verdict, actor, DecidedBy.RULE, false, false));
    }

    StatedRound add(Stated event) {
        events.add(event);
        return this;
    }

    @Override
    public Round round() {
        return new Round(
                number, Payload.LINK, Optional.empty(), Optional.of(SENT), Optional.empty());
    }

    @Override
    public Roster roster() {
        return new Roster(people);
    }

    @Override
    public List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            deliveries.add(new Delivery(person != undelivered, Optional.of(SENT), false));
        }
        return deliveries;
    }

    @Override
    public boolean deliveryRecorded() {
        return true;
    }

    @Override
    public int size() {
        return events.size();
    }

    @Override
    public int recipient(int event) {
        return events.get(event).person();
    }

    @Override
    public EventKind kind(int event) {
        return events.get(event).kind();
    }

    @Override
    public long time(int event) {
        return EventBlock.nanos(SENT.plusSeconds(60 * events.get(event).minute()));
    }

    @Override
    public Verdict verdict(int event) {
        return events.get(event).verdict();
    }

    @Override
    public MachineKind machineKind(int event) {
        return MachineKind.NONE;
    }

    @Override
    public Actor actor(int event) {
        return events.get(event).actor();
    }

    @Override
    public DecidedBy decidedBy(int event) {
        return events.get(event).decidedBy();
    }

    @Override
    public double probability(int event) {
        return verdict(event) == Verdict.MACHINE ? 1 : verdict(event) == Verdict.HUMAN ? 0 : 0.4;
    }

    @Override
    public int episode(int event) {
        return kind(event).isAccess() ? event : EventBlock.NONE;
    }

    /** What is asked of whoever judged it, by the shipped thresholds. */
    @Override
    public List<Problem> notes() {
        return OpenForReview.of(this).note(5, 10).stream().toList();
    }

    @Override
    public boolean isEcho(int event) {
        return events.get(event).isEcho();
    }

    @Override
    public Optional<Instant> closed() {
        return closed;
    }

    @Override
    public boolean isAfterClose(int event) {
        return events.get(event).isAfterClose();
    }

    @Override
    public int[] withoutMachines() {
        return IntStream.range(0, size())
                .filter(e -> episode(e) == EventBlock.NONE || verdict(e) != Verdict.MACHINE)
                .toArray();
    }

    @Override
    public void forEachHeap(HeapReceiver receiver) {
        for (int event = 0; event < size(); event++) {
            if (episode(event) != EventBlock.NONE) {
                boolean isCounted = kind(event).isAct() && !isEcho(event) && !isAfterClose(event);
                int acts = isCounted ? 1 : 0;
                receiver.heap(verdict(event), decidedBy(event), probability(event), 1, acts);
            }
        }
    }

    @Override
    public UncountedActs uncountedActs() {
        return UncountedActs.of(this);
    }

    @Override
    public String agent(int event) {
        return "";
    }

    @Override
    public String address(int event) {
        return "";
    }

    @Override
    public List<SourceDuplicates> duplicates() {
        return List.of();
    }

    @Override
    public SortedMap<String, RuleHits> ruleHits() {
        return new TreeMap<>();
    }

    @Override
    public Set<EventKind> measured() {
        return measured;
    }
}
