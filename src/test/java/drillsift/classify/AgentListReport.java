package drillsift.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Measures what the list of agents makes of public lists that were fetched by hand; see
 * docs/accuracy.md for the command.
 */
final class AgentListReport {

    private static final double WARM_NANOS = 3e9;

    private AgentListReport() {}

    /**
     * @param files a list of machines, then lists of browsers
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
        long alone = machines.stream().filter(AgentListReport::decidesAlone).count();
        line("of these %d decide alone, recall %.1f %%", alone, 100.0 * alone / machines.size());
        half(machines, missed);
        line(
                "browsers: %d of %d called machines, precision %.2f %%",
                accused.size(), people.size(), 100.0 * found / (found + accused.size()));
        line(
                "per second of one core: %.0f machines, %.0f browsers",
                perSecond(machines), perSecond(people));
        missed.forEach(agent -> line("missed  %s", agent));
        accused.forEach(agent -> line("accused %s", agent));
    }

    /** Half of a list can be looked at while rows are written, if the other half is not. */
    private static void half(TreeSet<String> machines, List<String> missed) {
        long odd = machines.stream().filter(AgentListReport::isOdd).count();
        long oddMissed = missed.stream().filter(AgentListReport::isOdd).count();
        line(
                "of these with an odd CRC-32: %d of %d found, recall %.1f %%",
                odd - oddMissed, odd, 100.0 * (odd - oddMissed) / odd);
    }

    private static boolean isOdd(String agent) {
        CRC32 sum = new CRC32();
        sum.update(agent.getBytes(StandardCharsets.UTF_8));
        return (sum.getValue() & 1) == 1;
    }

    private static boolean isDeclared(String agent) {
        return switch (KnownAgents.shipped().facts(agent).sort()) {
            case DECLARED, UNNAMED, UNLIKE_BROWSER, EMPTY -> true;
            case PLAIN, IMPOSSIBLE, ANCIENT, NOT_RECORDED -> false;
        };
    }

    private static boolean decidesAlone(String agent) {
        return KnownAgents.shipped().facts(agent).sort() == AgentFacts.Sort.DECLARED;
    }

    /** Lines of a text file, all texts of a YAML file, or what {@link #json} finds. */
    private static TreeSet<String> agents(Path file) throws IOException {
        TreeSet<String> agents = new TreeSet<>();
        if (file.toString().endsWith(".txt")) {
            agents.addAll(Files.readAllLines(file));
        } else if (file.toString().endsWith(".yml")) {
            Object content =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            collect(content, agents);
        } else {
            return json(file);
        }
        agents.remove("");
        return agents;
    }

    private static void collect(Object content, TreeSet<String> agents) {
        if (content instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, agents));
        } else if (content instanceof List<?> list) {
            list.forEach(value -> collect(value, agents));
        } else if (content != null) {
            agents.add(content.toString());
        }
    }

    /** Texts under "instances" or "userAgent", or a plain list of texts. */
    private static TreeSet<String> json(Path file) throws IOException {
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

    /** In this thread's own time, so that other work on the machine does not count. */
    private static double perSecond(TreeSet<String> agents) {
        judge(agents);
        long start = threadNanos();
        long judged = judge(agents);
        return judged * 1e9 / (threadNanos() - start);
    }

    private static long judge(TreeSet<String> agents) {
        long start = threadNanos();
        long judged = 0;
        while (threadNanos() - start < WARM_NANOS) {
            for (String agent : agents) {
                isDeclared(agent);
                judged++;
            }
        }
        return judged;
    }

    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
