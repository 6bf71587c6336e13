package drillsift.store;

import drillsift.event.Connection;
import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.normalize.NormalizedBlock;
import drillsift.normalize.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One file per normalized block, named by what it was made from. The same block gives the same
 * bytes; a file is seen whole or not at all, and one that was damaged since is noticed.
 */
public final class SegmentFiles {

    private static final int MAGIC = 0x47455344; // "DSEG"
    private static final int VERSION = 3;
    private static final String ENDING = ".segment";

    private final Path folder;

    SegmentFiles(Path folder) {
        this.folder = SafeFiles.folder(folder);
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    /** Whether the segment is there and exactly as it was written. */
    public boolean intact(String name) {
        try {
            Unpacked.check(file(name), MAGIC, VERSION);
            return true;
        } catch (DamagedFileException e) {
            return false;
        } catch (IOException e) {
            return false; // absent, or not readable: it is made again and says then what is wrong
        }
    }

    public void write(String name, NormalizedBlock block) {
        Packed packed = new Packed();
        writeEvents(packed, block.events());
        packed.number(block.records()).number(block.accepted());
        packed.number(block.rejected()).number(block.skipped());
        packed.number(block.rejects().size());
        block.rejects().forEach(rejected -> writeReject(packed, rejected));
        packed.number(block.notes().size());
        block.notes().forEach((note, count) -> packed.text(note).number(count));
        Path file = file(name);
        try {
            SafeFiles.write(file, packed.file(MAGIC, VERSION, file.getFileName().toString()));
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    private static void writeEvents(Packed packed, EventBlock events) {
        packed.number(events.firstLine()).number(events.offset());
        packed.ints(events.token()).ints(events.recipient()).longs(events.time());
        packed.ints(events.peer()).ints(events.agent());
        packed.bytes(events.kind()).bytes(events.flags()).ints(events.context());
        packed.ints(steps(events.lineInBlock())).ints(steps(events.offsetInBlock()));
        packed.longs(events.sourceId());
        texts(packed, events.tokens());
        texts(packed, events.recipients());
        texts(packed, events.addresses());
        texts(packed, events.agents());
        packed.number(events.contexts().size());
        events.contexts().forEach(context -> writeContext(packed, context));
    }

    private static void texts(Packed packed, List<String> texts) {
        packed.number(texts.size());
        texts.forEach(packed::text);
    }

    private static void writeContext(Packed packed, EventContext context) {
        packed.text(context.sourceKind()).text(context.method()).number(context.status());
        packed.text(context.path()).text(context.query()).text(context.referrer());
        packed.text(context.forwardedFor()).text(context.detail()).text(context.device());
        packed.text(context.note());
        writeConnection(packed, context.connection());
    }

    /** Where there is none, a single byte. */
    private static void writeConnection(Packed packed, Connection connection) {
        boolean isAny = !connection.equals(Connection.NONE);
        packed.number(isAny ? 1 : 0);
        if (isAny) {
            packed.number(connection.asn()).text(connection.country());
            packed.text(connection.ja4()).text(connection.purpose());
        }
    }

    private static Connection connection(Unpacked from) {
        return from.number() == 0
                ? Connection.NONE
                : new Connection(from.number(), from.text(), from.text(), from.text());
    }

    private static void writeReject(Packed packed, Rejected rejected) {
        packed.number(rejected.line()).number(rejected.offset()).number(rejected.length());
        packed.text(rejected.sha256()).text(rejected.reason());
        packed.text(rejected.found()).text(rejected.text());
    }

    /** The events of a segment, without its rejects. */
    public EventBlock readEvents(String name) {
        return readEvents(open(name));
    }

    /** Physical line of each event of a segment; its other columns are passed over. */
    public long[] readLines(String name) {
        try (FileChannel channel = FileChannel.open(file(name))) {
            return lines(Unpacked.open(channel, file(name), MAGIC, VERSION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long[] lines(Unpacked from) {
        long firstLine = from.number();
        from.number(); // offset
        from.skipInts(); // token
        from.skipInts(); // recipient
        from.skipLongs(); // time
        from.skipInts(); // peer
        from.skipInts(); // agent
        from.skipBytes(); // kind
        from.skipBytes(); // flags
        from.skipInts(); // context
        int[] inBlock = sums(from.ints());
        return Arrays.stream(inBlock).mapToLong(line -> firstLine + line).toArray();
    }

    /**
     * @throws DamagedFileException when the file is not as it was written
     */
    public NormalizedBlock read(String name) {
        Unpacked from = open(name);
        EventBlock events = readEvents(from);
        int records = from.count();
        int accepted = from.count();
        int rejected = from.count();
        int skipped = from.count();
        List<Rejected> rejects = new ArrayList<>();
        for (int i = from.count(); i > 0; i--) {
            rejects.add(readReject(from));
        }
        SortedMap<String, Integer> notes = new TreeMap<>();
        for (int i = from.count(); i > 0; i--) {
            notes.put(from.text(), from.count());
        }
        return new NormalizedBlock(events, records, accepted, rejected, skipped, rejects, notes);
    }

    private Unpacked open(String name) {
        try {
            return Unpacked.open(file(name), MAGIC, VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventBlock readEvents(Unpacked from) {
        return new EventBlock(
                from.number(),
                from.number(),
                from.ints(),
                from.ints(),
                from.longs(),
                from.ints(),
                from.ints(),
                from.bytes(),
                from.bytes(),
                from.ints(),
                sums(from.ints()),
                sums(from.ints()),
                from.longs(),
                from.texts(from.count()),
                from.texts(from.count()),
                from.texts(from.count()),
                List.copyOf(from.texts(from.count())),
                contexts(from));
    }

    private static List<EventContext> contexts(Unpacked from) {
        int count = from.count();
        List<EventContext> contexts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            contexts.add(
                    new EventContext(
                            from.text(),
                            from.text(),
                            from.count(),
                            from.text(),
                            from.text(),
                            from.text(),
                            from.text(),
                            from.text(),
                            from.text(),
                            from.text(),
                            connection(from)));
        }
        return contexts;
    }

    private static Rejected readReject(Unpacked from) {
        return new Rejected(
                from.number(),
                from.number(),
                from.count(),
                from.text(),
                from.text(),
                from.text(),
                from.text());
    }

    /** Lines and offsets rise by little: their steps need fewer bytes. */
    private static int[] steps(int[] values) {
        int[] steps = new int[values.length];
        for (int i = values.length - 1; i >= 0; i--) {
            steps[i] = i == 0 ? values[0] : values[i] - values[i - 1];
        }
        return steps;
    }

    private static int[] sums(int[] steps) {
        for (int i = 1; i < steps.length; i++) {
            steps[i] += steps[i - 1];
        }
        return steps;
    }

    /** Removes leftovers of crashes and segments that nobody names any more. */
    public void sweep(Set<String> named) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean segment = name.endsWith(ENDING);
                if (!segment
                        || !named.contains(name.substring(0, name.length() - ENDING.length()))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw SafeFiles.refused(folder, e);
        }
    }
}
