package drillsift.classify;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Agents that say what they are: the user's list, then the shipped one. Safe for threads. */
final class KnownAgents {

    private static final List<Row> SHIPPED =
            MachineList.shipped().agents().stream().map(Row::new).toList();
    private static final KnownAgents ONLY_SHIPPED = new KnownAgents(MachineList.NONE);

    private final List<Row> rows;

    /**
     * @param machines the user's own
     */
    KnownAgents(MachineList machines) {
        rows = Stream.concat(machines.agents().stream().map(Row::new), SHIPPED.stream()).toList();
    }

    static KnownAgents shipped() {
        return ONLY_SHIPPED;
    }

    /** In the order in which they are tried. */
    List<Row> rows() {
        return rows;
    }

    /** What can be said of that agent; an empty text counts as recorded. */
    AgentFacts facts(String agent) {
        String text = agent.toLowerCase(Locale.ROOT).trim();
        if (text.isEmpty() || text.equals("-") || text.equals("mozilla/5.0")) {
            return AgentFacts.of(AgentFacts.Sort.EMPTY, 0, OperatingSystem.UNKNOWN);
        }
        for (Row row : rows) {
            if (row.matches(text)) {
                return row.facts().orElseGet(() -> BrowserVersion.facts(text));
            }
        }
        return BrowserVersion.facts(text);
    }

    /** One row, its pattern compiled. */
    static final class Row {

        private final KnownMachine about;
        private final List<String> words;
        private final List<String> starts;
        private final List<String> except;
        private final Optional<Pattern> pattern;
        private final AgentFacts facts;

        Row(KnownAgent source) {
            about = source.about();
            words = lower(source.words());
            starts = lower(source.starts());
            except = lower(source.except());
            pattern =
                    source.pattern().isEmpty()
                            ? Optional.empty()
                            : Optional.of(compiled(source.pattern()));
            facts =
                    new AgentFacts(
                            AgentFacts.Sort.DECLARED,
                            about.id(),
                            about.what(),
                            about.kind(),
                            about.scope(),
                            0,
                            OperatingSystem.UNKNOWN);
        }

        private static List<String> lower(List<String> texts) {
            return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        }

        /** Agents come in lower case: a pattern with capitals needs to be told so. */
        private static Pattern compiled(String regex) {
            boolean isLower = regex.equals(regex.toLowerCase(Locale.ROOT));
            return Pattern.compile(regex, isLower ? 0 : Pattern.CASE_INSENSITIVE);
        }

        KnownMachine about() {
            return about;
        }

        /** Empty for rows that let people through. */
        Optional<AgentFacts> facts() {
            return facts.kind() == MachineKind.NONE ? Optional.empty() : Optional.of(facts);
        }

        /**
         * @param text in lower case
         */
        boolean matches(String text) {
            boolean isHit = words.stream().anyMatch(text::contains);
            isHit = isHit || starts.stream().anyMatch(text::startsWith);
            isHit = isHit || pattern.isPresent() && pattern.get().matcher(text).find();
            return isHit && except.stream().noneMatch(text::contains);
        }
    }
}
