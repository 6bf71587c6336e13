package drillsift.job;

import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.normalize.BlockParsers;
import drillsift.normalize.NoteCode;
import drillsift.read.FileStamp;
import drillsift.read.KnownColumns;
import drillsift.read.Origin;
import drillsift.read.RequestRule;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One input of a round as the inventory found it.
 *
 * @param ordinal place among the inputs of its round, from 0
 * @param measured kinds of which the job file says that it records them
 * @param modified of the file when it was hashed, in nanoseconds since the epoch
 * @param origin the input that exported events are of; empty for any other file
 * @param campaign of its tool, as its first record says; empty for none
 * @param gone whether its file is no more, since it came in by a pipe and its events are kept
 */
record PlannedSource(
        int round,
        int ordinal,
        SourceFile file,
        SourceSettings settings,
        Set<EventKind> measured,
        long modified,
        Optional<Origin> origin,
        String campaign,
        boolean gone) {

    /** As an input that nothing is known of but its file. */
    PlannedSource(int round, int ordinal, SourceFile file, SourceSettings settings, long modified) {
        this(round, ordinal, file, settings, Set.of(), modified, Origin.of(file), "", false);
    }

    /** The format as which it is judged: that of the input that exported events are of. */
    InputFormat actsAs() {
        return origin.map(Origin::format).orElse(file.format());
    }

    /**
     * Whether the file is still what was hashed.
     *
     * @throws drillsift.message.RefusedException when it changed since
     */
    void refuseChange() throws IOException {
        if (!gone) {
            new FileStamp(file.bytes(), modified).refuseChange(file.name(), file.path());
        }
    }

    /** Names what the blocks of this input are made from beside their own bytes. */
    String format() {
        Fingerprint name = Fingerprint.start();
        if (!settings.subjects().isEmpty()) { // all others keep the name that they always had
            name.with(settings.subjects());
        }
        return name.with(file.format().key())
                .with(BlockParsers.version(file.format()))
                .with(file.encoding().name())
                .with(file.header())
                .with(String.valueOf(file.delimiter()))
                .with(settings.tokenParameter())
                .with(settings.tokenPattern().orElse(""))
                .with(settings.requests().stream().flatMap(r -> r.parts().stream()).toList())
                .with(settings.campaignId().orElse(""))
                .with(settings.logFormat().orElse(""))
                .with(file.packing().part())
                .with(KnownColumns.profile(file, settings).map(Object::toString).orElse(""))
                .with(settings.zone().getId())
                .with(new TreeMap<>(settings.columns()).toString())
                .with(settings.keyId())
                .hex();
    }

    /** Kinds that the job file's rules for requests, or the columns of a profile, name. */
    Set<EventKind> namedKinds() {
        Stream<EventKind> ofRules = settings.requests().stream().map(RequestRule::kind);
        Stream<EventKind> ofColumns =
                KnownColumns.profile(file, settings).stream()
                        .flatMap(profile -> profile.kinds(file.header()).stream());
        Stream<EventKind> ofOrigin = origin.stream().flatMap(each -> each.kinds().stream());
        return Stream.of(measured.stream(), ofRules, ofColumns, ofOrigin)
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Told of what came in by standard input at an earlier run, and is no more. */
    Optional<Problem> goneNote() {
        return gone
                ? Optional.of(
                        Problem.at(
                                new SourceRef(file.name(), 0),
                                JobCode.KEPT_EVENTS,
                                Long.toString(file.bytes()),
                                file.sha256().substring(0, 8)))
                : Optional.empty();
    }

    InputAccount.About about() {
        return InputAccount.About.of(file, settings);
    }

    /** Tells the rules of the job file that no request of the input falls under. */
    List<Problem> idleRules(Map<String, Integer> notes) {
        List<String> idle =
                IntStream.range(0, settings.requests().size())
                        .filter(rule -> !notes.containsKey(NoteCode.ofRequestRule(rule)))
                        .mapToObj(rule -> String.valueOf(rule + 1))
                        .toList();
        return idle.isEmpty()
                ? List.of()
                : List.of(
                        Problem.at(
                                new SourceRef(file.name(), 0),
                                NoteCode.IDLE_RULES,
                                String.join(", ", idle)));
    }

    /** The input in the block ledger: its bytes and how they are taken. */
    String key() {
        return Fingerprint.start().with(file.sha256()).with(format()).hex();
    }
}
