package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Logs of web servers that were told a format of their own. Read as a usual one they would lose
 * their agents, by which machines are known, or could not be read at all.
 */
public final class UnusualLog {

    private static final int LINES = 400;
    private static final Pattern REQUEST =
            Pattern.compile("\\b(GET|POST|HEAD|PUT|OPTIONS) /[^ ]* HTTP/[0-9]");

    private UnusualLog() {}

    /** A line with its number. */
    private record Line(long number, LogTokens tokens, String text) {}

    /**
     * A log of the usual shape with its agents at another place than the usual formats have them,
     * or with other signs between its fields.
     *
     * @throws RefusedException DS-3067 with the format that its lines seem to have, DS-3068 without
     */
    static void refuseAgentElsewhere(String name, byte[] head) {
        int usual = 0;
        List<Line> elsewhere = new ArrayList<>();
        for (Line line : lines(head)) {
            boolean isReadable = line.tokens().isStatusUsual();
            boolean hasAgent = line.tokens().agent() >= 0;
            if (isReadable && (!hasAgent || line.tokens().isAgentUsual())) {
                usual += hasAgent ? 1 : 0;
            } else if (isReadable || REQUEST.matcher(line.text()).find()) {
                elsewhere.add(line);
            }
        }
        if (elsewhere.size() <= usual) {
            return;
        }
        throw refused(name, telling(elsewhere));
    }

    /**
     * A file that no format knows, whose lines hold requests of the web all the same.
     *
     * @throws RefusedException DS-3067 with the format that its lines seem to have, DS-3068 without
     */
    static void refuseOwnFormat(String name, byte[] head) {
        List<Line> requests =
                lines(head).stream().filter(line -> REQUEST.matcher(line.text()).find()).toList();
        if (requests.isEmpty()) {
            return;
        }
        throw refused(name, telling(requests));
    }

    /** The format that a refusal proposes; empty where it is about something else. */
    public static Optional<String> proposed(RefusedException refused) {
        Problem problem = refused.problems().get(0);
        return problem.code() == ReadCode.OWN_LOG_FORMAT
                ? Optional.of(problem.arguments().get(0).toString())
                : Optional.empty();
    }

    /** One with a referrer tells best what stands where. */
    private static Line telling(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.tokens().hasReferrer() && line.tokens().agent() >= 0)
                .findFirst()
                .orElse(lines.get(0));
    }

    private static RefusedException refused(String name, Line line) {
        SourceRef where = new SourceRef(name, line.number());
        return new RefusedException(
                GuessedLogFormat.of(line.text(), line.tokens())
                        .map(format -> Problem.at(where, ReadCode.OWN_LOG_FORMAT, format))
                        .orElseGet(() -> Problem.at(where, ReadCode.UNREADABLE_LOG_FORMAT)));
    }

    private static List<Line> lines(byte[] head) {
        List<Line> lines = new ArrayList<>();
        byte[] utf8 = Encodings.asUtf8(head);
        int from = 0;
        for (int number = 1; number <= LINES && from < utf8.length; number++) {
            int end = CsvFraming.lineEnd(utf8, from, utf8.length);
            String text = new String(utf8, from, end - from, StandardCharsets.UTF_8).strip();
            boolean isWhole = end < utf8.length || number == 1;
            if (isWhole && !text.startsWith("time=\"")) { // GoPhish's own
                lines.add(new Line(number, LogTokens.of(text), text));
            }
            from = end + 1;
        }
        return lines;
    }
}
