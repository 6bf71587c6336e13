package drillsift.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import drillsift.event.EventKind;
import drillsift.read.ByteScan;
import drillsift.read.RequestRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the job file for what requests are; {@link RequestRules} comes after them. The token
 * belongs to the path alone: a link checker's HEAD carries it too, though no rule names the kind.
 */
final class OwnRequestRules {

    /** Answer for a request that no rule fits. */
    static final int NONE = -1;

    /** Longest part of a target that a pattern looks at, in bytes. */
    private static final int LIMIT = 2_048;

    private static final Set<String> UNNAMED_METHODS = Set.of("GET", "POST");

    private final List<Rule> rules;

    OwnRequestRules(List<RequestRule> rules) {
        this.rules = rules.stream().map(Rule::of).toList();
    }

    int size() {
        return rules.size();
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    EventKind kind(int rule) {
        return rules.get(rule).kind();
    }

    /**
     * Number of the first rule that fits the line's request, or {@link #NONE}.
     *
     * @param places gets the token that the rule finds, else the one that the first rule finds
     *     whose path fits
     */
    int find(LogLine line, RequestPlaces places) {
        String method = line.method();
        RequestPlaces found = new RequestPlaces();
        places.clear();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.fitsTarget(line, found)) {
                boolean decides = rule.fits(method, line.status);
                if (decides || found.hasToken() && !places.hasToken()) {
                    places.take(found);
                }
                if (decides) {
                    return i;
                }
            }
        }
        return NONE;
    }

    /**
     * A rule made ready.
     *
     * @param method empty for GET and POST
     * @param low lowest status; {@code high} is the highest
     */
    private record Rule(
            String method,
            int low,
            int high,
            Optional<PathTemplate> path,
            Optional<Pattern> pattern,
            EventKind kind) {

        private static Rule of(RequestRule rule) {
            String status = rule.status().isEmpty() ? "0xx" : rule.status();
            boolean isOpen = rule.status().isEmpty();
            return new Rule(
                    rule.method(),
                    Integer.parseInt(status.replace('x', '0')),
                    isOpen ? Integer.MAX_VALUE : Integer.parseInt(status.replace('x', '9')),
                    Optional.of(rule.path()).filter(text -> !text.isEmpty()).map(Rule::template),
                    Optional.of(rule.pattern())
                            .filter(text -> !text.isEmpty())
                            .map(Pattern::compile),
                    rule.kind());
        }

        private static PathTemplate template(String path) {
            return PathTemplate.of(path).orElseThrow(() -> new IllegalArgumentException(path));
        }

        private boolean fits(String asked, int status) {
            boolean isMethod =
                    method.isEmpty() ? UNNAMED_METHODS.contains(asked) : method.equals(asked);
            return isMethod && low <= status && status <= high;
        }

        private boolean fitsTarget(LogLine line, RequestPlaces places) {
            places.clear();
            int end = ByteScan.indexOf(line.bytes, line.targetStart, line.targetEnd, '?');
            boolean isPath =
                    path.isEmpty() || path.get().fits(line.bytes, line.targetStart, end, places);
            return isPath && (pattern.isEmpty() || matches(pattern.get(), line, places));
        }

        /** One character a byte, so that places in the text are places in the bytes. */
        private static boolean matches(Pattern pattern, LogLine line, RequestPlaces places) {
            int length = Math.min(line.targetEnd - line.targetStart, LIMIT);
            Matcher matcher =
                    pattern.matcher(
                            new String(
                                    line.bytes,
                                    line.targetStart,
                                    length,
                                    StandardCharsets.ISO_8859_1));
            if (!matcher.find()) {
                return false;
            }
            for (String name : pattern.namedGroups().keySet()) {
                if (matcher.start(name) >= 0) {
                    places.put(
                            name,
                            line.targetStart + matcher.start(name),
                            line.targetStart + matcher.end(name));
                }
            }
            return true;
        }
    }
}
