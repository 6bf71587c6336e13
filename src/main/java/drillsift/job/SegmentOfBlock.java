package drillsift.job;

import drillsift.normalize.BlockParser;
import drillsift.normalize.BlockParsers;
import drillsift.normalize.NormalizedBlock;
import drillsift.read.Block;
import drillsift.read.BlockBuffers;
import drillsift.store.BlockRow;
import drillsift.store.SegmentFiles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Makes the segment of a block unless one of that name exists whole. Runs on the workers, outside
 * the chunk's transaction, so it touches files alone and is harmless to repeat.
 */
final class SegmentOfBlock implements ItemProcessor<BlockWork, BlockDone> {

    private final SegmentFiles segments;
    private final BlockBuffers buffers;
    private final Map<PlannedSource, BlockParser> parsers = new ConcurrentHashMap<>();

    SegmentOfBlock(SegmentFiles segments, BlockBuffers buffers) {
        this.segments = segments;
        this.buffers = buffers;
    }

    @Override
    public BlockDone process(BlockWork work) {
        Block block = work.block();
        String name = segmentName(work);
        boolean exists = segments.intact(name);
        NormalizedBlock made = exists ? segments.read(name) : parser(work.source()).parse(block);
        if (!exists) {
            segments.write(name, made);
        }
        buffers.recycle(block);
        return new BlockDone(work.source(), row(work.source(), block, name, made), !exists);
    }

    /** The offset belongs to the name: lines and offsets inside are counted from it. */
    private static String segmentName(BlockWork work) {
        Block block = work.block();
        return Fingerprint.start()
                .with(work.source().format())
                .with(Long.toString(block.offset()))
                .with(Long.toString(block.firstLine()))
                .with(block.within())
                .with(block.bytes(), block.length())
                .hex()
                .substring(0, 32);
    }

    private BlockParser parser(PlannedSource source) {
        return parsers.computeIfAbsent(source, key -> BlockParsers.of(key.file(), key.settings()));
    }

    private static BlockRow row(
            PlannedSource source, Block block, String name, NormalizedBlock made) {
        return new BlockRow(
                source.key(),
                block.number(),
                name,
                block.firstLine(),
                block.offset(),
                block.length(),
                made.records(),
                made.accepted(),
                made.rejected(),
                made.skipped(),
                made.events().size(),
                block.last(),
                made.notes());
    }
}
