package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.read.LogTokens.AgentPlace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Logs of web servers that were told a format of their own. Read as a usual one they would lose
 * their agents, by which machines are known, or could not be read at all.
 */
public final class UnusualLog {

    private static final int LINES = 400;

    /** One line of so many with a usual agent makes a log a usual one. */
    private static final int USUAL_SHARE = 10;

    /** Against so many times more lines without any agent the others say nothing. */
    private static final int FEW_SHARE = 2;

    private static final Pattern REQUEST =
            Pattern.compile("\\b(GET|POST|HEAD|PUT|OPTIONS) /[^ ]* HTTP/[0-9]");

    private UnusualLog() {}

    /** A line with its number. */
    private record Line(long number, LogTokens tokens, String text) {}

    /** A format with the lines that look so. */
    private record Guess(String format, List<Line> lines) {

        private static final Comparator<Guess> BEST =
                Comparator.<Guess>comparingInt(guess -> GuessedLogFormat.unknown(guess.format()))
                        .thenComparingInt(guess -> -guess.lines().size());

        Guess(String format) {
            this(format, new ArrayList<>());
        }
    }

    /**
     * A log of the usual shape with its agents at another place than the usual formats have them,
     * or with other signs between its fields. Single lines prove nothing, since who asks writes
     * much of them: a log that has its agents where they belong in one line of ten is a usual one.
     *
     * @throws RefusedException DS-3067 with the format that its lines seem to have, DS-3068 without
     */
    static void refuseAgentElsewhere(String name, byte[] head) {
        Map<AgentPlace, List<Line>> places = new EnumMap<>(AgentPlace.class);
        for (AgentPlace place : AgentPlace.values()) {
            places.put(place, new ArrayList<>());
        }
        for (Line line : lines(head)) {
            if (line.tokens().isStatusUsual()) {
                places.get(line.tokens().agentPlace()).add(line);
            } else if (REQUEST.matcher(line.text()).find()) {
                places.get(AgentPlace.ELSEWHERE).add(line);
            }
        }
        List<Line> elsewhere = places.get(AgentPlace.ELSEWHERE);
        int usual = places.get(AgentPlace.USUAL).size();
        int other = elsewhere.size() + places.get(AgentPlace.OPEN).size();
        boolean isUsual = usual * USUAL_SHARE >= usual + other;
        boolean areFew = other * FEW_SHARE <= places.get(AgentPlace.NOWHERE).size();
        if (!elsewhere.isEmpty() && !isUsual && !areFew) {
            throw refused(name, elsewhere);
        }
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
        throw refused(name, requests);
    }

    /** The format that a refusal proposes; empty where it is about something else. */
    public static Optional<String> proposed(RefusedException refused) {
        Problem problem = refused.problems().get(0);
        return problem.code() == ReadCode.OWN_LOG_FORMAT
                ? Optional.of(problem.arguments().get(0).toString())
                : Optional.empty();
    }

    private static RefusedException refused(String name, List<Line> lines) {
        Optional<Guess> guess = guess(lines);
        Line line = guess.map(each -> each.lines().get(0)).orElse(lines.get(0));
        SourceRef where = new SourceRef(name, line.number());
        return new RefusedException(
                guess.map(each -> Problem.at(where, ReadCode.OWN_LOG_FORMAT, each.format()))
                        .orElseGet(() -> Problem.at(where, ReadCode.UNREADABLE_LOG_FORMAT)));
    }

    /**
     * What most lines agree on, as those of them tell it that show the most fields. Empty where
     * what looks like the status holds numbers that no server answers: then it is a size, which
     * would have accesses dropped as refused ones.
     */
    private static Optional<Guess> guess(List<Line> lines) {
        Map<String, Map<String, Guess>> alike = new LinkedHashMap<>();
        if (!lines.stream().allMatch(line -> line.tokens().isAnswerBehindRequest())) {
            return Optional.empty();
        }
        for (Line line : lines) {
            GuessedLogFormat.of(line.text(), line.tokens())
                    .ifPresent(
                            format ->
                                    alike.computeIfAbsent(
                                                    GuessedLogFormat.outline(format),
                                                    outline -> new LinkedHashMap<>())
                                            .computeIfAbsent(format, Guess::new)
                                            .lines()
                                            .add(line));
        }
        return alike.values().stream()
                .map(Map::values)
                .filter(guesses -> count(guesses) * 2 >= lines.size())
                .findFirst()
                .flatMap(guesses -> guesses.stream().min(Guess.BEST));
    }

    private static int count(Collection<Guess> guesses) {
        return guesses.stream().mapToInt(guess -> guess.lines().size()).sum();
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
