package drillsift.normalize;

import drillsift.normalize.LogFormat.Part;
import drillsift.normalize.LogFormat.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of nginx's {@code log_format}; all that are not named here are passed over. */
final class NginxFields {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([a-z0-9_]+)}|([a-z0-9_]+))");

    private static final Map<String, What> KNOWN =
            Map.ofEntries(
                    Map.entry("remote_addr", What.PEER),
                    Map.entry("http_x_forwarded_for", What.FORWARDED),
                    Map.entry("proxy_add_x_forwarded_for", What.FORWARDED),
                    Map.entry("request", What.REQUEST),
                    Map.entry("request_method", What.METHOD),
                    Map.entry("request_uri", What.TARGET),
                    Map.entry("uri", What.PATH),
                    Map.entry("document_uri", What.PATH),
                    Map.entry("args", What.QUERY),
                    Map.entry("query_string", What.QUERY),
                    Map.entry("is_args", What.QUERY),
                    Map.entry("status", What.STATUS),
                    Map.entry("http_referer", What.REFERRER),
                    Map.entry("http_user_agent", What.AGENT));

    private NginxFields() {}

    static List<Part> parts(String format) {
        List<Part> parts = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(format);
        int at = 0;
        while (variable.find()) {
            if (variable.start() > at) {
                parts.add(Part.literal(format.substring(at, variable.start())));
            }
            add(parts, variable.group(1) != null ? variable.group(1) : variable.group(2));
            at = variable.end();
        }
        if (at < format.length()) {
            parts.add(Part.literal(format.substring(at)));
        }
        return parts;
    }

    private static void add(List<Part> parts, String name) {
        switch (name) {
            case "time_local" -> parts.add(Part.of(What.COMMON_TIME));
            case "time_iso8601" -> parts.addAll(TimeDirectives.parts("%Y-%m-%dT%H:%M:%S%z"));
            case "msec" -> {
                parts.add(Part.of(What.EPOCH_SECONDS));
                parts.add(Part.literal("."));
                parts.add(Part.of(What.FRACTION));
            }
            default -> parts.add(Part.of(KNOWN.getOrDefault(name, What.OTHER)));
        }
    }
}
