package drillsift.normalize;

import com.google.re2j.Pattern;
import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is decided once per distinct request, address, agent and token of a block. A request is
 * known by its method, status, target without the token, referrer and forwarded-for field.
 */
final class RequestDictionary {

    private static final int AGENT_LIMIT = 2_048;
    private static final int TEXT_LIMIT = 8_192;

    private final EventBlock.Builder builder;
    private final RequestTarget target;
    private final String tokenParameter;
    private final SpanDictionary requestIds = new SpanDictionary();
    private final SpanDictionary addressIds = new SpanDictionary();
    private final SpanDictionary agentIds = new SpanDictionary();
    private final SpanDictionary tokenIds = new SpanDictionary();
    private final List<Request> requests = new ArrayList<>();
    private byte[] key = new byte[1_024];
    private int keyLength;
    private boolean hasToken;

    RequestDictionary(
            EventBlock.Builder builder, String tokenParameter, Optional<Pattern> tokenPattern) {
        this.builder = builder;
        this.target = new RequestTarget(tokenParameter, tokenPattern);
        this.tokenParameter = tokenParameter;
    }

    private record Request(EventKind kind, int context, boolean administration) {}

    EventKind kind(int request) {
        return requests.get(request).kind();
    }

    int context(int request) {
        return requests.get(request).context();
    }

    boolean isAdministration(int request) {
        return requests.get(request).administration();
    }

    /** Number of the line's request; its token is looked for on the way. */
    int request(LogLine line) {
        hasToken = target.find(line.bytes, line.targetStart, line.targetEnd);
        keyLength = 0;
        put(line.bytes, line.methodStart, line.methodEnd);
        put((byte) (line.status >> 8), (byte) line.status);
        if (hasToken) {
            put(line.bytes, line.targetStart, target.tokenStart);
            put((byte) 0, (byte) 1);
            put(line.bytes, target.tokenEnd, line.targetEnd);
        } else {
            put(line.bytes, line.targetStart, line.targetEnd);
        }
        put((byte) 0, (byte) 2);
        put(line.bytes, line.referrerStart, line.referrerEnd);
        put((byte) 0, (byte) 3);
        put(line.bytes, line.forwardedStart, line.forwardedEnd);
        int known = requestIds.find(key, 0, keyLength);
        if (known != SpanDictionary.UNKNOWN) {
            return known;
        }
        requests.add(make(line));
        requestIds.add(key, 0, keyLength, requests.size() - 1);
        return requests.size() - 1;
    }

    private void put(byte[] bytes, int from, int to) {
        int count = to - from;
        room(count);
        System.arraycopy(bytes, from, key, keyLength, count);
        keyLength += count;
    }

    private void put(byte first, byte second) {
        room(2);
        key[keyLength++] = first;
        key[keyLength++] = second;
    }

    private void room(int count) {
        if (key.length - keyLength < count) {
            key = Arrays.copyOf(key, Math.max(key.length * 2, keyLength + count));
        }
    }

    private Request make(LogLine line) {
        String method =
                new String(
                        line.bytes,
                        line.methodStart,
                        line.methodEnd - line.methodStart,
                        StandardCharsets.US_ASCII);
        String raw = starred(line);
        int question = raw.indexOf('?');
        String path = UrlText.withoutUser(question < 0 ? raw : raw.substring(0, question));
        String query = question < 0 ? "" : raw.substring(question + 1);
        EventContext context =
                new EventContext(
                        method,
                        method,
                        line.status,
                        path,
                        UrlText.names(query, tokenParameter),
                        absent(
                                UrlText.withoutValues(
                                        LogText.text(
                                                line.bytes, line.referrerStart, line.referrerEnd))),
                        Addresses.forwarded(
                                absent(
                                        LogText.text(
                                                line.bytes,
                                                line.forwardedStart,
                                                line.forwardedEnd))),
                        RequestRules.button(path),
                        "");
        return new Request(
                RequestRules.kind(method, path, hasToken),
                builder.contextId(context),
                !hasToken && RequestRules.isAdministration(path));
    }

    /** The target with its token shown as a star. */
    private String starred(LogLine line) {
        int to = Math.min(line.targetEnd, line.targetStart + TEXT_LIMIT);
        if (!hasToken || target.tokenEnd > to) {
            return LogText.text(line.bytes, line.targetStart, to);
        }
        return LogText.text(line.bytes, line.targetStart, target.tokenStart)
                + "*"
                + LogText.text(line.bytes, target.tokenEnd, to);
    }

    /** Servers write a hyphen for what was not sent. */
    private static String absent(String text) {
        return text.equals("-") ? "" : text;
    }

    /** Token of the line whose request was asked for last. */
    int token(LogLine line) {
        if (!hasToken) {
            return EventBlock.NONE;
        }
        int known = tokenIds.find(line.bytes, target.tokenStart, target.tokenEnd);
        if (known == SpanDictionary.UNKNOWN) {
            String token = LogText.percentDecoded(line.bytes, target.tokenStart, target.tokenEnd);
            known = builder.tokenId(token);
            tokenIds.add(line.bytes, target.tokenStart, target.tokenEnd, known);
        }
        return known;
    }

    int address(LogLine line) {
        int known = addressIds.find(line.bytes, line.peerStart, line.peerEnd);
        if (known == SpanDictionary.UNKNOWN) {
            String text = LogText.text(line.bytes, line.peerStart, line.peerEnd);
            Optional<String> address = Addresses.canonical(text);
            known = address.map(builder::addressId).orElse(EventBlock.NONE);
            addressIds.add(line.bytes, line.peerStart, line.peerEnd, known);
        }
        return known;
    }

    int agent(LogLine line) {
        if (!line.agentRecorded) {
            return EventBlock.AGENT_NOT_RECORDED;
        }
        int known = agentIds.find(line.bytes, line.agentStart, line.agentEnd);
        if (known == SpanDictionary.UNKNOWN) {
            String text = absent(LogText.text(line.bytes, line.agentStart, line.agentEnd));
            known = builder.agentId(VisibleText.cut(text, AGENT_LIMIT));
            agentIds.add(line.bytes, line.agentStart, line.agentEnd, known);
        }
        return known;
    }
}
