package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import java.util.ArrayList;
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
    private final RequestTarget.Settings settings;
    private final SpanDictionary requestIds = new SpanDictionary();
    private final SpanDictionary addressIds = new SpanDictionary();
    private final SpanDictionary agentIds = new SpanDictionary();
    private final SpanDictionary tokenIds = new SpanDictionary();
    private final List<Request> requests = new ArrayList<>();
    private final SpanKey key = new SpanKey();
    private final RequestPlaces places;

    RequestDictionary(EventBlock.Builder builder, RequestTarget.Settings settings) {
        this.builder = builder;
        this.settings = settings;
        target = new RequestTarget(settings);
        places = target.places;
    }

    private record Request(EventKind kind, int context, int rule, boolean administration) {}

    EventKind kind(int request) {
        return requests.get(request).kind();
    }

    int context(int request) {
        return requests.get(request).context();
    }

    /** Number of the job file's rule that the request falls under, if any. */
    int rule(int request) {
        return requests.get(request).rule();
    }

    boolean isAdministration(int request) {
        return requests.get(request).administration();
    }

    /** Number of the line's request; its token is looked for on the way. */
    int request(LogLine line) {
        target.look(line);
        key.clear().put(line.bytes, line.methodStart, line.methodEnd);
        key.put(line.status >> 8, line.status).put(target.rule >> 8, target.rule);
        if (places.hasToken()) {
            key.put(line.bytes, line.targetStart, places.tokenStart).put(0, 1);
            key.put(line.bytes, places.tokenEnd, line.targetEnd);
        } else {
            key.put(line.bytes, line.targetStart, line.targetEnd);
        }
        key.put(0, 2).put(line.bytes, line.referrerStart, line.referrerEnd);
        key.put(0, 3).put(line.bytes, line.forwardedStart, line.forwardedEnd);
        key.put(0, 4).put(line.bytes, places.buttonStart, places.buttonEnd);
        int known = requestIds.find(key.bytes, 0, key.length);
        if (known != SpanDictionary.UNKNOWN) {
            return known;
        }
        requests.add(make(line));
        requestIds.add(key.bytes, 0, key.length, requests.size() - 1);
        return requests.size() - 1;
    }

    private Request make(LogLine line) {
        String method = line.method();
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
                        UrlText.names(query, settings.tokenParameter()),
                        absent(
                                UrlText.withoutValues(
                                        text(line, line.referrerStart, line.referrerEnd))),
                        Addresses.forwarded(
                                absent(text(line, line.forwardedStart, line.forwardedEnd))),
                        button(line, path),
                        "");
        boolean isRuled = target.rule != OwnRequestRules.NONE;
        return new Request(
                kind(method, path),
                builder.contextId(context),
                target.rule,
                !places.hasToken() && !isRuled && RequestRules.isAdministration(path));
    }

    /** Whatever a rule says: what carries no token can be nobody's reaction. */
    private EventKind kind(String method, String path) {
        boolean isRuled = target.rule != OwnRequestRules.NONE;
        return isRuled && places.hasToken()
                ? settings.rules().kind(target.rule)
                : RequestRules.kind(method, path, places.hasToken());
    }

    private String button(LogLine line, String path) {
        return places.hasButton()
                ? text(line, places.buttonStart, places.buttonEnd)
                : RequestRules.button(path);
    }

    private static String text(LogLine line, int from, int to) {
        return LogText.text(line.bytes, from, to);
    }

    /** The target with its token shown as a star. */
    private String starred(LogLine line) {
        int to = Math.min(line.targetEnd, line.targetStart + TEXT_LIMIT);
        if (!places.hasToken() || places.tokenEnd > to) {
            return text(line, line.targetStart, to);
        }
        return text(line, line.targetStart, places.tokenStart)
                + "*"
                + text(line, places.tokenEnd, to);
    }

    /** Servers write a hyphen for what was not sent. */
    private static String absent(String text) {
        return text.equals("-") ? "" : text;
    }

    /** Token of the line whose request was asked for last. */
    int token(LogLine line) {
        if (!places.hasToken()) {
            return EventBlock.NONE;
        }
        int start = places.tokenStart;
        int end = places.tokenEnd;
        int known = tokenIds.find(line.bytes, start, end);
        if (known == SpanDictionary.UNKNOWN) {
            known = builder.tokenId(LogText.percentDecoded(line.bytes, start, end));
            tokenIds.add(line.bytes, start, end, known);
        }
        return known;
    }

    int address(LogLine line) {
        int known = addressIds.find(line.bytes, line.peerStart, line.peerEnd);
        if (known == SpanDictionary.UNKNOWN) {
            String text = text(line, line.peerStart, line.peerEnd);
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
            String text = absent(text(line, line.agentStart, line.agentEnd));
            known = builder.agentId(VisibleText.cut(text, AGENT_LIMIT));
            agentIds.add(line.bytes, line.agentStart, line.agentEnd, known);
        }
        return known;
    }
}
