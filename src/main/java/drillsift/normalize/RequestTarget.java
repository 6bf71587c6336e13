package drillsift.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import drillsift.read.ByteScan;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the token in the bytes of a request target. For one thread. */
final class RequestTarget {

    private static final String GROUP = "token";

    /** Longest part of a target that a pattern looks at, in bytes. */
    private static final int LIMIT = 2_048;

    private final byte[] parameter;
    private final Pattern pattern;

    int tokenStart;
    int tokenEnd;

    RequestTarget(String tokenParameter, Optional<Pattern> tokenPattern) {
        this.pattern = tokenPattern.orElse(null);
        this.parameter = tokenParameter.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether there is a token; then {@code tokenStart} and {@code tokenEnd} say where. */
    boolean find(byte[] bytes, int from, int to) {
        if (pattern != null && matches(bytes, from, to)) {
            return true;
        }
        int question = ByteScan.indexOf(bytes, from, to, '?');
        return inQuery(bytes, question + 1, to) || inPath(bytes, from, question);
    }

    /** One character a byte, so that places in the text are places in the bytes. */
    private boolean matches(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, LIMIT);
        Matcher matcher =
                pattern.matcher(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
        if (!matcher.find() || matcher.start(GROUP) < 0) {
            return false;
        }
        tokenStart = from + matcher.start(GROUP);
        tokenEnd = from + matcher.end(GROUP);
        return tokenEnd > tokenStart;
    }

    private boolean inQuery(byte[] bytes, int from, int to) {
        for (int at = from; at < to; ) {
            int end = ByteScan.indexOfEither(bytes, at, to, '&', ';');
            int value = at + parameter.length + 1;
            if (value < end && bytes[value - 1] == '=' && named(bytes, at)) {
                tokenStart = value;
                tokenEnd = end;
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
    private boolean inPath(byte[] bytes, int from, int to) {
        if (to - from < 4 || "kxpbt".indexOf(bytes[from + 1]) < 0) {
            return false;
        }
        String path = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        RequestRules.KitPath kit = RequestRules.kit(path).orElse(null);
        if (kit == null) {
            return false;
        }
        int start = from + kit.start().length();
        if (kit.idBeforeToken()) {
            start = slash(bytes, start, to) + 1;
        }
        tokenStart = Math.min(start, to);
        tokenEnd = slash(bytes, tokenStart, to);
        return tokenEnd > tokenStart;
    }

    private static int slash(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '/') {
            i++;
        }
        return i;
    }
}
