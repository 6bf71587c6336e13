package drillsift.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a web server was told to write its log: an Apache {@code LogFormat} or an nginx {@code
 * log_format}, made ready for lines.
 *
 * @param parts in the order of the line
 */
public record LogFormat(List<Part> parts) {

    /** What stands at a place of the line. */
    enum What {
        LITERAL,
        PEER,
        FORWARDED,
        REQUEST,
        METHOD,
        TARGET,
        PATH,
        QUERY,
        STATUS,
        REFERRER,
        AGENT,
        OTHER,
        /** {@code dd/MMM/yyyy:HH:mm:ss +zzzz}. */
        COMMON_TIME,
        YEAR,
        MONTH,
        MONTH_NAME,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        /** Digits behind the point of a second. */
        FRACTION,
        ZONE,
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        EPOCH_MICROS;

        boolean isTime() {
            return ordinal() >= COMMON_TIME.ordinal();
        }

        /** Whether it runs to whatever stands behind it. */
        boolean isText() {
            return this != LITERAL && !isTime();
        }
    }

    /**
     * @param text of a literal; what ends a text otherwise, empty at the end of the line
     * @param quoted whether a text stands in quotes, in which backslashes escape
     */
    record Part(What what, String text, boolean quoted) {

        static Part of(What what) {
            return new Part(what, "", false);
        }

        static Part literal(String text) {
            return new Part(What.LITERAL, text, false);
        }

        boolean isLiteral() {
            return what == What.LITERAL;
        }
    }

    /**
     * Why a text is no such format.
     *
     * @param what {@code unknown} field, {@code missing} field, {@code unclear} end of a field, or
     *     {@code none} of the two ways of writing
     * @param field its name; empty for {@code none}
     */
    public record Fault(String what, String field) {}

    /**
     * @throws IllegalArgumentException when there is a {@link #fault}
     */
    static LogFormat of(String written) {
        Optional<Fault> fault = fault(written);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get().toString());
        }
        return new LogFormat(parts(written));
    }

    /** What is wrong with a format as it stands in a job file; empty for a good one. */
    public static Optional<Fault> fault(String written) {
        try {
            return missing(parts(written));
        } catch (UnknownField unknown) {
            return Optional.of(unknown.fault);
        }
    }

    private static List<Part> parts(String written) {
        String text = LogDirective.format(written);
        List<Part> found =
                LogDirective.isNginx(text) ? NginxFields.parts(text) : ApacheFields.parts(text);
        return bounded(joined(found));
    }

    /** Carries why a text is no format up to whoever asked. */
    static final class UnknownField extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        UnknownField(String what, String field) {
            super(what + " " + field);
            this.fault = new Fault(what, field);
        }
    }

    /** A path with its query behind it is one text; so are neighbouring literals. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            int last = joined.size() - 1;
            What before = last < 0 ? What.OTHER : joined.get(last).what();
            boolean isPath = before == What.PATH || before == What.TARGET;
            if (part.isLiteral() && before == What.LITERAL) {
                joined.set(last, Part.literal(joined.get(last).text() + part.text()));
            } else if (isPath && part.isLiteral() && part.text().equals("?")) {
                joined.set(last, Part.of(What.TARGET));
            } else if (isPath && part.what() == What.QUERY) {
                joined.set(last, Part.of(What.TARGET));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** Tells each text where it ends. */
    private static List<Part> bounded(List<Part> parts) {
        List<Part> bounded = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.what().isText()) {
                bounded.add(part);
                continue;
            }
            boolean last = i + 1 == parts.size();
            if (!last && !parts.get(i + 1).isLiteral()) {
                throw new UnknownField("unclear", part.what().name());
            }
            String end = last ? "" : parts.get(i + 1).text();
            boolean opened = i > 0 && parts.get(i - 1).text().endsWith("\"");
            boolean quoted = opened && end.startsWith("\"");
            boolean spaced = part.what() == What.REQUEST && !quoted && end.startsWith(" ");
            if (spaced) {
                throw new UnknownField("unclear", part.what().name());
            }
            bounded.add(new Part(part.what(), quoted ? "\"" : end, quoted));
        }
        return List.copyOf(bounded);
    }

    private static Optional<Fault> missing(List<Part> parts) {
        boolean epoch =
                has(parts, What.EPOCH_SECONDS)
                        || has(parts, What.EPOCH_MILLIS)
                        || has(parts, What.EPOCH_MICROS);
        boolean day =
                has(parts, What.YEAR)
                        && has(parts, What.DAY)
                        && (has(parts, What.MONTH) || has(parts, What.MONTH_NAME))
                        && has(parts, What.HOUR)
                        && has(parts, What.MINUTE);
        if (!epoch && !day && !has(parts, What.COMMON_TIME)) {
            return Optional.of(new Fault("missing", "%t / $time_local"));
        }
        boolean target = has(parts, What.TARGET) || has(parts, What.PATH);
        if (!has(parts, What.REQUEST) && !(target && has(parts, What.METHOD))) {
            return Optional.of(new Fault("missing", "%r / $request"));
        }
        return has(parts, What.STATUS)
                ? Optional.empty()
                : Optional.of(new Fault("missing", "%>s / $status"));
    }

    private static boolean has(List<Part> parts, What what) {
        return parts.stream().anyMatch(part -> part.what() == what);
    }
}
