package drillsift.job;

import drillsift.event.Roster;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * How many of a file's different tokens and addresses are those of people of a roster.
 *
 * @param tokensKnown of {@code tokens}; likewise addresses
 */
record RosterFit(int tokensKnown, int tokens, int addressesKnown, int addresses) {

    static RosterFit of(Inspection.Content content, Roster roster) {
        return new RosterFit(
                known(content.tokens, roster::byToken),
                content.tokens.size(),
                known(content.addresses, roster::byEmail),
                content.addresses.size());
    }

    private static int known(Set<String> found, Function<String, OptionalInt> people) {
        return (int) found.stream().filter(each -> people.apply(each).isPresent()).count();
    }

    /** Whether something is known, or nothing was to be known. */
    boolean isGood() {
        return tokensKnown + addressesKnown > 0 || tokens + addresses == 0;
    }
}
