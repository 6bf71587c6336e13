package drillsift.job;

import drillsift.message.Problem;

/** Told how a run goes on; called from several threads. */
public interface Progress {

    /**
     * A stage begins.
     *
     * @param stage its name: inventory, read, normalize, classify, aggregate, report
     * @param total how much there is to do, in units; 0 when unknown
     * @param unit such as blocks, rounds, documents
     */
    void stage(String stage, long total, String unit);

    /**
     * @param amount units done since the last call
     */
    void done(long amount);

    /** The stage has ended. */
    void finished();

    void warning(Problem problem);
}
