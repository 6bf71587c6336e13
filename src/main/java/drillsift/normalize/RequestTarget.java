package drillsift.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import drillsift.read.ByteScan;
import drillsift.read.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds in the bytes of a request which rule of the job file it falls under and where its token
 * stands. Where the job file has rules or a pattern this is done once per distinct method, status
 * and target of a block; our own rules need no memory. For one thread.
 */
final class RequestTarget {

    private static final String GROUP = "token";

    /** Longest part of a target that a pattern looks at, in bytes. */
    private static final int LIMIT = 2_048;

    private final byte[] parameter;
    private final Optional<Pattern> pattern;
    private final OwnRequestRules rules;
    private final SpanKey key = new SpanKey();
    private final SpanDictionary known = new SpanDictionary();
    private final List<Decision> decisions = new ArrayList<>();

    /** What the target looked at last holds. */
    final RequestPlaces places = new RequestPlaces();

    /** The rule that it falls under, or {@link OwnRequestRules#NONE}. */
    int rule = OwnRequestRules.NONE;

    RequestTarget(Settings settings) {
        pattern = settings.tokenPattern();
        parameter = settings.tokenParameter().getBytes(StandardCharsets.UTF_8);
        rules = settings.rules();
    }

    /** What the job file says of an input's requests, made ready once for all its blocks. */
    record Settings(String tokenParameter, Optional<Pattern> tokenPattern, OwnRequestRules rules) {

        static Settings of(SourceSettings settings) {
            return new Settings(
                    settings.tokenParameter(),
                    settings.tokenPattern().map(Pattern::compile),
                    new OwnRequestRules(settings.requests()));
        }
    }

    /** Places count from the target's start, so that they hold for every line that has it. */
    private record Decision(
            int rule, int tokenStart, int tokenEnd, int buttonStart, int buttonEnd) {}

    /** Fills {@link #places} and {@link #rule} for the line. */
    void look(LogLine line) {
        if (pattern.isEmpty() && rules.isEmpty()) {
            places.clear();
            find(line.bytes, line.targetStart, line.targetEnd);
            return;
        }
        key.clear().put(line.bytes, line.methodStart, line.targetEnd);
        key.put(line.status >> 8, line.status);
        int number = known.find(key.bytes, 0, key.length);
        if (number == SpanDictionary.UNKNOWN) {
            number = decisions.size();
            decisions.add(decide(line));
            known.add(key.bytes, 0, key.length, number);
        }
        Decision decision = decisions.get(number);
        rule = decision.rule();
        places.tokenStart = line.targetStart + decision.tokenStart();
        places.tokenEnd = line.targetStart + decision.tokenEnd();
        places.buttonStart = line.targetStart + decision.buttonStart();
        places.buttonEnd = line.targetStart + decision.buttonEnd();
    }

    private Decision decide(LogLine line) {
        places.clear();
        int found = rules.find(line, places);
        if (!places.hasToken()) {
            find(line.bytes, line.targetStart, line.targetEnd);
        }
        int from = line.targetStart;
        return new Decision(
                found,
                places.tokenStart - from,
                places.tokenEnd - from,
                places.buttonStart - from,
                places.buttonEnd - from);
    }

    private void find(byte[] bytes, int from, int to) {
        if (pattern.isPresent() && matches(bytes, from, to)) {
            return;
        }
        int question = ByteScan.indexOf(bytes, from, to, '?');
        if (!inQuery(bytes, question + 1, to)) {
            inPath(bytes, from, question);
        }
    }

    /** One character a byte, so that places in the text are places in the bytes. */
    private boolean matches(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, LIMIT);
        Matcher matcher =
                pattern.get().matcher(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
        if (!matcher.find() || matcher.start(GROUP) < 0) {
            return false;
        }
        places.tokenStart = from + matcher.start(GROUP);
        places.tokenEnd = from + matcher.end(GROUP);
        return places.hasToken();
    }

    private boolean inQuery(byte[] bytes, int from, int to) {
        for (int at = from; at < to; ) {
            int end = ByteScan.indexOfEither(bytes, at, to, '&', ';');
            int value = at + parameter.length + 1;
            if (value < end && bytes[value - 1] == '=' && named(bytes, at)) {
                places.tokenStart = value;
                places.tokenEnd = end;
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private boolean named(byte[] bytes, int at) {
        for (int i = 0; i < parameter.length; i++) {
            if (bytes[at + i] != parameter[i]) {
                return false;
            }
        }
        return true;
    }

    /** Kits put the token into the path; few paths are long enough to be looked at. */
    private void inPath(byte[] bytes, int from, int to) {
        if (to - from < 4 || "kxpbt".indexOf(bytes[from + 1]) < 0) {
            return;
        }
        String path = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        RequestRules.KitPath kit = RequestRules.kit(path).orElse(null);
        if (kit == null) {
            return;
        }
        int start = from + kit.start().length();
        if (kit.idBeforeToken()) {
            start = ByteScan.indexOf(bytes, start, to, '/') + 1;
        }
        places.tokenStart = Math.min(start, to);
        places.tokenEnd = ByteScan.indexOf(bytes, places.tokenStart, to, '/');
    }
}
