package drillsift.job;

import drillsift.classify.JudgedRound;
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

    /** What the verdicts are made from: segments by their inputs, roster, round and filters. */
    private String name(PlannedRound round) {
        List<String> inputs = round.sources().stream().map(PlannedSource::key).toList();
        return Fingerprint.start()
                .with(Version.text())
                .with(plan.jobFile().filters().toString())
                .with(round.round().toString())
                .with(round.rosterDigest())
                .with(inputs)
                .hex()
                .substring(0, 32);
    }

    private static VerdictColumns columns(JudgedRound judged) {
        int size = judged.size();
        byte[] verdict = new byte[size];
        byte[] machineKind = new byte[size];
        byte[] actor = new byte[size];
        byte[] decidedBy = new byte[size];
        int[] probability = new int[size];
        int[] episode = new int[size];
        for (int i = 0; i < size; i++) {
            verdict[i] = (byte) judged.verdict(i).ordinal();
            machineKind[i] = (byte) judged.machineKind(i).ordinal();
            actor[i] = (byte) judged.actor(i).ordinal();
            decidedBy[i] = (byte) judged.decidedBy(i).ordinal();
            probability[i] = (int) Math.round(judged.probability(i) * 10_000);
            episode[i] = judged.episode(i);
        }
        return new VerdictColumns(verdict, machineKind, actor, decidedBy, probability, episode);
    }
}
