package drillsift.job;

import drillsift.event.Roster;
import drillsift.message.Code;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.normalize.NoteCode;
import drillsift.read.RosterReader;
import drillsift.read.SourceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What looking at some files found. It reads nothing but these and writes nothing. */
public final class Inspections {

    /** What stands among the lines, in words that need no job file. */
    private static final Set<Code> TOLD = Set.of(JobCode.REJECTS, NoteCode.ASSUMED_ZONE);

    private final InspectQuery query;
    private final Optional<Roster> roster;
    private final List<Inspection> files;

    private Inspections(InspectQuery query, Optional<Roster> roster, List<Inspection> files) {
        this.query = query;
        this.roster = roster;
        this.files = files;
    }

    /**
     * @throws drillsift.message.RefusedException when the roster cannot be read
     */
    public static Inspections of(InspectQuery query) {
        SourceSettings plain = SourceSettings.in(query.zone());
        Optional<Roster> roster =
                query.roster()
                        .map(path -> RosterReader.read(path.toString(), path, plain).roster());
        SourceSettings asked = query.part().map(plain::withPart).orElse(plain);
        Inspector inspector = new Inspector(query.format().map(asked::as).orElse(asked));
        List<Inspection> files =
                query.files().stream()
                        .flatMap(file -> inspector.inspectAll(file.name(), file.path()).stream())
                        .toList();
        return new Inspections(query, roster, files);
    }

    /** Why files are no inputs, and what a run would refuse or warn of. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Inspection file : files) {
            problems.addAll(file.refusals());
            if (!file.isInput()) {
                problems.addAll(file.peopleFaults());
            } else {
                file.problems(query.zone()).stream()
                        .filter(problem -> !TOLD.contains(problem.code()))
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    /** For people. */
    public List<String> lines(Language language) {
        InspectText text = new InspectText(new Messages(language), query.zone(), roster);
        List<String> lines = new ArrayList<>();
        for (Inspection file : files) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(text.of(file));
        }
        return lines;
    }

    /** For programs: one JSON document. */
    public List<String> json() {
        return InspectJson.of(files, query.zone(), roster).toPrettyString().lines().toList();
    }
}
