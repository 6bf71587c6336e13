package drillsift.read;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Header names as they are compared: width, case, spaces, underscores and hyphens do not matter.
 */
final class HeaderNames {

    private HeaderNames() {}

    static String comparable(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(point -> !Character.isWhitespace(point) && point != '_' && point != '-')
                .filter(point -> point != '\uFEFF')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
