package drillsift.job;

import drillsift.classify.JudgedRound;
import drillsift.event.Campaign;
import drillsift.store.Store;
import drillsift.store.VerdictColumns;
import java.util.List;

/** Keeps the verdicts of each round in compact form, for comparing runs later. */
final class VerdictArchive {

    private final RunPlan plan;
    private final Store store;

    VerdictArchive(RunPlan plan, Store store) {
        this.plan = plan;
        this.store = store;
    }

    void keep(PlannedRound round, JudgedRound judged) {
        store.verdictFiles().write(name(round), columns(judged));
    }

    /** What the verdicts are made from: segments, roster, round, office hours and filters. */
    private String name(PlannedRound round) {
        List<String> inputs = round.sources().stream().map(PlannedSource::key).toList();
        Campaign campaign = plan.jobFile().campaign();
        return Fingerprint.start()
                .with(Version.text())
                .with(plan.jobFile().filters().toString())
                .with(campaign.zone().getId())
                .with(campaign.officeFrom() + "-" + campaign.officeTo())
                .with(campaign.holidays().toString())
                .with(round.round().toString())
                .with(round.rosterDigest())
                .with(inputs)
                .hex()
                .substring(0, 32);
    }

    private static VerdictColumns columns(JudgedRound judged) {
        int[] episode = new int[judged.size()];
        int episodes = 0;
        for (int event = 0; event < episode.length; event++) {
            episode[event] = judged.episode(event);
            episodes = Math.max(episodes, episode[event] + 1);
        }
        byte[] verdict = new byte[episodes];
        byte[] machineKind = new byte[episodes];
        byte[] actor = new byte[episodes];
        byte[] decidedBy = new byte[episodes];
        int[] probability = new int[episodes];
        boolean[] isTaken = new boolean[episodes];
        for (int event = 0; event < episode.length; event++) {
            int row = episode[event];
            if (row >= 0 && !isTaken[row]) { // all events of an episode have its verdict
                isTaken[row] = true;
                verdict[row] = (byte) judged.verdict(event).ordinal();
                machineKind[row] = (byte) judged.machineKind(event).ordinal();
                actor[row] = (byte) judged.actor(event).ordinal();
                decidedBy[row] = (byte) judged.decidedBy(event).ordinal();
                probability[row] = (int) Math.round(judged.probability(event) * 10_000);
            }
        }
        return new VerdictColumns(episode, verdict, machineKind, actor, decidedBy, probability);
    }
}
