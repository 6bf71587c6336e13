package drillsift.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Turns problems into sentences of one language. */
public final class Messages {

    private final Language language;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    public Messages(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** {@code file:line: what was found. What to do.} */
    public String text(Problem problem) {
        String sentence = text(problem.code(), problem.arguments().toArray());
        return problem.where().map(where -> where + ": " + sentence).orElse(sentence);
    }

    public String text(Code code, Object... arguments) {
        return text(code.bundle(), code.id(), arguments);
    }

    /**
     * A text of a bundle under {@code messages/}.
     *
     * @throws java.util.MissingResourceException when no such text exists
     */
    public String text(String bundle, String key, Object... arguments) {
        String pattern = bundle(bundle).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** That text as it stands; empty when no such text exists. */
    public Optional<String> find(String bundle, String key) {
        return bundle(bundle).containsKey(key) ? Optional.of(text(bundle, key)) : Optional.empty();
    }

    private ResourceBundle bundle(String name) {
        return bundles.computeIfAbsent(
                name,
                key ->
                        ResourceBundle.getBundle(
                                "messages." + key + "_" + language.tag(), Locale.ROOT));
    }
}
