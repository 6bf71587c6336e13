package drillsift.job;

/** How wide the run works. */
final class Workers {

    /** Blocks in one chunk per thread: enough that no worker waits for the ledger's commit. */
    static final int BLOCKS_PER_THREAD = 4;

    private Workers() {}

    /** At least two, so that reading and parsing overlap on a single core's waits as well. */
    static int count() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }
}
