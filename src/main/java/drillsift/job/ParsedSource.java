package drillsift.job;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.normalize.BlockParser;
import drillsift.normalize.BlockParsers;
import drillsift.normalize.NormalizedBlock;
import drillsift.normalize.NoteCode;
import drillsift.normalize.Rejected;
import drillsift.read.Block;
import drillsift.read.BlockBuffers;
import drillsift.read.BlockReader;
import drillsift.read.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An input that no run has read yet, parsed into memory and kept nowhere.
 *
 * @param rejected records that could not be taken
 */
record ParsedSource(
        String file,
        InputFormat format,
        int ordinal,
        Set<EventKind> namedKinds,
        List<EventBlock> events,
        long rejected)
        implements EventSource {

    /**
     * @throws RefusedException when a run would refuse the file as well
     */
    static ParsedSource of(PlannedSource source) {
        SourceFile file = source.file();
        BlockParser parser = BlockParsers.of(file, source.settings());
        BlockBuffers buffers = new BlockBuffers(1);
        List<EventBlock> events = new ArrayList<>();
        Sums sums = new Sums();
        try (BlockReader reader = new BlockReader(file, buffers)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                NormalizedBlock made = parser.parse(block.get());
                events.add(made.events());
                sums.add(made);
                buffers.recycle(block.get());
            }
            source.refuseChange();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sums.refuse(source.about());
        return new ParsedSource(
                file.name(),
                source.actsAs(),
                source.ordinal(),
                NoteCode.recorded(source.namedKinds(), Stream.of(sums.notes)),
                events,
                sums.rejected);
    }

    @Override
    public int blocks() {
        return events.size();
    }

    @Override
    public long size() {
        return events.stream().mapToLong(EventBlock::size).sum();
    }

    @Override
    public EventBlock block(int number) {
        return events.get(number);
    }

    /** What became of the records. */
    private static final class Sums {

        private long records;
        private long accepted;
        private long rejected;
        private Optional<Rejected> first = Optional.empty();
        private final TreeMap<String, Integer> notes = new TreeMap<>();

        void add(NormalizedBlock block) {
            records += block.records();
            accepted += block.accepted();
            rejected += block.rejected();
            first = first.or(() -> block.rejects().stream().findFirst());
            block.notes().forEach((note, count) -> notes.merge(note, count, Integer::sum));
        }

        void refuse(InputAccount.About file) {
            List<Problem> refusals =
                    new InputAccount(file, records, rejected, notes)
                            .problems(accepted, first).stream()
                                    .filter(problem -> problem.code().exit() == Exit.INPUT)
                                    .toList();
            if (!refusals.isEmpty()) {
                throw new RefusedException(refusals);
            }
        }
    }
}
