package drillsift.read;

import java.util.ArrayDeque;

/**
 * The bytes of blocks that have been worked up, for the next blocks: making 8 MiB anew for each
 * costs as much as reading them. Safe for several threads.
 */
public final class BlockBuffers {

    private final int most;
    private final ArrayDeque<byte[]> spare = new ArrayDeque<>();

    /**
     * @param most how many are kept at once: as many as there are blocks on their way
     */
    public BlockBuffers(int most) {
        this.most = most;
    }

    synchronized byte[] take(int size) {
        byte[] buffer = spare.poll();
        return buffer != null && buffer.length >= size ? buffer : new byte[size];
    }

    /** Gives a block's bytes back; the block must not be used afterwards. */
    public synchronized void recycle(Block block) {
        if (spare.size() < most && block.bytes().length >= BlockReader.BLOCK) {
            spare.add(block.bytes());
        }
    }
}
