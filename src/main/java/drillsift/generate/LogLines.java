package drillsift.generate;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Lines of the combined log format; the second's text is remembered, for neighbours share it. */
final class LogLines {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss xx", Locale.ENGLISH);
    private static final String SITE = "https://drill.corp.example/?rid=";

    private final Network network;
    private final int round;
    private final Map<Integer, String> agents = new HashMap<>();
    private long second = Long.MIN_VALUE;
    private String time = "";

    LogLines(Network network, int round) {
        this.network = network;
        this.round = round;
    }

    /**
     * @param ahead how far the server's clock is ahead, in milliseconds
     */
    void append(StringBuilder text, Hits hits, int hit, String token, long ahead) {
        Request request = hits.request(hit);
        String agent = agents.computeIfAbsent(hits.agent(hit), id -> network.agentText(id, round));
        text.append(network.addressText(hits.address(hit)))
                .append(" - - [")
                .append(time(Math.floorDiv(hits.time(hit) + ahead, 1_000L)))
                .append("] \"")
                .append(request.method)
                .append(' ')
                .append(request.target.replace("*", token))
                .append(" HTTP/1.1\" ")
                .append(request.status)
                .append(' ')
                .append(request.method.equals("HEAD") ? 0 : 400 + request.target.length() * 37)
                .append(" \"")
                .append(request.referred && !token.isEmpty() ? SITE + token : "-")
                .append("\" \"")
                .append(agent.isEmpty() ? "-" : agent)
                .append('"');
    }

    private String time(long wanted) {
        if (wanted != second) {
            second = wanted;
            ZonedDateTime at = Instant.ofEpochSecond(wanted).atZone(RoundStory.ZONE);
            time = TIME.format(at);
        }
        return time;
    }
}
