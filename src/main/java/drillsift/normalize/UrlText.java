package drillsift.normalize;

import java.util.StringJoiner;

/** Addresses of pages without what somebody may have put into them. */
final class UrlText {

    private static final int LIMIT = 2_048;

    private UrlText() {}

    /** The address up to its query, and the names of the query's parameters without values. */
    static String withoutValues(String url) {
        int question = url.indexOf('?');
        String kept =
                question < 0
                        ? url
                        : url.substring(0, question) + "?" + names(url.substring(question + 1), "");
        int fragment = kept.indexOf('#');
        kept = fragment < 0 ? kept : kept.substring(0, fragment);
        return VisibleText.cut(withoutUser(kept), LIMIT);
    }

    /** Without {@code user:password@} before the host. */
    static String withoutUser(String url) {
        int host = url.indexOf("://") + 3;
        if (host < 3) {
            return url;
        }
        int slash = url.indexOf('/', host);
        int at = url.lastIndexOf('@', slash < 0 ? url.length() - 1 : slash);
        return at < host ? url : url.substring(0, host) + url.substring(at + 1);
    }

    /**
     * Names of parameters joined by {@code &}.
     *
     * @param leftOut the parameter that carries the token
     */
    static String names(String query, String leftOut) {
        StringJoiner names = new StringJoiner("&");
        for (String part : query.split("[&;]")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!name.isEmpty() && !name.equals(leftOut)) {
                names.add(equals < 0 ? "*" : name); // a bare word may be a value
            }
        }
        return names.toString();
    }
}
