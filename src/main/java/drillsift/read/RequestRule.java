package drillsift.read;

import drillsift.event.EventKind;
import java.util.List;

/**
 * What the job file says of one kind of request in an access log. All its conditions must fit; an
 * empty one fits whatever comes.
 *
 * @param method in upper case; empty fits GET and POST, because link checkers ask by other methods
 * @param path the path as {@code drillsift.normalize.PathTemplate} reads it
 * @param pattern in RE2, looked for in the target with its query
 * @param status three digits, or the first and {@code xx}
 * @param kind what such a request is, if it carries a token
 */
public record RequestRule(
        String method, String path, String pattern, String status, EventKind kind) {

    /** Everything that decides what the rule does. */
    public List<String> parts() {
        return List.of(method, path, pattern, status, kind.name());
    }
}
