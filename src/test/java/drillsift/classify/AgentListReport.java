package drillsift.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Measures what the list of agents makes of public lists that were fetched by hand; see
 * docs/accuracy.md for the command.
 */
final class AgentListReport {

    private static final double WARM_NANOS = 3e9;

    private AgentListReport() {}

    /**
     * @param files a JSON list with instances of machines, then lists of browsers
     */
    public static void main(String[] files) throws IOException {
        TreeSet<String> machines = agents(Path.of(files[0]));
        TreeSet<String> people = new TreeSet<>();
        for (int i = 1; i < files.length; i++) {
            people.addAll(agents(Path.of(files[i])));
        }
        List<String> missed = machines.stream().filter(agent -> !isDeclared(agent)).toList();
        List<String> accused = people.stream().filter(AgentListReport::isDeclared).toList();
        int found = machines.size() - missed.size();
        line(
                "machines: %d of %d found, recall %.1f %%",
                found, machines.size(), 100.0 * found / machines.size());
        line(
                "browsers: %d of %d called machines, precision %.2f %%",
                accused.size(), people.size(), 100.0 * found / (found + accused.size()));
        line(
                "one thread: %.0f machines/s, %.0f browsers/s",
                perSecond(machines), perSecond(people));
        missed.forEach(agent -> line("missed  %s", agent));
        accused.forEach(agent -> line("accused %s", agent));
    }

    private static boolean isDeclared(String agent) {
        return switch (KnownAgents.shipped().facts(agent).sort()) {
            case DECLARED, EMPTY -> true;
            case PLAIN, IMPOSSIBLE, ANCIENT, NOT_RECORDED -> false;
        };
    }

    /** Texts under "instances" or "userAgent", or a plain list of texts. */
    private static TreeSet<String> agents(Path file) throws IOException {
        JsonNode list = new ObjectMapper().readTree(file.toFile());
        TreeSet<String> agents = new TreeSet<>(list.findValuesAsText("userAgent"));
        List<JsonNode> arrays = new ArrayList<>(list.findValues("instances"));
        arrays.add(list);
        for (JsonNode array : arrays) {
            for (JsonNode text : array) {
                if (text.isTextual()) {
                    agents.add(text.asText());
                }
            }
        }
        return agents;
    }

    private static double perSecond(TreeSet<String> agents) {
        long start = System.nanoTime();
        long judged = 0;
        while (System.nanoTime() - start < WARM_NANOS) {
            for (String agent : agents) {
                isDeclared(agent);
                judged++;
            }
        }
        return judged * 1e9 / (System.nanoTime() - start);
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
