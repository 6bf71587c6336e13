package drillsift.job;

import drillsift.classify.JudgedRound;
import drillsift.store.VerdictColumns;

/** The verdicts of a round in compact form, for comparing runs later. */
final class CompactVerdicts {

    private CompactVerdicts() {}

    static VerdictColumns of(JudgedRound judged) {
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
