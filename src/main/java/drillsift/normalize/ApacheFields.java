package drillsift.normalize;

import drillsift.normalize.LogFormat.Part;
import drillsift.normalize.LogFormat.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The directives of Apache's {@code LogFormat} (mod_log_config). */
final class ApacheFields {

    private static final Pattern DIRECTIVE =
            Pattern.compile("%(?:%|!?[0-9,]*[<>]?(?:\\{([^}]*)})?(\\^t[io]|[a-zA-Z]))");

    private ApacheFields() {}

    static List<Part> parts(String format) {
        List<Part> parts = new ArrayList<>();
        Matcher directive = DIRECTIVE.matcher(format);
        int at = 0;
        while (directive.find()) {
            if (directive.start() > at) {
                parts.add(Part.literal(format.substring(at, directive.start())));
            }
            if (directive.group(2) == null) {
                parts.add(Part.literal("%"));
            } else {
                add(parts, directive.group(2), directive.group(1));
            }
            at = directive.end();
        }
        if (at < format.length()) {
            parts.add(Part.literal(format.substring(at)));
        }
        return parts;
    }

    /**
     * @param name in braces; null for none
     */
    private static void add(List<Part> parts, String letter, String name) {
        switch (letter) {
            case "t" -> time(parts, name);
            case "i" -> parts.add(Part.of(header(name)));
            case "h" -> parts.add(Part.of(What.PEER));
            case "a" -> parts.add(Part.of(name == null ? What.PEER : What.OTHER));
            case "r" -> parts.add(Part.of(What.REQUEST));
            case "m" -> parts.add(Part.of(What.METHOD));
            case "U" -> parts.add(Part.of(What.PATH));
            case "q" -> parts.add(Part.of(What.QUERY));
            case "s" -> parts.add(Part.of(What.STATUS));
            default -> {
                if (!"ABbCDefHIklLnoOpPRSTuvVX^ti^to".contains(letter)) {
                    throw new LogFormat.UnknownField("unknown", "%" + letter);
                }
                parts.add(Part.of(What.OTHER));
            }
        }
    }

    private static What header(String name) {
        return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "referer" -> What.REFERRER;
            case "user-agent" -> What.AGENT;
            case "x-forwarded-for" -> What.FORWARDED;
            default -> What.OTHER;
        };
    }

    private static void time(List<Part> parts, String format) {
        if (format == null) {
            parts.add(Part.literal("["));
            parts.add(Part.of(What.COMMON_TIME));
            parts.add(Part.literal("]"));
            return;
        }
        String plain = format.replaceFirst("^(begin|end):", "");
        switch (plain) {
            case "sec" -> parts.add(Part.of(What.EPOCH_SECONDS));
            case "msec" -> parts.add(Part.of(What.EPOCH_MILLIS));
            case "usec" -> parts.add(Part.of(What.EPOCH_MICROS));
            case "msec_frac", "usec_frac" -> parts.add(Part.of(What.FRACTION));
            default -> parts.addAll(TimeDirectives.parts(plain));
        }
    }
}
