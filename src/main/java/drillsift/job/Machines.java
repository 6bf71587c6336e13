package drillsift.job;

import drillsift.classify.FilterSet;
import drillsift.classify.KnownMachine;
import drillsift.classify.KnownMachines;
import drillsift.classify.MachineLookup;
import drillsift.job.file.JobFileReader;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells which machines are known, and what that means for an agent or address. It reads nothing but
 * the filters file.
 */
public final class Machines {

    private static final Pattern LIKE_ADDRESS =
            Pattern.compile("[0-9./]*\\.[0-9./]*|[0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:./%]*");

    private final List<KnownMachine> rows;
    private final List<MachineLookup> lookups;

    private Machines(List<KnownMachine> rows, List<MachineLookup> lookups) {
        this.rows = rows;
        this.lookups = lookups;
    }

    /**
     * @throws RefusedException when the filters file is wrong, or DS-2803
     */
    public static Machines ask(MachineQuery query) {
        FilterSet filters =
                query.filters().map(JobFileReader::filters).orElseGet(FilterSet::defaults);
        KnownMachines known = new KnownMachines(filters);
        List<Problem> problems = new ArrayList<>();
        List<MachineLookup> lookups = new ArrayList<>();
        for (String asked : query.tests()) {
            if (KnownMachines.isAddress(asked.strip())) {
                lookups.add(known.ofAddress(asked.strip()));
            } else if (KnownMachines.isSystem(asked.strip())) {
                lookups.add(known.ofSystem(asked.strip()));
            } else if (LIKE_ADDRESS.matcher(asked.strip()).matches()) {
                problems.add(Problem.of(JobCode.NOT_AN_ADDRESS, asked));
            } else {
                lookups.add(known.ofAgent(asked));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        List<KnownMachine> rows =
                known.all().stream().filter(row -> query.isListed(part(row))).toList();
        return new Machines(rows, lookups);
    }

    private static MachineQuery.Part part(KnownMachine row) {
        return switch (row.sort()) {
            case AGENT -> MachineQuery.Part.AGENTS;
            case NETWORK -> MachineQuery.Part.NETWORKS;
            case EGRESS -> MachineQuery.Part.EGRESS;
        };
    }

    /** For people: lines of at most 80 columns, agents of any length aside. */
    public List<String> lines(Language language) {
        return new MachineLines(new Messages(language)).of(rows, lookups);
    }

    /** For programs: one JSON document. */
    public List<String> json() {
        return MachineJson.of(rows, lookups).toPrettyString().lines().toList();
    }
}
