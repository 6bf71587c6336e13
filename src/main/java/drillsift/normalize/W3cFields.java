package drillsift.normalize;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which place each known field of a W3C extended log has in its lines; -1 for one that is not
 * recorded.
 */
final class W3cFields {

    static final String HEADING = "#Fields:";

    final int count;
    final int date;
    final int time;
    final int peer;
    final int method;
    final int stem;
    final int query;
    final int status;
    final int agent;
    final int referrer;
    final int forwarded;

    private W3cFields(List<String> names) {
        count = names.size();
        date = names.indexOf("date");
        time = names.indexOf("time");
        peer = names.indexOf("c-ip");
        method = names.indexOf("cs-method");
        stem = names.indexOf("cs-uri-stem");
        query = names.indexOf("cs-uri-query");
        status = names.indexOf("sc-status");
        agent = names.indexOf("cs(user-agent)");
        referrer = names.indexOf("cs(referer)");
        forwarded = forwarded(names);
    }

    /** Administrators choose the name of that one. */
    private static int forwarded(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).replaceAll("[^a-z]", "").endsWith("xforwardedfor")) {
                return i;
            }
        }
        return -1;
    }

    /** Of a heading, or of nothing as long as there was none. */
    static W3cFields of(byte[] bytes, int from, int to) {
        String heading = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        List<String> names = new ArrayList<>();
        if (heading.startsWith(HEADING)) {
            String fields = heading.substring(HEADING.length()).toLowerCase(Locale.ROOT).strip();
            names.addAll(List.of(fields.split("[ \\t]+")));
        }
        return new W3cFields(names);
    }

    /** Whether a line tells an access: when, what and how it was answered. */
    boolean areEnough() {
        return time >= 0 && method >= 0 && stem >= 0 && status >= 0;
    }
}
