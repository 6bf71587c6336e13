package drillsift.cli;

import drillsift.message.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which language messages are in: the option's, else the environment's, else English. */
final class LanguageChoice {

    private static final String OPTION = "--language";

    private LanguageChoice() {}

    /** Reads the arguments before they are parsed, as even mistakes in them are told in it. */
    static Language of(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            boolean alone = arguments[i].equals(OPTION) && i + 1 < arguments.length;
            String tag = alone ? arguments[i + 1] : after(arguments[i]);
            Optional<Language> chosen = ofTag(tag);
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("ja"))
                .map(japanese -> Language.JA)
                .orElse(Language.EN);
    }

    private static String after(String argument) {
        return argument.startsWith(OPTION + "=") ? argument.substring(OPTION.length() + 1) : "";
    }

    static Optional<Language> ofTag(String tag) {
        return Stream.of(Language.values()).filter(each -> each.tag().equals(tag)).findFirst();
    }
}
