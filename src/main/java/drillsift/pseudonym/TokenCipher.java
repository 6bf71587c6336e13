package drillsift.pseudonym;

import java.util.regex.Pattern;

/**
 * Stands in for tokens so that a damaged one is still recognised: {@code tkn-}, a hash of the first
 * five characters, then one sign for each further character, replaced under a permutation that
 * depends on all before it. A token that was cut off is thus the beginning of what stands for the
 * whole one. What mail programs and scanners append stays as it is, if it says nothing; anything
 * else behind a token is hashed.
 */
final class TokenCipher {

    static final String MARK = "tkn-";

    private static final String SIGNS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    /** Shorter ones are never taken for the beginning of another token. */
    private static final int HEAD = 5;

    private static final String PREVIEW = "preview-";
    private static final Pattern HARMLESS_END = Pattern.compile("%20|%2B|%3D");
    private static final Pattern MADE =
            Pattern.compile("(" + PREVIEW + ")?" + MARK + "[a-z2-7]{16}.*", Pattern.DOTALL);

    private final KeyedHash hash;

    TokenCipher(KeyedHash hash) {
        this.hash = hash;
    }

    /** Whether it already stands for a token. */
    static boolean isMade(String text) {
        return MADE.matcher(text).matches();
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
        String rest = signs == core.length() ? "" : "." + hash.letters("token-rest", core);
        return chain(core.substring(0, signs)) + rest;
    }

    private String chain(String token) {
        if (token.isEmpty()) {
            return "";
        }
        int head = Math.min(HEAD, token.length());
        StringBuilder made = new StringBuilder(MARK);
        made.append(hash.letters("token-head", token.substring(0, head)));
        for (int i = head; i < token.length(); i++) {
            made.append(replaced(token.charAt(i), token.substring(0, i)));
        }
        return made.toString();
    }

    /** One to one among the signs that can follow the same beginning. */
    private char replaced(char sign, String before) {
        char[] signs = SIGNS.toCharArray();
        byte[] one = hash.of("token-next-1", before);
        byte[] two = hash.of("token-next-2", before);
        for (int i = signs.length - 1; i > 0; i--) {
            byte drawn = i < one.length ? one[i] : two[i - one.length];
            int other = (drawn & 0xff) % (i + 1);
            char kept = signs[i];
            signs[i] = signs[other];
            signs[other] = kept;
        }
        return signs[SIGNS.indexOf(sign)];
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
