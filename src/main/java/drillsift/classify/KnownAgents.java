package drillsift.classify;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shipped list of agents that say what they are. Safe for use by several threads. */
final class KnownAgents {

    private static final KnownAgents SHIPPED = new KnownAgents();

    private final List<Row> rows =
            new ShippedList("known-agents.yaml").rows("agents").stream().map(Row::new).toList();

    static KnownAgents shipped() {
        return SHIPPED;
    }

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

    /** One row: any of its words, beginnings or its pattern, and none of its exceptions. */
    static final class Row {

        final ShippedList.Row source;
        private final List<String> words;
        private final List<String> starts;
        private final List<String> except;
        private final Optional<Pattern> pattern;
        private final AgentFacts facts;

        Row(ShippedList.Row source) {
            this.source = source;
            words = source.texts("words");
            starts = source.texts("starts");
            except = source.texts("except");
            String regex = source.text("pattern");
            pattern = regex.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(regex));
            facts =
                    new AgentFacts(
                            AgentFacts.Sort.DECLARED,
                            source.text("id"),
                            source.text("what"),
                            MachineKind.valueOf(source.text("kind")),
                            Scope.of(source.text("scope")),
                            0,
                            OperatingSystem.UNKNOWN);
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
