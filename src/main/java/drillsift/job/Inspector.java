package drillsift.job;

import drillsift.event.DrillEvent;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Framing;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.normalize.BlockParser;
import drillsift.normalize.BlockParsers;
import drillsift.normalize.NormalizedBlock;
import drillsift.read.Block;
import drillsift.read.BlockBuffers;
import drillsift.read.BlockReader;
import drillsift.read.FirstCells;
import drillsift.read.KnownColumns;
import drillsift.read.RosterFile;
import drillsift.read.RosterReader;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
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

    /** A file, or each member of an archive that holds several. */
    List<Inspection> inspectAll(String name, Path path) {
        List<String> members =
                settings.part().isPresent() ? List.of() : ZipArchive.several(name, path);
        return members.isEmpty()
                ? List.of(inspect(name, path))
                : members.stream()
                        .map(
                                member ->
                                        new Inspector(settings.withPart(member))
                                                .inspect(name + "!" + member, path))
                        .toList();
    }

    /** Whatever the file is: an input, a list of people, both, or neither with the reasons. */
    Inspection inspect(String name, Path path) {
        Optional<SourceFile> source = Optional.empty();
        List<Problem> refusals = List.of();
        boolean mayBeRoster = settings.format().isEmpty();
        try {
            source = Optional.of(SourceSurvey.survey(name, path, settings));
        } catch (RefusedException e) {
            refusals = e.problems();
            mayBeRoster &= SourceSurvey.isUnknown(e);
        }
        Optional<RosterFile> roster = Optional.empty();
        try {
            roster = mayBeRoster ? roster(name, path, source) : roster;
        } catch (RefusedException e) {
            boolean isOfPeople = source.isEmpty() && RosterReader.isOfPeople(e.problems());
            refusals = isOfPeople ? e.problems() : refusals;
        }
        Map<String, String> ofPeople =
                source.isEmpty() && roster.isPresent()
                        ? RosterReader.mapping(name, path, settings)
                        : Map.of();
        Map<String, String> mapping = source.map(this::mapping).orElse(ofPeople);
        boolean isKnown = source.isPresent() || roster.isPresent();
        return new Inspection(
                name,
                path,
                settings.part(),
                source,
                roster,
                mapping,
                isKnown ? List.of() : refusals,
                source.map(this::content).orElseGet(Inspection.Content::new));
    }

    private Map<String, String> mapping(SourceFile file) {
        return KnownColumns.mapping(file, settings);
    }

    /**
     * A file of events has addresses as well: only what tools give as lists of people is both.
     *
     * @throws RefusedException for what is no list of people, or none that is clear
     */
    private Optional<RosterFile> roster(String name, Path path, Optional<SourceFile> source) {
        boolean mayBe = source.map(file -> file.format().isRosterToo()).orElse(true);
        return mayBe ? Optional.of(RosterReader.read(name, path, settings)) : Optional.empty();
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
                buffers.recycle(block.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    /** The first time of the file as it stands there. */
    private String timeAsWritten(Block block) {
        Map<String, String> mapping = mapping(block.source());
        Optional<String> header =
                TIMES.stream().filter(mapping::containsKey).map(mapping::get).findFirst();
        return header.map(name -> FirstCells.of(block, name)).orElse("");
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
