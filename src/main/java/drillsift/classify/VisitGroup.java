package drillsift.classify;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Visits to people of the roster that came from one source with one agent and with the same rules
 * counting: what somebody decides about in one go.
 *
 * @param number among the round's groups, from 0
 * @param source one address, or the network in CIDR notation when several of it came; empty where
 *     none was recorded
 * @param agent empty where none was recorded
 * @param pattern as {@link VisitPattern} writes it
 * @param accesses without parts of pages; once, also where two sources recorded it
 * @param people whom the visits went to
 * @param visits per verdict, those that occur
 * @param kinds of machines among them
 * @param corrections ids of those that acted on some visit
 * @param isDecided whether somebody has decided or confirmed every visit
 * @param example number of the first event
 */
public record VisitGroup(
        int number,
        String source,
        Optional<String> agent,
        String pattern,
        int accesses,
        int people,
        Map<Verdict, Integer> visits,
        List<MachineKind> kinds,
        List<String> corrections,
        boolean isDecided,
        int example) {

    /** Rules that counted, by name. */
    public List<String> rules() {
        return VisitPattern.names(VisitPattern.bits(pattern));
    }

    public boolean has(Verdict verdict) {
        return visits.containsKey(verdict);
    }
}
