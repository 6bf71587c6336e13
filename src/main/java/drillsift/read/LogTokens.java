package drillsift.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands in a line of a web server's log: words, and texts in quotes or brackets. */
record LogTokens(List<Token> tokens) {

    private static final Pattern REQUEST = Pattern.compile("[A-Z]{3,20} [^ ]+( HTTP/[0-9.]+)?");
    private static final Pattern AGENT =
            Pattern.compile("(?!HTTP/)[A-Za-z][A-Za-z0-9._+-]*/[0-9].*");
    private static final Pattern COMMON_TIME =
            Pattern.compile("[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}:[0-9:]{8} [+-][0-9]{4}");
    private static final Pattern ISO_TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}[+-][0-9]{2}:?[0-9]{2}");
    private static final Pattern EPOCH = Pattern.compile("[0-9]{10}\\.[0-9]{3}");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String V4 = OCTET + "(?:\\." + OCTET + "){3}";
    private static final String GROUP = "[0-9a-fA-F]{1,4}";
    private static final Pattern ADDRESS =
            Pattern.compile(
                    V4
                            + "|(?:GROUP:){7}GROUP".replace("GROUP", GROUP)
                            + "|(?:GROUP:){6}V4".replace("GROUP", GROUP).replace("V4", V4)
                            + "|(?=.*::)(?!.*::.*::)(?!.*:::)(?!:[^:])(?!.*[^:]:$)"
                            + "(?:(?:GROUP)?:){2,7}(?:GROUP|V4)?"
                                    .replace("GROUP", GROUP)
                                    .replace("V4", V4));

    private static final int LONGEST_ADDRESS = 45;

    /** Registered by IANA for HTTP, and nginx's own. */
    private static final Set<Integer> ANSWERS =
            Stream.of(
                            IntStream.of(100, 101, 206, 444, 451, 494, 495, 496, 497, 499),
                            IntStream.rangeClosed(200, 204),
                            IntStream.rangeClosed(300, 308),
                            IntStream.rangeClosed(400, 417),
                            IntStream.of(421, 422, 426, 428, 429, 431),
                            IntStream.rangeClosed(500, 505))
                    .flatMap(IntStream::boxed)
                    .collect(Collectors.toUnmodifiableSet());

    /** A server's line has far fewer; what follows in one with more is left out. */
    private static final int MOST = 60;

    /** What a line tells of the place of its agent. */
    enum AgentPlace {
        /** Where the combined format has it. */
        USUAL,
        /** Somewhere else, and what stands in its place cannot be one. */
        ELSEWHERE,
        /** Where the referrer should be; the agent may as well be missing. */
        OPEN,
        /** It has none. */
        NOWHERE
    }

    /** How a token stands in the line. */
    enum Around {
        NOTHING,
        QUOTES,
        BRACKETS
    }

    /**
     * @param from where its text begins, behind the quote or bracket
     * @param to where its text ends
     */
    record Token(Around around, String text, int from, int to) {

        boolean isQuoted() {
            return around == Around.QUOTES;
        }

        boolean isRequest() {
            return isQuoted() && REQUEST.matcher(text).matches();
        }

        /** As all browsers and nearly all programs call themselves. */
        boolean isAgent() {
            return isQuoted() && AGENT.matcher(text).matches();
        }

        boolean isReferrer() {
            return isQuoted() && text.matches("(?i)https?://.*");
        }

        boolean isCommonTime() {
            return COMMON_TIME.matcher(text).matches();
        }

        boolean isIsoTime() {
            return ISO_TIME.matcher(text).matches();
        }

        boolean isEpoch() {
            return EPOCH.matcher(text).matches();
        }

        boolean isTime() {
            return isCommonTime() || isIsoTime() || isEpoch();
        }

        boolean isAddress() {
            return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
        }

        /** Whether what a browser did not send stands so. */
        boolean isNothing() {
            return text.isEmpty() || text.equals("-");
        }

        boolean isStatus() {
            return around == Around.NOTHING && text.matches("[1-5][0-9]{2}");
        }
    }

    static LogTokens of(String line) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < line.length() && tokens.size() <= MOST) {
            char first = line.charAt(at);
            if (first == ' ' || first == '\t') {
                at++;
                continue;
            }
            Token token =
                    switch (first) {
                        case '"' -> enclosed(line, at, '"', Around.QUOTES);
                        case '[' -> enclosed(line, at, ']', Around.BRACKETS);
                        default -> word(line, at);
                    };
            tokens.add(token);
            at = token.around() == Around.NOTHING ? token.to() : token.to() + 1;
        }
        return new LogTokens(List.copyOf(tokens));
    }

    private static Token enclosed(String line, int at, char close, Around around) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != close) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= line.length()) {
            return word(line, at); // nothing closes it
        }
        return new Token(around, line.substring(at + 1, end), at + 1, end);
    }

    private static Token word(String line, int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
            end++;
        }
        return new Token(Around.NOTHING, line.substring(at, end), at, end);
    }

    /** Whether it has more than any server is told to write. */
    boolean isTooLong() {
        return tokens.size() > MOST;
    }

    /** Place of the request; -1 for a line without one. */
    int request() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isRequest()) {
                return i;
            }
        }
        return -1;
    }

    /** Place of the agent, wherever it stands; -1 for a line without one. */
    int agent() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isAgent()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the first number behind the request that may be a status is what servers answer. */
    boolean isAnswerBehindRequest() {
        int request = request();
        return request < 0
                || tokens.stream()
                        .skip(request + 1L)
                        .filter(Token::isStatus)
                        .findFirst()
                        .map(token -> ANSWERS.contains(Integer.valueOf(token.text())))
                        .orElse(true);
    }

    /** Whether the status stands behind the request, as in all usual formats. */
    boolean isStatusUsual() {
        int request = request();
        return request >= 0 && request + 1 < tokens.size() && tokens.get(request + 1).isStatus();
    }

    /**
     * Where the agent of a line with a usual status stands. Who asks writes referrer and agent as
     * he likes: what merely looks like an agent in the place of the referrer tells nothing.
     */
    AgentPlace agentPlace() {
        int found = agent();
        int usual = request() + 4;
        boolean isCombined =
                tokens.size() > usual
                        && tokens.get(usual - 1).isQuoted()
                        && tokens.get(usual).isQuoted();
        if (isCombined && tokens.get(usual).isAgent()) {
            return AgentPlace.USUAL;
        }
        if (found < 0) {
            return AgentPlace.NOWHERE;
        }
        return isCombined && found == usual - 1
                ? besideAgent(tokens.get(usual))
                : AgentPlace.ELSEWHERE;
    }

    private static AgentPlace besideAgent(Token token) {
        if (token.isNothing()) {
            return AgentPlace.OPEN;
        }
        boolean isOther = token.isReferrer() || token.isAddress();
        return isOther ? AgentPlace.ELSEWHERE : AgentPlace.USUAL;
    }
}
