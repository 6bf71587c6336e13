package drillsift.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The products that browsers name in their agents, as in {@code Chrome/148.0 Safari/537.36};
 * whatever calls itself a browser is one. Safe for threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-user-agent">RFC 9110, 10.1.5</a>
 */
final class ProductNames {

    private static final String FIRST = "mozilla";
    private static final String ANY_BROWSER = "browser";

    private final Set<String> names = new HashSet<>();

    ProductNames(List<String> names) {
        names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
        this.names.add(FIRST);
    }

    boolean isEmpty() {
        return names.size() == 1;
    }

    /**
     * Whether the agent carries a product that is none of these. Comments in brackets and lone
     * numbers are no products.
     *
     * @param text in lower case
     */
    boolean missOneOf(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(') {
                at = behindComment(text, at);
            } else if (isGap(c)) {
                at++;
            } else {
                int end = end(text, at);
                if (isForeign(text.substring(at, end))) {
                    return true;
                }
                at = end;
            }
        }
        return false;
    }

    private boolean isForeign(String token) {
        int slash = token.indexOf('/');
        String name = slash < 0 ? token : token.substring(0, slash);
        return !name.isEmpty()
                && Character.isLetter(name.charAt(0))
                && !names.contains(name)
                && !name.contains(ANY_BROWSER);
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && !isGap(text.charAt(end)) && text.charAt(end) != '(') {
            end++;
        }
        return end;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == ';' || c == ',' || c == ')' || c == '\t';
    }

    private static int behindComment(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
