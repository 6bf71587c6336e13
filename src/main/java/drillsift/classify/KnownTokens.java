package drillsift.classify;

import drillsift.event.Roster;
import drillsift.pseudonym.Pseudonyms;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tokens of which it is known whose they are: what damaged ones are compared with. */
final class KnownTokens {

    private static final int SHORTEST_CUT = 5;
    private static final int MOST_CUT = 3;

    private final Roster roster;
    private final Set<String> learned = new HashSet<>();

    /** Made when a token is first looked for by its beginning; most rounds have no such. */
    private String[] sorted = new String[0];

    KnownTokens(Roster roster) {
        this.roster = roster;
    }

    /** One that the roster lacks; none comes after the first question. */
    void learn(String token) {
        learned.add(token);
    }

    boolean contains(String token) {
        return roster.byToken(token).isPresent() || learned.contains(token);
    }

    /** The only token that begins so and is little longer; empty for none or several. */
    Optional<String> wholeOf(String prefix) {
        if (prefix.length() < SHORTEST_CUT || Pseudonyms.isShortToken(prefix)) {
            return Optional.empty();
        }
        sort();
        int found = Arrays.binarySearch(sorted, prefix);
        int at = found < 0 ? -1 - found : found;
        boolean isUnique = isBegunSo(at, prefix) && !isBegunSo(at + 1, prefix);
        return isUnique && sorted[at].length() - prefix.length() <= MOST_CUT
                ? Optional.of(sorted[at])
                : Optional.empty();
    }

    private boolean isBegunSo(int at, String prefix) {
        return at < sorted.length && sorted[at].startsWith(prefix);
    }

    private void sort() {
        if (sorted.length == 0) {
            Stream<String> ofRoster =
                    roster.recipients().stream()
                            .map(person -> person.token())
                            .filter(token -> !token.isEmpty());
            sorted = Stream.concat(ofRoster, learned.stream()).distinct().toArray(String[]::new);
            Arrays.parallelSort(sorted);
        }
    }
}
