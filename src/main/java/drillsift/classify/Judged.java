package drillsift.classify;

import drillsift.event.EventKind;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A judged round over its columns. */
final class Judged implements JudgedRound {

    private final RoundFacts facts;
    private final Accesses accesses;
    private final EventColumns columns;
    private final Verdicts verdicts;
    private final List<Delivery> deliveries;
    private EventIds eventIds;

    Judged(RoundFacts facts, Accesses accesses, Verdicts verdicts) {
        this.facts = facts;
        this.accesses = accesses;
        this.columns = accesses.columns;
        this.verdicts = verdicts;
        this.deliveries = accesses.deliveries.deliveries();
    }

    @Override
    public Round round() {
        return facts.round();
    }

    @Override
    public Roster roster() {
        return facts.roster();
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
        return columns.time[event] + facts.skew().offsets()[columns.sourceOf(event)];
    }

    @Override
    public long correctedTime(int event) {
        return columns.time[event];
    }

    @Override
    public Verdict verdict(int event) {
        int episode = verdicts.episode(event);
        return episode < 0 ? Verdict.HUMAN : verdicts.verdict(episode);
    }

    @Override
    public MachineKind machineKind(int event) {
        int episode = verdicts.episode(event);
        return episode < 0 ? MachineKind.NONE : verdicts.machineKind(episode);
    }

    @Override
    public Actor actor(int event) {
        int episode = verdicts.episode(event);
        return episode < 0 ? Actor.RECIPIENT : verdicts.actor(episode);
    }

    @Override
    public DecidedBy decidedBy(int event) {
        int episode = verdicts.episode(event);
        return episode < 0 ? DecidedBy.DEFAULT : verdicts.decidedBy(episode);
    }

    @Override
    public double probability(int event) {
        int episode = verdicts.episode(event);
        return episode < 0 ? 0 : verdicts.probability(episode);
    }

    @Override
    public int episode(int event) {
        return verdicts.episode(event);
    }

    @Override
    public boolean isEcho(int event) {
        return accesses.echoes.isEcho(event);
    }

    @Override
    public boolean isAfterClose(int event) {
        return columns.time[event] >= facts.close();
    }

    @Override
    public String agent(int event) {
        int agent = accesses.agent(event);
        return agent < 0 ? "" : columns.agents.get(agent);
    }

    @Override
    public String address(int event) {
        int address = accesses.address(event);
        return address < 0 ? "" : columns.addresses.get(address);
    }

    @Override
    public List<String> rules(int event) {
        int episode = verdicts.episode(event);
        return episode < 0 ? List.of() : verdicts.rules(episode);
    }

    @Override
    public List<Weighed> evidence(int event) {
        Judgement judgement = verdicts.explain(event);
        return judgement.evidence().stream()
                .map(one -> new Weighed(one, judgement.used().contains(one)))
                .toList();
    }

    @Override
    public synchronized String eventId(int event) {
        if (eventIds == null) {
            eventIds = new EventIds(accesses, facts);
        }
        return eventIds.of(accesses.echoes.isEcho(event) ? accesses.echoes.first(event) : event);
    }

    @Override
    public String token(int event) {
        int subject = columns.subject[event];
        return subject >= 0 && columns.subjects.isToken(subject)
                ? columns.subjects.text(subject)
                : "";
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
    public List<SourceDuplicates> duplicates() {
        List<SourceDuplicates> duplicates = new ArrayList<>();
        for (int i = 0; i < columns.sources.size(); i++) {
            duplicates.add(
                    new SourceDuplicates(
                            columns.sources.get(i).file(),
                            columns.sources.get(i).ordinal(),
                            facts.duplicates()[i]));
        }
        return duplicates;
    }

    @Override
    public SortedMap<String, Integer> ruleHits() {
        SortedMap<String, Integer> hits = new TreeMap<>();
        for (int episode = 0; episode < verdicts.episodes(); episode++) {
            verdicts.rules(episode).forEach(rule -> hits.merge(rule, 1, Integer::sum));
        }
        return hits;
    }

    @Override
    public Set<EventKind> measured() {
        return facts.recorded().all();
    }

    @Override
    public List<Problem> notes() {
        return new RoundNotes(facts, accesses, verdicts).all();
    }
}
