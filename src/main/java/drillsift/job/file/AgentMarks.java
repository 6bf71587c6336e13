package drillsift.job.file;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import drillsift.classify.KnownAgent;
import drillsift.classify.KnownMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what a row knows an agent.
 *
 * @param isGood whether all of it can be used
 */
record AgentMarks(
        List<String> words,
        List<String> ends,
        List<String> starts,
        List<String> except,
        String pattern,
        boolean isGood) {

    private static final int LONGEST = 1_000;

    static AgentMarks read(Section row) {
        List<String> words = texts(row, "words");
        List<String> ends = texts(row, "ends");
        List<String> starts = texts(row, "starts");
        List<String> except = texts(row, "except");
        Optional<Value> value = row.optional("pattern");
        Optional<String> pattern = value.flatMap(AgentMarks::pattern);
        boolean isWorded = !words.isEmpty() || !ends.isEmpty() || !starts.isEmpty();
        boolean isMarked = isWorded || value.isPresent();
        if (!isMarked) {
            row.note(JobFileCode.MATCHES_NOTHING);
        }
        boolean isGood = isMarked && value.isPresent() == pattern.isPresent();
        return new AgentMarks(words, ends, starts, except, pattern.orElse(""), isGood);
    }

    Optional<KnownAgent> row(KnownMachine about) {
        return isGood
                ? Optional.of(new KnownAgent(about, words, ends, starts, except, pattern))
                : Optional.empty();
    }

    private static List<String> texts(Section row, String key) {
        List<String> texts = new ArrayList<>();
        row.optional(key)
                .ifPresent(
                        value ->
                                value.list()
                                        .forEach(each -> each.text(LONGEST).ifPresent(texts::add)));
        return List.copyOf(texts);
    }

    private static Optional<String> pattern(Value value) {
        Optional<String> text = value.text(LONGEST);
        try {
            text.ifPresent(Pattern::compile);
            return text;
        } catch (PatternSyntaxException notRe2) {
            value.wrong(JobFileCode.NOT_PATTERN, text.get(), Shown.of(notRe2.getDescription()));
            return Optional.empty();
        }
    }
}
