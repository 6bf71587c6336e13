package drillsift.classify;

import drillsift.event.EventContext;
import java.util.Locale;
import java.util.Set;

/**
 * What judging needs of an event's context; far fewer differ than contexts do.
 *
 * @param isRequest whether a web server recorded it
 * @param isProbe neither GET nor POST
 * @param isResource a file that a page draws in
 * @param isRobots the file that only crawlers ask for
 * @param isCompletion the tool's mark that the campaign ended
 */
record RequestShape(
        String sourceKind,
        String method,
        int status,
        String path,
        boolean isRequest,
        boolean isProbe,
        boolean isResource,
        boolean isRobots,
        boolean isCompletion) {

    private static final Set<String> PROGRAM_ENDINGS =
            Set.of("php", "asp", "aspx", "jsp", "cgi", "env", "git", "html", "htm", "bak", "sql");

    static RequestShape of(EventContext context) {
        String path = context.path().toLowerCase(Locale.ROOT);
        String method = context.method();
        boolean isRequest = context.isRequest();
        boolean isGet = method.equals("GET");
        return new RequestShape(
                context.sourceKind(),
                method,
                context.status(),
                context.path(),
                isRequest,
                isRequest && !isGet && !method.equals("POST"),
                isRequest && isGet && isResource(path),
                path.endsWith("/robots.txt"),
                isCompletion(context.sourceKind().toLowerCase(Locale.ROOT)));
    }

    boolean isError() {
        return status >= 400;
    }

    private static boolean isResource(String path) {
        if (path.startsWith("/static/") || path.startsWith("/assets/")) {
            return true;
        }
        int dot = path.lastIndexOf('.');
        if (dot < 0 || dot < path.lastIndexOf('/') || path.endsWith("/robots.txt")) {
            return false;
        }
        String ending = path.substring(dot + 1);
        return !ending.isEmpty() && ending.length() <= 5 && !PROGRAM_ENDINGS.contains(ending);
    }

    private static boolean isCompletion(String kind) {
        return kind.contains("complet") || kind.contains("closed") || kind.contains("announc");
    }
}
