package drillsift.classify;

import java.util.Locale;

/** A pattern for agents: {@code *} any text, {@code ?} one character; case does not matter. */
final class AgentGlob {

    private final String pattern;

    AgentGlob(String pattern) {
        this.pattern = pattern.toLowerCase(Locale.ROOT);
    }

    /** Takes at most pattern times text steps. */
    boolean matches(String agent) {
        String text = agent.toLowerCase(Locale.ROOT);
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            char wanted = in < pattern.length() ? pattern.charAt(in) : 0;
            if (in < pattern.length() && wanted == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length() && (wanted == '?' || wanted == text.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }
}
