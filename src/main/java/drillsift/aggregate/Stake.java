package drillsift.aggregate;

import drillsift.classify.VisitGroups;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What hangs on one group of visits: how many people react in the figures of a round, and how many
 * would if somebody decided that group. Rules that look at a round as a whole are not asked again.
 *
 * @param depending people whose outcome is another one by what the group is taken for: none of
 *     their other visits is certainly their own
 * @param machine difference if all of it was a machine's
 * @param person if the recipients themselves did it
 * @param other if somebody else did it; also if it stayed undecided at even odds
 */
public record Stake(int depending, Change machine, Change person, Change other) {

    /** People more or less, of those whom the mail reached. */
    public record Change(int strict, int likely, int lenient) {

        public boolean isNone() {
            return strict == 0 && likely == 0 && lenient == 0;
        }
    }

    /** One per group, by its number. */
    public static List<Stake> of(VisitGroups groups, List<Outcome> outcomes) {
        Counting counting = new Counting(groups.size(), delivered(outcomes));
        groups.forEachCounted(
                (recipient, group, verdict, actor, probability) ->
                        counting.visit(recipient, group, Sureness.of(verdict, actor, probability)));
        return counting.stakes();
    }

    private static BitSet delivered(List<Outcome> outcomes) {
        BitSet delivered = new BitSet();
        outcomes.stream().filter(Outcome::delivered).forEach(one -> delivered.set(one.recipient()));
        return delivered;
    }

    /** Visits come person by person. */
    private static final class Counting {

        private static final int LEVELS = Sureness.values().length;

        private final BitSet delivered;
        private final int[] depending;
        private final int[][] gained;
        private final List<Integer> groups = new ArrayList<>();
        private final List<Sureness> levels = new ArrayList<>();
        private int person = -1;

        Counting(int groups, BitSet delivered) {
            this.delivered = delivered;
            depending = new int[groups];
            gained = new int[groups][3 * LEVELS];
        }

        void visit(int recipient, int group, Sureness level) {
            if (recipient != person) {
                close();
                person = recipient;
            }
            if (!delivered.get(recipient)) {
                return;
            }
            int known = groups.indexOf(group);
            if (known < 0) {
                groups.add(group);
                levels.add(level);
            } else if (levels.get(known).compareTo(level) < 0) {
                levels.set(known, level);
            }
        }

        private void close() {
            for (int i = 0; i < groups.size(); i++) {
                Sureness others = Sureness.NONE;
                for (int j = 0; j < groups.size(); j++) {
                    boolean isSurer = j != i && others.compareTo(levels.get(j)) < 0;
                    others = isSurer ? levels.get(j) : others;
                }
                count(groups.get(i), others, levels.get(i));
            }
            groups.clear();
            levels.clear();
        }

        private void count(int group, Sureness others, Sureness own) {
            depending[group] += others == Sureness.STRICT ? 0 : 1;
            int now = Math.max(others.ordinal(), own.ordinal());
            Sureness[] decided = {Sureness.RAW, Sureness.STRICT, Sureness.LENIENT};
            for (int i = 0; i < decided.length; i++) {
                int then = Math.max(others.ordinal(), decided[i].ordinal());
                for (int level = 0; level < LEVELS; level++) {
                    gained[group][i * LEVELS + level] +=
                            (then >= level ? 1 : 0) - (now >= level ? 1 : 0);
                }
            }
        }

        List<Stake> stakes() {
            close();
            List<Stake> stakes = new ArrayList<>();
            for (int group = 0; group < depending.length; group++) {
                stakes.add(
                        new Stake(
                                depending[group],
                                change(group, 0),
                                change(group, 1),
                                change(group, 2)));
            }
            return stakes;
        }

        private Change change(int group, int decision) {
            int[] by = gained[group];
            int from = decision * LEVELS;
            return new Change(
                    by[from + Sureness.STRICT.ordinal()],
                    by[from + Sureness.LIKELY.ordinal()],
                    by[from + Sureness.LENIENT.ordinal()]);
        }
    }
}
