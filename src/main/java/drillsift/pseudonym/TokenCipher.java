package drillsift.pseudonym;

import java.util.regex.Pattern;

/**
 * Stands in for tokens so that a damaged one is still recognised: {@code tkn-}, a hash of the first
 * five characters, then one sign for each further character, replaced under a permutation that
 * depends on all before it. A token that was cut off is thus the beginning of what stands for the
 * whole one, and misses as much. What mail programs and scanners append stays as it is, if it says
 * nothing; anything else behind a token is hashed, from the first other sign on.
 */
final class TokenCipher {

    static final String MARK = "tkn-";

    /** Of tokens that are too short to be the beginning of another. */
    private static final String SHORT_MARK = "tks-";

    private static final String SIGNS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    /** Shorter ones are never taken for the beginning of another token. */
    private static final int HEAD = 5;

    /** What a cut off token may miss: how much that is must be told from what stands for it. */
    private static final int SHORT_REST = 3;

    /** All other signs of ASCII. */
    private static final String OTHERS = others();

    /** The first of 64 letters, and of 20,992 signs, that are in no token and have no meaning. */
    private static final char LETTERS = 'Ā';

    private static final char IDEOGRAPHS = '一';
    private static final int IDEOGRAPHS_COUNT = 20_992;

    private static final String PREVIEW = "preview-";
    private static final Pattern HARMLESS_END = Pattern.compile("%20|%2B|%3D");
    private static final Pattern MADE =
            Pattern.compile(
                    "(" + PREVIEW + ")?(" + MARK + "|" + SHORT_MARK + ")[a-z2-7]{16}.*",
                    Pattern.DOTALL);
    private static final Pattern SHORT = Pattern.compile(SHORT_MARK + "[a-z2-7]{16}");

    private final NameHash hash;

    TokenCipher(NameHash hash) {
        this.hash = hash;
    }

    /** Whether it already stands for a token. */
    static boolean isMade(String text) {
        return MADE.matcher(text).matches();
    }

    /** Whether it stands for a token that is too short to be taken for the beginning of another. */
    static boolean isShort(String text) {
        return SHORT.matcher(text).matches();
    }

    String of(String token) {
        int end = end(token);
        String core = token.substring(0, end);
        String made = core.startsWith(PREVIEW) ? PREVIEW + ofCore(core) : ofCore(core);
        return made + token.substring(end);
    }

    private String ofCore(String core) {
        int signs = 0;
        while (signs < core.length() && SIGNS.indexOf(core.charAt(signs)) >= 0) {
            signs++;
        }
        return chain(core.substring(0, signs)) + rest(core, signs);
    }

    /** Of three signs at most it has their number, else more. */
    private String rest(String core, int from) {
        if (from == core.length()) {
            return "";
        }
        if (from < HEAD || core.length() - from > SHORT_REST) {
            return "." + hash.letters("token-rest", core);
        }
        StringBuilder made = new StringBuilder();
        for (int i = from; i < core.length(); i++) {
            made.append(hidden(core.charAt(i), core.substring(0, i)));
        }
        return made.toString();
    }

    /** One to one in ASCII. */
    private char hidden(char sign, String before) {
        if (SIGNS.indexOf(sign) >= 0) {
            return replaced(SIGNS, sign, before);
        }
        if (OTHERS.indexOf(sign) >= 0) {
            return (char) (LETTERS + OTHERS.indexOf(replaced(OTHERS, sign, before)));
        }
        byte[] drawn = hash.of("token-ideograph", before + sign);
        int number = (drawn[0] & 0xff) << 16 | (drawn[1] & 0xff) << 8 | drawn[2] & 0xff;
        return (char) (IDEOGRAPHS + number % IDEOGRAPHS_COUNT);
    }

    private static String others() {
        StringBuilder others = new StringBuilder();
        for (char sign = 0; sign < 128; sign++) {
            others.append(SIGNS.indexOf(sign) < 0 ? String.valueOf(sign) : "");
        }
        return others.toString();
    }

    private String chain(String token) {
        if (token.isEmpty()) {
            return "";
        }
        int head = Math.min(HEAD, token.length());
        StringBuilder made = new StringBuilder(token.length() < HEAD ? SHORT_MARK : MARK);
        made.append(hash.letters("token-head", token.substring(0, head)));
        for (int i = head; i < token.length(); i++) {
            made.append(replaced(SIGNS, token.charAt(i), token.substring(0, i)));
        }
        return made.toString();
    }

    /** One to one among the 64 signs that can follow the same beginning. */
    private char replaced(String among, char sign, String before) {
        char[] signs = among.toCharArray();
        byte[] one = hash.of("token-next-1", before);
        byte[] two = hash.of("token-next-2", before);
        for (int i = signs.length - 1; i > 0; i--) {
            byte drawn = i < one.length ? one[i] : two[i - one.length];
            int other = (drawn & 0xff) % (i + 1);
            char kept = signs[i];
            signs[i] = signs[other];
            signs[other] = kept;
        }
        return signs[among.indexOf(sign)];
    }

    /** Where spaces, signs of padding and plus signs begin that nothing else follows. */
    private static int end(String token) {
        int end = token.length();
        while (end > 0) {
            char last = token.charAt(end - 1);
            if (last == '+' || last == '=' || Character.isWhitespace(last)) {
                end--;
            } else if (end >= 3 && HARMLESS_END.matcher(token.substring(end - 3, end)).matches()) {
                end -= 3;
            } else {
                return end;
            }
        }
        return 0;
    }
}
