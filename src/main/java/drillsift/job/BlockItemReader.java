package drillsift.job;

import drillsift.event.Framing;
import drillsift.read.Block;
import drillsift.read.BlockBuffers;
import drillsift.read.BlockReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands out the blocks of the given inputs one after the other. It keeps no position: what exists
 * is recognised by its name, so a restart may offer every block again.
 */
final class BlockItemReader implements ItemStreamReader<BlockWork> {

    private final List<PlannedSource> sources;
    private final BlockBuffers buffers;
    private final Progress progress;
    private Iterator<PlannedSource> remaining;
    private PlannedSource current;
    private BlockReader reader;

    BlockItemReader(List<PlannedSource> sources, BlockBuffers buffers, Progress progress) {
        this.sources = sources;
        this.buffers = buffers;
        this.progress = progress;
        this.remaining = sources.iterator();
    }

    @Override
    public void open(ExecutionContext context) {
        progress.stage("normalize", blocks(), "blocks");
        remaining = sources.iterator();
    }

    /** 0 when not known: how much comes out of packed and JSON files is seen at their end. */
    private long blocks() {
        return sources.stream().anyMatch(BlockItemReader::isOpenEnded)
                ? 0
                : sources.stream()
                        .mapToLong(source -> source.file().bytes() / BlockReader.BLOCK + 1)
                        .sum();
    }

    private static boolean isOpenEnded(PlannedSource source) {
        return source.file().packing().isPacked()
                || source.file().format().framing() == Framing.JSON;
    }

    @Override
    public BlockWork read() throws IOException {
        while (true) {
            if (reader == null) {
                if (!remaining.hasNext()) {
                    return null;
                }
                current = remaining.next();
                reader = new BlockReader(current.file(), buffers);
            }
            Block block = reader.next().orElse(null);
            if (block != null) {
                if (block.last()) { // without it the file is never taken as read
                    current.refuseChange();
                }
                return new BlockWork(current, block);
            }
            close();
        }
    }

    @Override
    public void close() {
        if (reader == null) {
            return;
        }
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader = null;
        }
    }
}
