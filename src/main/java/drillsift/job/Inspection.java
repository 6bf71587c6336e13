package drillsift.job;

import drillsift.event.DrillEvent;
import drillsift.event.EventKind;
import drillsift.message.Problem;
import drillsift.normalize.Rejected;
import drillsift.read.RosterFile;
import drillsift.read.SourceFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What looking at one file found.
 *
 * @param name as it is called in messages
 * @param part the member of an archive that it is; empty for a file of its own
 * @param source what it is as an input; empty for what is none
 * @param roster its people, if it is a list of people
 * @param mapping our names of its columns with its headers
 * @param refusals why it is neither
 * @param content of an input; empty of everything else
 */
record Inspection(
        String name,
        Path path,
        Optional<String> part,
        Optional<SourceFile> source,
        Optional<RosterFile> roster,
        Map<String, String> mapping,
        List<Problem> refusals,
        Content content) {

    /** The records of an input, summed up. */
    static final class Content {

        long records;
        long accepted;
        long rejected;
        long skipped;
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        String timeAsWritten = "";
        final Map<EventKind, Integer> kinds = new EnumMap<>(EventKind.class);
        final TreeMap<String, Integer> notes = new TreeMap<>();
        final Map<String, Integer> reasons = new TreeMap<>();
        final Map<String, Rejected> examples = new LinkedHashMap<>();
        final Set<String> tokens = new TreeSet<>();
        final Set<String> addresses = new TreeSet<>();
        final List<DrillEvent> events = new ArrayList<>();

        /** Whether anything happened at any time. */
        boolean hasTimes() {
            return !last.isBefore(first);
        }

        boolean has(EventKind kind) {
            return kinds.containsKey(kind);
        }
    }

    boolean isInput() {
        return source.isPresent();
    }
}
