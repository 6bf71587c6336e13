package drillsift.aggregate.privacy;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What two published runs may be said to differ in without names; made by the treatment alone. It
 * holds whole companies, kinds of causes and counts.
 *
 * @param round the round that is spoken of
 * @param main the measure that is spoken of
 * @param moves what the round records, the main measure first; empty where the two runs must not be
 *     set beside each other
 * @param steps from the old number of people to the new one; empty without any, and where they are
 *     not shown
 * @param standing whether there are steps, and if not, why
 * @param decided what was changed between the runs, by kind; empty where that would tell too much
 * @param asOf the last record of all rounds; empty when there is none
 */
public record PublishedDifference(
        int minimumGroup,
        int round,
        Measure main,
        List<Move> moves,
        List<Step> steps,
        Standing standing,
        SortedMap<Origin, Decided> decided,
        Optional<Instant> asOf) {

    /** One figure of the whole company in both runs. */
    public record Move(Figure before, Figure after) {}

    /**
     * @param people more or fewer; the steps add up to the difference of the main figure
     */
    public record Step(Origin origin, int people) {}

    /**
     * @param changes how many
     * @param takenBack how many of them took a former decision away; by whom, nothing tells
     * @param deciders who decided the others, by what they call themselves; empty where nobody is
     *     named
     * @param others how many more decided, who are only named by an address
     */
    public record Decided(int changes, int takenBack, List<String> deciders, int others) {

        public Decided {
            deciders = List.copyOf(deciders);
        }
    }

    /** Whether the way from the old figure to the new one is shown. */
    public enum Standing {
        SHOWN,
        /** No verdict on anybody changed in the measure. */
        SAME,
        /** One or two people, or what they could be worked out from. */
        FEW,
        /** A figure of one of the runs is hidden. */
        HIDDEN,
        /** Fewer people than a group came or went: their part could be subtracted. */
        ROSTER;

        /** As in the keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Kinds of causes, in the order in which they are told. */
    public enum Origin {
        HAND,
        /** Decisions by hand that let verdicts stand; they are no step. */
        KEPT,
        NETWORKS,
        RULES,
        LISTS,
        SETTINGS,
        ROSTER,
        INPUT,
        TOGETHER,
        PROGRAM,
        /** Causes of one or two people each, and what would give them away. */
        MERGED;

        /** As in the keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
