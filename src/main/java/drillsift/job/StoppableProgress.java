package drillsift.job;

import drillsift.message.Problem;

/** Ends work that tells its progress, where it is safe to end between any two units. */
final class StoppableProgress implements Progress {

    private final Progress progress;
    private final StopRequest stop;

    StoppableProgress(Progress progress, StopRequest stop) {
        this.progress = progress;
        this.stop = stop;
    }

    @Override
    public void stage(String stage, long total, String unit) {
        stop.check();
        progress.stage(stage, total, unit);
    }

    @Override
    public void done(long amount) {
        progress.done(amount);
        stop.check();
    }

    @Override
    public void finished() {
        progress.finished();
    }

    @Override
    public void warning(Problem problem) {
        progress.warning(problem);
    }
}
