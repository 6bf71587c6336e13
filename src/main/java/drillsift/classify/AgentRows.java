package drillsift.classify;

import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of one list, compiled: all their words are looked for in one pass. Safe for threads. */
final class AgentRows {

    private final List<Row> rows;
    private final WordScan scan;

    AgentRows(List<KnownAgent> sources) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (KnownAgent source : sources) {
            Stream.of(source.words(), source.ends(), source.except())
                    .flatMap(List::stream)
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.putIfAbsent(lower(word), words.size()));
        }
        rows = sources.stream().map(source -> new Row(source, words)).toList();
        scan = new WordScan(List.copyOf(words.keySet()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * The first row that speaks of an agent.
     *
     * @param text in lower case
     */
    Optional<Row> first(String text) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        WordScan.Found found = scan.find(text);
        for (Row row : rows) {
            if (row.matches(text, found)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** One row; its words are positions in the list of all words. */
    static final class Row {

        private final long[] words;
        private final long[] ends;
        private final long[] except;
        private final List<String> starts;
        private final Optional<Pattern> pattern;
        private final String needed;
        private final ProductNames products;
        private final Optional<AgentFacts> facts;

        private Row(KnownAgent source, Map<String, Integer> all) {
            words = positions(source.words(), all);
            ends = positions(source.ends(), all);
            except = positions(source.except(), all);
            starts = source.starts().stream().map(AgentRows::lower).toList();
            pattern =
                    source.pattern().isEmpty()
                            ? Optional.empty()
                            : Optional.of(compiled(source.pattern()));
            needed = needed(source.pattern());
            products = new ProductNames(source.products());
            facts = facts(source.about());
        }

        private static long[] positions(List<String> words, Map<String, Integer> all) {
            long[] positions = new long[all.size() + 63 >> 6];
            for (String word : words) {
                Optional.ofNullable(all.get(lower(word)))
                        .ifPresent(at -> positions[at >> 6] |= 1L << at);
            }
            return positions;
        }

        /** Agents come in lower case: a pattern with capitals needs to be told so. */
        private static Pattern compiled(String regex) {
            boolean isLower = regex.equals(lower(regex));
            return Pattern.compile(regex, isLower ? 0 : Pattern.CASE_INSENSITIVE);
        }

        /**
         * What a text must hold for the pattern to be worth a try: its first letter, if it is one.
         */
        private static String needed(String regex) {
            boolean isPlain = regex.matches("[a-z0-9@/ -](?![?*{])[^|]*");
            return isPlain && regex.equals(lower(regex)) ? regex.substring(0, 1) : "";
        }

        private static Optional<AgentFacts> facts(KnownMachine about) {
            return about.kind() == MachineKind.NONE
                    ? Optional.empty()
                    : Optional.of(
                            new AgentFacts(
                                    sort(about.certainty()),
                                    about.id(),
                                    about.what(),
                                    about.kind(),
                                    about.scope(),
                                    0,
                                    OperatingSystem.UNKNOWN));
        }

        private static AgentFacts.Sort sort(Certainty certainty) {
            return switch (certainty) {
                case CERTAIN, DECLARED -> AgentFacts.Sort.DECLARED;
                case OBSERVED -> AgentFacts.Sort.UNLIKE_BROWSER;
                case PROBABLE, CLOUD, HUMAN, NONE -> AgentFacts.Sort.UNNAMED;
            };
        }

        /** Empty for rows that let people through. */
        Optional<AgentFacts> facts() {
            return facts;
        }

        private boolean matches(String text, WordScan.Found found) {
            if (found.any(except)) {
                return false;
            }
            boolean isNamed =
                    found.any(words) || found.anyEnding(ends) || isStart(text) || isPattern(text);
            return isNamed && (products.isEmpty() || products.missOneOf(text));
        }

        private boolean isPattern(String text) {
            return pattern.isPresent()
                    && text.contains(needed)
                    && pattern.get().matcher(text).find();
        }

        private boolean isStart(String text) {
            for (String start : starts) {
                if (text.startsWith(start)) {
                    return true;
                }
            }
            return false;
        }
    }
}
