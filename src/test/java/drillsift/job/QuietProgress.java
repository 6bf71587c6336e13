package drillsift.job;

import drillsift.message.Problem;

/** Watches nothing. */
class QuietProgress implements Progress {

    @Override
    public void stage(String stage, long total, String unit) {}

    @Override
    public void done(long amount) {}

    @Override
    public void finished() {}

    @Override
    public void warning(Problem problem) {}
}
