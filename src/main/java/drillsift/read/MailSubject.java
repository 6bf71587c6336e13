package drillsift.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subjects of mails as they are compared: width, case, spaces and marks of answers do not matter.
 */
public final class MailSubject {

    /** What mail programs and people put before the subject of what they hand on. */
    private static final Pattern HANDED_ON =
            Pattern.compile("\\G(re|fw|fwd|aw|wg|返信|転送)(\\[\\d+])?:");

    private MailSubject() {}

    /** Equal for subjects of one mail; empty where there is none. */
    public static String comparable(String subject) {
        String whole = letters(subject);
        Matcher marks = HANDED_ON.matcher(whole);
        int start = 0;
        while (marks.find()) { // one by one: a pattern that repeats needs the stack for it
            start = marks.end();
        }
        return whole.substring(start);
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
