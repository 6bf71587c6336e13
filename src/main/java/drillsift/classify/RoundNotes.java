package drillsift.classify;

import drillsift.event.EventSource;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.List;

/** What the officer should know of a round that was judged. */
final class RoundNotes {

    private static final int BUSY = 20;

    private final RoundFacts facts;
    private final Accesses accesses;
    private final Verdicts verdicts;
    private final EventColumns columns;
    private final List<Problem> notes = new ArrayList<>();

    RoundNotes(RoundFacts facts, Accesses accesses, Verdicts verdicts) {
        this.facts = facts;
        this.accesses = accesses;
        this.verdicts = verdicts;
        this.columns = accesses.columns;
    }

    List<Problem> all() {
        clocks();
        String round = Integer.toString(facts.round().number());
        if (verdicts.isImplausible()) {
            notes.add(Problem.of(ClassifyCode.IMPLAUSIBLE, round));
        }
        unknownTokens(round);
        toolsWord(round);
        busySource(round);
        return notes;
    }

    private void clocks() {
        for (int i = 0; i < columns.sources.size(); i++) {
            EventSource source = columns.sources.get(i);
            SourceRef where = new SourceRef(source.file(), 0);
            long seconds = facts.skew().offsets()[i] / 1_000_000_000L;
            if (Math.abs(seconds) > 5) {
                notes.add(Problem.at(where, ClassifyCode.CLOCK_SKEW, Long.toString(seconds)));
            }
            if (facts.skew().isLateStart(i)) {
                notes.add(Problem.at(where, ClassifyCode.LATE_START));
            }
        }
    }

    private void unknownTokens(String round) {
        long unknown = 0;
        for (int event = 0; event < columns.size; event++) {
            boolean access = columns.kindOf(event).isAccess();
            unknown += access && accesses.lane(event) == Lane.UNKNOWN ? 1 : 0;
        }
        if (unknown > 0) {
            notes.add(Problem.of(ClassifyCode.UNKNOWN_TOKENS, round, Long.toString(unknown)));
        }
    }

    private void toolsWord(String round) {
        long taken = 0;
        for (int event = 0; event < columns.size; event++) {
            int episode = verdicts.episode(event);
            boolean tool = episode >= 0 && verdicts.decidedBy(episode) == DecidedBy.DEFAULT;
            taken += tool ? 1 : 0;
        }
        if (taken > 0) {
            notes.add(Problem.of(ClassifyCode.TOOLS_WORD, round, Long.toString(taken)));
        }
    }

    /** The address of most people that nobody declared: perhaps the office itself. */
    private void busySource(String round) {
        int[] people = new int[columns.addresses.size()];
        int[] lastPerson = new int[columns.addresses.size()];
        java.util.Arrays.fill(lastPerson, -1);
        for (int event = 0; event < columns.size; event++) {
            int address = columns.address[event];
            int episode = verdicts.episode(event);
            int person = accesses.identities.recipient(columns.subject[event]);
            boolean human =
                    episode >= 0 && person >= 0 && verdicts.verdict(episode) == Verdict.HUMAN;
            if (human && address >= 0 && lastPerson[address] != person) {
                lastPerson[address] = person;
                people[address]++;
            }
        }
        int busiest = -1;
        for (int address = 0; address < people.length; address++) {
            boolean undeclared = !accesses.addresses.facts(address).isShared();
            boolean busier = busiest < 0 || people[address] > people[busiest];
            busiest = undeclared && people[address] >= BUSY && busier ? address : busiest;
        }
        if (busiest >= 0) {
            notes.add(
                    Problem.of(
                            ClassifyCode.BUSY_SOURCE,
                            round,
                            columns.addresses.get(busiest),
                            Integer.toString(people[busiest])));
        }
    }
}
