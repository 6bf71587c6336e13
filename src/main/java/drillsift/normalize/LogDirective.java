package drillsift.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format within what people copy out of a server's configuration. */
final class LogDirective {

    private static final Pattern APACHE =
            Pattern.compile("(?is)\\s*(?:LogFormat|CustomLog)\\s+\"((?:[^\"\\\\]|\\\\.)*)\".*");
    private static final Pattern NGINX =
            Pattern.compile("(?s)\\s*log_format\\s+\\S+\\s+(?:escape=\\w+\\s+)?(.*?);?\\s*");
    private static final Pattern NGINX_PIECE =
            Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?[a-z]");
    private static final Pattern DIRECTIVE = Pattern.compile("%[!0-9,]*[<>]?[a-zA-Z{^]");

    private LogDirective() {}

    /** The format alone, without the escapes of the configuration. */
    static String format(String written) {
        Matcher apache = APACHE.matcher(written);
        if (apache.matches()) {
            return unescaped(apache.group(1));
        }
        Matcher nginx = NGINX.matcher(written);
        if (!nginx.matches()) {
            return unescaped(written.strip());
        }
        StringBuilder format = new StringBuilder();
        Matcher piece = NGINX_PIECE.matcher(nginx.group(1));
        while (piece.find()) {
            format.append(piece.group(1) != null ? piece.group(1) : piece.group(2));
        }
        return unescaped(format.toString());
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
            char c = escaped ? text.charAt(++i) : text.charAt(i);
            plain.append(escaped && c == 't' ? '\t' : c);
        }
        return plain.toString();
    }

    /**
     * Whether it is written in nginx's way, else in Apache's.
     *
     * @throws LogFormat.UnknownField when it is written in neither way or in both
     */
    static boolean isNginx(String format) {
        boolean nginx = VARIABLE.matcher(format).find();
        boolean apache = DIRECTIVE.matcher(format).find();
        if (nginx == apache) {
            throw new LogFormat.UnknownField("none", "");
        }
        return nginx;
    }
}
