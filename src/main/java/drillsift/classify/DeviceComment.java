package drillsift.classify;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The comment in which an Android browser names device and build. Makers call a telephone M bot, a
 * build S1RSS32 or a code name ruby: none of these words is the program's.
 */
final class DeviceComment {

    private static final String SYSTEM = "android";

    private DeviceComment() {}

    /**
     * The agent without what stands in such comments behind the system. A comment that says
     * "compatible" or gives an address is a crawler's, one that counts the system's interface an
     * app's own: they stay.
     *
     * @param agent in lower case
     */
    static String without(String agent) {
        if (!agent.contains(SYSTEM)) {
            return agent;
        }
        StringBuilder kept = new StringBuilder(agent.length());
        int from = 0;
        for (int open = agent.indexOf('('); open >= 0; open = agent.indexOf('(', from)) {
            int close = close(agent, open);
            int device = device(agent, open, close);
            kept.append(agent, from, device).append(products(agent.substring(device, close)));
            from = close;
        }
        return kept.append(agent, from, agent.length()).toString();
    }

    /** Where the words about the device begin; the end of the comment if there are none. */
    private static int device(String agent, int open, int close) {
        String comment = agent.substring(open + 1, close);
        boolean isPrograms =
                comment.contains("compatible")
                        || comment.contains("http")
                        || comment.contains("+")
                        || comment.contains(SYSTEM + " api ");
        if (isPrograms) {
            return close;
        }
        if (agent.startsWith(SYSTEM + " ", open - SYSTEM.length() - 1)) {
            return open + 1;
        }
        int system = comment.indexOf(SYSTEM);
        return system < 0 ? close : open + 1 + system + SYSTEM.length();
    }

    /** What follows the build and has a version of its own is no device: it is a program's. */
    private static String products(String words) {
        int build = words.indexOf("build/");
        return build < 0
                ? ""
                : Stream.of(words.substring(build).split(";"))
                        .skip(1)
                        .filter(part -> part.contains("/"))
                        .map(part -> ";" + part)
                        .collect(Collectors.joining());
    }

    /** Position of the bracket that closes it; brackets in a model's name come in pairs. */
    private static int close(String agent, int open) {
        int depth = 0;
        for (int i = open; i < agent.length(); i++) {
            char c = agent.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return agent.length();
    }
}
