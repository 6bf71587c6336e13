package drillsift.normalize;

/** Masks what stands before the {@code @} of mail addresses; the domain stays. */
final class MailMasking {

    private static final String ENDS = " \t\r\n\"'<>(),;:[]{}=?&|/\\";

    private MailMasking() {}

    static String mask(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            int length = signAt(text, at);
            if (length > 0) {
                int local = localFrom(text, done, at);
                masked.append(text, done, local);
                if (local < at) {
                    masked.append(Masking.MASK);
                }
                masked.append(text, at, at + length);
                done = at + length;
                at = done - 1;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** Length of an at sign, plain, full-width or percent-encoded; 0 if none is there. */
    private static int signAt(String text, int at) {
        char character = text.charAt(at);
        if (character == '@' || character == '\uFF20') {
            return 1;
        }
        return character == '%' && text.startsWith("40", at + 1) ? 3 : 0;
    }

    private static int localFrom(String text, int done, int sign) {
        if (sign > done && text.charAt(sign - 1) == '"') {
            int quote = text.lastIndexOf('"', sign - 2);
            return Math.max(done, quote);
        }
        int from = sign;
        while (from > done && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }
}
