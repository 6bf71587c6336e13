package drillsift.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Subjects of mails as they are compared: width, case, spaces and marks of answers do not matter.
 */
public final class MailSubject {

    /** What mail programs and people put before the subject of what they hand on. */
    private static final Pattern HANDED_ON =
            Pattern.compile("^((re|fw|fwd|aw|wg|返信|転送)(\\[\\d+])?:)+");

    private MailSubject() {}

    /** Equal for subjects of one mail; empty where there is none. */
    public static String comparable(String subject) {
        return HANDED_ON.matcher(letters(subject)).replaceFirst("");
    }

    /**
     * Whether a mail is one of those that are meant.
     *
     * @param texts of which the subject holds one; a star takes every report
     */
    public static boolean isOf(String subject, List<String> texts) {
        String whole = letters(subject);
        return texts.stream().anyMatch(text -> text.equals("*") || whole.contains(letters(text)));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", "");
    }
}
