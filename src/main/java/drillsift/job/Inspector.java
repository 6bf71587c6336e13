package drillsift.job;

import drillsift.event.DrillEvent;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Framing;
import drillsift.job.file.FilePattern;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.normalize.BlockParser;
import drillsift.normalize.BlockParsers;
import drillsift.normalize.LogFormat;
import drillsift.normalize.NormalizedBlock;
import drillsift.read.Block;
import drillsift.read.BlockBuffers;
import drillsift.read.BlockReader;
import drillsift.read.CellTexts;
import drillsift.read.FirstCells;
import drillsift.read.KnownColumns;
import drillsift.read.MailColumns;
import drillsift.read.RosterReader;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import drillsift.read.UnusualLog;
import drillsift.read.ZipArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at single files as a run would, without a job file. */
final class Inspector {

    private static final int EVENTS_SHOWN = 3;

    private static final RosterReader.Clear NOBODY =
            new RosterReader.Clear(Optional.empty(), List.of());

    /** Columns of times, the telling ones first. */
    private static final List<String> TIMES =
            List.of(
                    "occurred-at",
                    "time",
                    "modified-date",
                    "sent-at",
                    "clicked",
                    "delivered",
                    "sent");

    private final SourceSettings settings;

    /**
     * @param settings the format may be given; nothing of the file itself
     */
    Inspector(SourceSettings settings) {
        this.settings = settings;
    }

    /**
     * A file, or each member of an archive that holds several, or that a part with a star means.
     */
    List<Inspection> inspectAll(String name, Path path) {
        Optional<String> pattern = settings.part().filter(FilePattern::hasPattern);
        List<String> members =
                pattern.isPresent()
                        ? FilePattern.members(name, path, pattern.get())
                        : settings.part().isPresent() ? List.of() : ZipArchive.several(name, path);
        return members.isEmpty()
                ? List.of(inspect(name, path))
                : members.stream()
                        .map(
                                member ->
                                        new Inspector(settings.withPart(member))
                                                .inspect(name + "!" + member, path))
                        .toList();
    }

    /**
     * What a file is as an input.
     *
     * @param refusals why it is none
     * @param mayBeOfPeople whether it may be a list of people
     */
    private record Surveyed(
            Optional<SourceFile> source, List<Problem> refusals, boolean mayBeOfPeople) {}

    /** Whatever the file is: an input, a list of people, both, or neither with the reasons. */
    Inspection inspect(String name, Path path) {
        boolean isOpen = settings.format().isEmpty();
        Surveyed surveyed;
        try {
            SourceFile source = SourceSurvey.survey(name, path, settings);
            surveyed = new Surveyed(Optional.of(source), List.of(), isOpen);
        } catch (RefusedException e) {
            Optional<Inspection> ownLog =
                    UnusualLog.proposed(e).flatMap(log -> log(log, name, path));
            if (ownLog.isPresent()) {
                return ownLog.get();
            }
            boolean mayBeOfPeople = isOpen && SourceSurvey.isUnknown(e);
            surveyed = new Surveyed(Optional.empty(), e.problems(), mayBeOfPeople);
        }
        return inspection(name, path, surveyed, people(name, path, surveyed));
    }

    private Inspection inspection(
            String name, Path path, Surveyed surveyed, RosterReader.Clear people) {
        Optional<SourceFile> source = surveyed.source();
        boolean isOfPeople = people.file().isPresent();
        boolean isKnown = source.isPresent() || isOfPeople;
        List<Problem> refusals = people.faults().isEmpty() ? surveyed.refusals() : people.faults();
        Map<String, String> ofPeople =
                isOfPeople ? RosterReader.mapping(name, path, settings) : Map.of();
        return new Inspection(
                name,
                path,
                settings.part(),
                source,
                people.file(),
                source.map(this::mapping).orElse(ofPeople),
                ofPeople,
                settings.logFormat(),
                isKnown ? List.of() : refusals,
                isKnown ? people.faults() : List.of(),
                isKnown || !surveyed.mayBeOfPeople() ? List.of() : mailColumns(name, path),
                source.map(this::content).orElseGet(Inspection.Content::new));
    }

    /**
     * What the file is as a list of people. A file of events has addresses as well: only what tools
     * give as lists of people is both.
     */
    private RosterReader.Clear people(String name, Path path, Surveyed surveyed) {
        Optional<SourceFile> source = surveyed.source();
        boolean mayBe = source.map(file -> file.format().isRosterToo()).orElse(true);
        if (!mayBe || !surveyed.mayBeOfPeople()) {
            return NOBODY;
        }
        try {
            RosterReader.Clear people = RosterReader.clear(name, path, settings);
            int clear = people.file().map(file -> file.roster().size()).orElse(0);
            if (clear >= people.faults().size()) {
                return people;
            }
            throw new RefusedException(people.faults());
        } catch (RefusedException e) {
            return RosterReader.isOfPeople(e.problems())
                    ? new RosterReader.Clear(Optional.empty(), e.problems())
                    : NOBODY;
        }
    }

    /** None where the file cannot even be cut into cells, which is told already. */
    private List<String> mailColumns(String name, Path path) {
        try {
            return MailColumns.of(name, path, settings);
        } catch (RefusedException e) {
            return List.of();
        }
    }

    /** A log in a format of its own, where nearly all of its lines are as the first ones look. */
    private Optional<Inspection> log(String format, String name, Path path) {
        if (LogFormat.fault(format).isPresent()) {
            return Optional.empty();
        }
        Inspection read = new Inspector(settings.withLogFormat(format)).inspect(name, path);
        Inspection.Content content = read.content();
        boolean isGood =
                content.accepted > 0 && content.rejected <= InputAccount.limit(content.records);
        return Optional.of(read).filter(each -> isGood);
    }

    private Map<String, String> mapping(SourceFile file) {
        return KnownColumns.mapping(file, settings);
    }

    private Inspection.Content content(SourceFile file) {
        Inspection.Content content = new Inspection.Content();
        BlockParser parser = BlockParsers.of(file, settings);
        BlockBuffers buffers = new BlockBuffers(1);
        try (BlockReader reader = new BlockReader(file, buffers)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                add(content, parser.parse(block.get()));
                if (block.get().number() == 0 && file.format().framing() == Framing.CSV) {
                    content.timeAsWritten = timeAsWritten(block.get());
                }
                countSubjects(content, block.get());
                buffers.recycle(block.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    private void countSubjects(Inspection.Content content, Block block) {
        if (KnownColumns.hasSubjects(block.source().format())) {
            Optional.ofNullable(mapping(block.source()).get("subject"))
                    .ifPresent(header -> CellTexts.count(block, header, content.subjects));
        }
    }

    /** The first time of the file as it stands there. */
    private String timeAsWritten(Block block) {
        Map<String, String> mapping = mapping(block.source());
        return TIMES.stream()
                .filter(mapping::containsKey)
                .map(name -> FirstCells.of(block, mapping.get(name)))
                .filter(text -> text.codePoints().anyMatch(Character::isDigit)) // and no mark
                .findFirst()
                .orElse("");
    }

    private static void add(Inspection.Content content, NormalizedBlock block) {
        content.records += block.records();
        content.accepted += block.accepted();
        content.rejected += block.rejected();
        content.skipped += block.skipped();
        block.notes().forEach((note, count) -> content.notes.merge(note, count, Integer::sum));
        block.rejects()
                .forEach(
                        rejected -> {
                            content.reasons.merge(rejected.reason(), 1, Integer::sum);
                            content.examples.putIfAbsent(rejected.reason(), rejected);
                        });
        EventBlock events = block.events();
        content.tokens.addAll(events.tokens());
        content.addresses.addAll(events.recipients());
        for (int row = 0; row < events.size(); row++) {
            EventKind kind = EventKind.of(events.kind()[row]);
            content.kinds.merge(kind, 1, Integer::sum);
            if (kind != EventKind.RAW_REQUEST) { // bots come long before and after a drill
                time(content, events, row);
            }
        }
    }

    private static void time(Inspection.Content content, EventBlock events, int row) {
        Instant time = EventBlock.instant(events.time()[row]);
        content.first = time.isBefore(content.first) ? time : content.first;
        content.last = time.isAfter(content.last) ? time : content.last;
        if (content.events.size() < EVENTS_SHOWN) {
            DrillEvent event = events.event(row);
            content.events.add(event);
        }
    }
}
