package drillsift.normalize;

import drillsift.event.EventKind;
import java.util.List;
import java.util.Optional;

/**
 * What a request means where no rule of the job file fits, by method and path alone: the status
 * acts later. The first rule that fits decides. Paths as GoPhish and drill kits use them.
 */
final class RequestRules {

    /** Path beginnings of kits: the token is the next part, after an id where there is one. */
    private static final List<KitPath> KIT =
            List.of(
                    new KitPath("/k/", EventKind.CLICKED, false),
                    new KitPath("/x/", EventKind.PROGRAM_EXECUTED, false),
                    new KitPath("/page/", EventKind.PAGE_VIEWED, false),
                    new KitPath("/btn/", EventKind.BUTTON_CLICKED, true),
                    new KitPath("/trap/", EventKind.TRAP_HIT, false));

    private RequestRules() {}

    record KitPath(String start, EventKind kind, boolean idBeforeToken) {}

    static Optional<KitPath> kit(String path) {
        return KIT.stream().filter(kit -> path.startsWith(kit.start())).findFirst();
    }

    /**
     * @param path without query
     * @param hasToken whether the request carries a token
     */
    static EventKind kind(String method, String path, boolean hasToken) {
        if (!hasToken || isAsset(path)) {
            return EventKind.RAW_REQUEST;
        }
        boolean read = method.equals("GET");
        if (!read && !method.equals("POST")) {
            return EventKind.RAW_REQUEST; // link checkers ask with HEAD and OPTIONS
        }
        if (path.endsWith("/track")) {
            return EventKind.OPENED;
        }
        if (path.endsWith("/report")) {
            return EventKind.REPORTED;
        }
        Optional<KitPath> kit = kit(path);
        if (kit.isPresent()) {
            return kit.get().kind();
        }
        return read ? EventKind.CLICKED : EventKind.DATA_SUBMITTED;
    }

    /** Which button of a kit's page was pressed; empty for other paths. */
    static String button(String path) {
        String[] parts = path.split("/", 4);
        return parts.length == 4 && parts[1].equals("btn") ? parts[2] : "";
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/static/")
                || path.startsWith("/favicon")
                || path.endsWith("/favicon.ico")
                || path.equals("/robots.txt");
    }

    /** Pages of GoPhish's administration, which stand in the same log. */
    static boolean isAdministration(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/campaigns")
                || path.startsWith("/login")
                || path.startsWith("/logout")
                || path.startsWith("/settings");
    }
}
