package drillsift.job;

import drillsift.event.SourceRef;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.normalize.Rejected;
import drillsift.read.RosterReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why files of a folder are in no job file: what was found in each, and what would help. */
final class InitReasons {

    private static final int LONGEST = 60;

    private final Messages messages;
    private final ZoneId zone;
    private final FoundFolder found;

    InitReasons(Messages messages, ZoneId zone, FoundFolder found) {
        this.messages = messages;
        this.zone = zone;
        this.found = found;
    }

    /** Of a file that a job file could be made without. */
    String of(Inspection file, List<FoundRound> rounds) {
        String same = found.same().get(file.name());
        if (same != null) {
            return said("init.same", same);
        }
        if (file.roster().isPresent()) {
            return otherRoster(file, rounds) + toMend(file);
        }
        if (file.refusals().isEmpty()) {
            return empty(file);
        }
        String people =
                file.mailColumns().stream()
                        .map(header -> " " + said("maybe-people", header))
                        .collect(Collectors.joining());
        return sentence(file.refusals().get(0)) + people;
    }

    /**
     * A list of people that another one goes before, which knows more of those who did something.
     */
    private String otherRoster(Inspection file, List<FoundRound> rounds) {
        List<String> taken =
                rounds.stream().map(round -> round.roster().name()).distinct().toList();
        int known = rounds.stream().mapToInt(round -> FoundRound.fit(file, round.inputs())).sum();
        int best =
                rounds.stream()
                        .mapToInt(round -> FoundRound.fit(round.roster(), round.inputs()))
                        .sum();
        return said(
                "init.other-roster",
                file.roster().orElseThrow().roster().size(),
                known,
                String.join(", ", taken),
                best);
    }

    /** The first of the rows for which a run would refuse the list; empty for none. */
    private String toMend(Inspection file) {
        List<Problem> faults = file.peopleFaults();
        return faults.isEmpty()
                ? ""
                : " " + said("init.to-mend", faults.size()) + " " + sentence(faults.get(0));
    }

    /** It has the columns or lines of a format, but no record of it could be taken. */
    private String empty(Inspection file) {
        Inspection.Content content = file.content();
        Map.Entry<String, Rejected> first =
                content.examples.entrySet().stream().findFirst().orElse(null);
        if (first == null) {
            return said("init.no-records", file.source().orElseThrow().format().key());
        }
        Rejected example = first.getValue();
        String shown = example.shown();
        return said(
                shown.isEmpty() ? "init.all-rejected-alone" : "init.all-rejected",
                file.source().orElseThrow().format().key(),
                content.rejected,
                messages.text("normalize", "reason." + first.getKey()),
                example.line(),
                Columns.cut(shown, LONGEST));
    }

    private String sentence(Problem problem) {
        String text = messages.text(problem.code(), problem.arguments().toArray());
        long line = problem.where().map(SourceRef::line).orElse(0L);
        return line > 1 ? said("init.line", line, text) : text;
    }

    /** Of files that nobody looked into. */
    String unseen(String key) {
        return said("init.unseen." + key);
    }

    /** What is to be told of each file where no job file can be made. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Inspection file : found.others()) {
            if (!found.same().containsKey(file.name())) {
                problems.addAll(
                        file.isInput()
                                ? file.problems(zone)
                                : file.refusals().subList(0, Math.min(1, file.refusals().size())));
            }
        }
        found.others().stream()
                .flatMap(file -> file.mailColumns().stream().map(header -> maybe(file, header)))
                .forEach(problems::add);
        found.rosters().stream()
                .filter(file -> !found.inputs().contains(file))
                .filter(file -> !found.same().containsKey(file.name()))
                .map(InitReasons::people)
                .forEach(problems::add);
        found.inputs().stream()
                .filter(file -> file.roster().isEmpty())
                .map(InitReasons::input)
                .forEach(problems::add);
        return problems;
    }

    private static Problem maybe(Inspection file, String header) {
        return Problem.at(new SourceRef(file.name(), 1), JobCode.MAYBE_PEOPLE, header);
    }

    private static Problem people(Inspection file) {
        String people = Integer.toString(file.roster().orElseThrow().roster().size());
        return Problem.at(new SourceRef(file.name(), 0), JobCode.ONLY_PEOPLE, people);
    }

    private static Problem input(Inspection file) {
        return Problem.at(
                new SourceRef(file.name(), 0),
                JobCode.ONLY_RECORDS,
                file.source().orElseThrow().format().key(),
                Long.toString(file.content().records));
    }

    /** Faults in rows of lists of people, which are worth more than that there is no list. */
    List<Problem> faultsOfPeople() {
        Stream<List<Problem>> ofOthers = found.others().stream().map(Inspection::refusals);
        Stream<List<Problem>> ofInputs = found.inputs().stream().map(Inspection::peopleFaults);
        return Stream.concat(ofOthers, ofInputs)
                .filter(RosterReader::isOfPeople)
                .flatMap(List::stream)
                .toList();
    }

    private String said(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return messages.text("inspect", key, plain);
    }
}
