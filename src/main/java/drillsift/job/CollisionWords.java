package drillsift.job;

import drillsift.aggregate.AggregateCode;
import drillsift.aggregate.release.Collision;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import java.util.List;
import java.util.Optional;

/** What speaks against a publication, as it is told: groups by their names, releases by runs. */
final class CollisionWords {

    private static final String EVERYBODY = "*";
    private static final String NO_NAME = "-";

    private CollisionWords() {}

    /**
     * @param roster where the job file names the roster of the round
     * @param minimumGroup k
     */
    static Problem problem(
            Collision collision, SourceRef roster, int minimumGroup, ReleaseLedger ledger) {
        Optional<SourceRef> where =
                collision.kind() == Collision.Kind.FORCED ? Optional.empty() : Optional.of(roster);
        return new Problem(
                code(collision.kind()),
                where,
                List.of(
                        Integer.toString(collision.round()),
                        Integer.toString(minimumGroup),
                        ledger.run(collision.release()),
                        name(collision.earlierGroup()),
                        name(collision.group())));
    }

    private static String name(Optional<String> group) {
        return group.map(name -> name.isEmpty() ? NO_NAME : name).orElse(EVERYBODY);
    }

    private static AggregateCode code(Collision.Kind kind) {
        return switch (kind) {
            case MOVED -> AggregateCode.MOVED;
            case LEFT -> AggregateCode.LEFT;
            case JOINED -> AggregateCode.JOINED;
            case OTHER_PEOPLE -> AggregateCode.OTHER_PEOPLE;
            case FOLLOWS -> AggregateCode.FOLLOWS;
            case FORCED -> AggregateCode.FORCED;
            case OTHER_BREAKDOWN -> AggregateCode.OTHER_BREAKDOWN;
        };
    }
}
