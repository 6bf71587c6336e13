package drillsift.job;

import drillsift.store.BlockLedger;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Enters finished blocks into the ledger, in reading order; entering one twice changes nothing. */
final class BlockLedgerWriter implements ItemWriter<BlockDone> {

    private final BlockLedger ledger;
    private final RunAccount account;
    private final Progress progress;

    BlockLedgerWriter(BlockLedger ledger, RunAccount account, Progress progress) {
        this.ledger = ledger;
        this.account = account;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends BlockDone> chunk) {
        List<? extends BlockDone> blocks = chunk.getItems();
        ledger.merge(blocks.stream().map(BlockDone::row).toList());
        blocks.forEach(account::block);
        progress.done(blocks.size());
    }
}
