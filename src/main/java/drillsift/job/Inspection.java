package drillsift.job;

import drillsift.event.DrillEvent;
import drillsift.event.EventKind;
import drillsift.message.Problem;
import drillsift.normalize.Rejected;
import drillsift.read.RosterFile;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
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
 * @param roster its people, if it is a list of people, as far as its rows are clear
 * @param mapping our names of its columns with its headers
 * @param ofPeople the same of a list of people, which may be an input as well
 * @param logFormat of a log in a format of its own, as its lines look
 * @param refusals why it is neither
 * @param peopleFaults what is wrong with rows of a list of people; a run refuses it for them
 * @param mailColumns of a file that is neither: headers of columns with mail addresses
 * @param content of an input; empty of everything else
 */
record Inspection(
        String name,
        Path path,
        Optional<String> part,
        Optional<SourceFile> source,
        Optional<RosterFile> roster,
        Map<String, String> mapping,
        Map<String, String> ofPeople,
        Optional<String> logFormat,
        List<Problem> refusals,
        List<Problem> peopleFaults,
        List<String> mailColumns,
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
        final Map<String, Integer> subjects = new LinkedHashMap<>();
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

    /** Whether people's departments are what GoPhish calls their position. */
    boolean hasPositions() {
        return ofPeople.containsKey("position") && !ofPeople.containsKey("department");
    }

    /**
     * What a run would refuse or warn of.
     *
     * @param zone of times that name none
     */
    List<Problem> problems(ZoneId zone) {
        InputAccount.About about =
                InputAccount.About.of(source.orElseThrow(), SourceSettings.in(zone));
        return new InputAccount(about, content.records, content.rejected, content.notes)
                .problems(content.accepted, content.examples.values().stream().findFirst());
    }
}
