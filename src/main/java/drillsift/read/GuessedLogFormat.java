package drillsift.read;

import drillsift.read.LogTokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a web server may have been told to write a line so: an Apache {@code LogFormat}, or an nginx
 * {@code log_format} where its time is written as nginx writes it. What is not known is called
 * {@code other}, which stands for anything.
 */
final class GuessedLogFormat {

    private static final Pattern MAY_LACK =
            Pattern.compile(
                    "%\\{(Referer|X-Forwarded-For)}i|%[lub](?![a-z])"
                            + "|\\$(http_referer|http_x_forwarded_for|body_bytes_sent)");

    private final List<Token> tokens;
    private final int request;
    private final boolean isNginx;
    private final boolean hasAddress;
    private final Set<String> used = new HashSet<>();

    private GuessedLogFormat(LogTokens line) {
        this.tokens = line.tokens();
        this.request = line.request();
        this.isNginx = tokens.stream().noneMatch(Token::isCommonTime);
        this.hasAddress = tokens.stream().anyMatch(each -> each.isAddress() && !each.isQuoted());
    }

    /** Empty for a line without time, request or status, and for one that no server writes. */
    static Optional<String> of(String text, LogTokens line) {
        return line.isTooLong() ? Optional.empty() : new GuessedLogFormat(line).written(text);
    }

    /** A format without what only some of its lines show, so that those of one format are equal. */
    static String outline(String format) {
        return MAY_LACK.matcher(format)
                .replaceAll(found -> found.group().startsWith("%") ? "%{other}n" : "\\$other");
    }

    /** How many of its fields nothing is made of. */
    static int unknown(String format) {
        return format.split("%\\{other}n|\\$other", -1).length - 1;
    }

    private Optional<String> written(String text) {
        boolean isDated = tokens.stream().anyMatch(Token::isTime);
        boolean hasStatus =
                request >= 0 && tokens.stream().skip(request + 1L).anyMatch(Token::isStatus);
        if (!isDated || !hasStatus) {
            return Optional.empty();
        }
        StringBuilder format = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            format.append(text, copied, token.from()).append(field(i, token));
            copied = token.to();
        }
        String all = format.append(text.substring(copied)).toString();
        return Optional.of(isNginx ? all : all.replace("[%t]", "%t"));
    }

    private String field(int place, Token token) {
        if (token.isTime()) {
            return time(token);
        }
        if (place == request) {
            return once("%r", "$request");
        }
        if (isVisitor(place, token)) {
            return once("%h", "$remote_addr");
        }
        if (token.isAgent()) {
            return once("%{User-Agent}i", "$http_user_agent");
        }
        if (place > request && token.isStatus() && !used.contains("%>s")) {
            return once("%>s", "$status");
        }
        return place < request ? before(token) : behind(place, token);
    }

    private String time(Token token) {
        if (token.isCommonTime()) {
            return once("%t", "$time_local");
        }
        return once("", token.isIsoTime() ? "$time_iso8601" : "$msec");
    }

    /** The first address is the visitor's; where none is, the first word is its name. */
    private boolean isVisitor(int place, Token token) {
        return hasAddress ? token.isAddress() && !token.isQuoted() : place == 0;
    }

    /** Behind the visitor servers write two names that hardly anybody has. */
    private String before(Token token) {
        if (isNginx || !token.text().equals("-") || !used.contains("%h")) {
            return other();
        }
        return once(used.contains("%l") ? "%u" : "%l", "");
    }

    private String behind(int place, Token token) {
        boolean isBeforeAgent =
                place + 1 < tokens.size()
                        && tokens.get(place + 1).isAgent()
                        && token.isQuoted()
                        && token.text().equals("-");
        if (token.isReferrer() || isBeforeAgent) {
            return once("%{Referer}i", "$http_referer");
        }
        if (token.isQuoted() && token.isAddress()) {
            return once("%{X-Forwarded-For}i", "$http_x_forwarded_for");
        }
        boolean isCount = place == request + 2 && token.text().matches("[0-9]+|-");
        return isCount ? once("%b", "$body_bytes_sent") : other();
    }

    /** A field is named once: whatever looks like it a second time is something else. */
    private String once(String apache, String nginx) {
        return used.add(apache.isEmpty() ? nginx : apache) ? isNginx ? nginx : apache : other();
    }

    private String other() {
        return isNginx ? "$other" : "%{other}n";
    }
}
