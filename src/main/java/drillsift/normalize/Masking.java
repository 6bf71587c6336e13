package drillsift.normalize;

import drillsift.message.VisibleControls;
import java.util.Arrays;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a rejected record printable: what somebody may have typed into a form or an address is
 * replaced, control characters are shown as escapes. Rather too much is hidden than too little.
 */
public final class Masking {

    /** Longest text that is kept, in characters. */
    public static final int LIMIT = 2_048;

    private static final int FOUND_LIMIT = 80;

    /** Stands for what is not shown. */
    static final String HIDDEN = "***";

    // A query runs to the protocol of a request line, or to a quote.
    private static final Pattern QUERY = Pattern.compile("\\?[^\"]*?(?= HTTP/\\d|\"|$)");
    // A value runs to the next separator of a query, or to a space or quote.
    private static final Pattern QUERY_VALUE = Pattern.compile("=[^&\\s\"'\\\\,;]+");
    // JSON strings, whether the quotes are plain, doubled by CSV or escaped by a log.
    private static final Pattern JSON_VALUE =
            Pattern.compile("(:\\s*|\\[\\s*|,\\s*)(?:\"\"|\\\\\"|\")[^\"\\\\]*");
    private static final Pattern PAYLOAD =
            Pattern.compile("payload.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-]{1,40}");
    private static final Pattern NUMBERS = Pattern.compile("[0-9TZ:/.+\\- ]{1,40}");
    private static final Set<String> MESSAGES =
            Set.of(
                    "Campaign Created",
                    "Email Sent",
                    "Error Sending Email",
                    "Email Opened",
                    "Clicked Link",
                    "Submitted Data",
                    "Email Reported",
                    "Proxied request");
    private static final Pattern KNOWN_VALUE =
            Pattern.compile(
                    "\"(campaign_id|time|message|status|send_date|modified_date)\"\\s*:\\s*"
                            + "\"?([^\",{}\\\\]{1,40})");
    private static final Pattern CLUB_EVENT = Pattern.compile("^[^{}\"]*?\\bcampaign_[a-z_]{1,40}");
    // From the start of a word on: tried at each letter, a long word would take its square.
    private static final Pattern MAIL =
            Pattern.compile("(?<![^\\s\"',;:<>\\[\\]=])[^\\s\"',;:<>\\[\\]=]+@");

    private Masking() {}

    /** The text with values hidden, at most 2 KiB. */
    public static String mask(String text) {
        String shown = PAYLOAD.matcher(text).replaceFirst("payload" + HIDDEN);
        shown = QUERY.matcher(shown).replaceAll(query -> names(query.group()));
        shown = QUERY_VALUE.matcher(shown).replaceAll("=" + HIDDEN);
        shown = JSON_VALUE.matcher(shown).replaceAll("$1" + HIDDEN);
        shown = MAIL.matcher(shown).replaceAll(HIDDEN + "@");
        return cut(printable(shown), LIMIT);
    }

    /** {@code ?rid=***&***}: names of parameters alone; a bare word may be a value. */
    private static String names(String query) {
        StringJoiner names = new StringJoiner("&", "?", "");
        for (String part : query.substring(1).split("[&;]")) {
            int equals = part.indexOf('=');
            boolean named = equals > 0 && NAME.matcher(part.substring(0, equals)).matches();
            names.add(named ? part.substring(0, equals) + "=" + HIDDEN : HIDDEN);
        }
        return Matcher.quoteReplacement(names.toString());
    }

    /**
     * A broken record of GoPhish's events. A posted value may stand anywhere in it, even in a line
     * of its own: the mail address and what is known of number, time and message are shown.
     */
    static String gophishEvent(String text) {
        int quote = text.indexOf('"');
        String[] cells = (quote < 0 ? text : text.substring(0, quote)).split("[,;\t]", -1);
        if (Arrays.stream(cells).noneMatch(MESSAGES::contains)) {
            return HIDDEN;
        }
        StringJoiner shown = new StringJoiner(",");
        for (String cell : cells) {
            boolean harmless = cell.isEmpty() || MESSAGES.contains(cell);
            boolean plain = harmless || NUMBERS.matcher(cell).matches();
            shown.add(plain ? cell : cell.contains("@") ? mask(cell) : HIDDEN);
        }
        return cut(shown + (quote < 0 ? "" : HIDDEN), LIMIT);
    }

    /**
     * A broken record of GoPhish's campaign: what is known of campaign, time and message is shown,
     * as far as it stands before the details, in which anything may be.
     */
    static String gophishRecord(String text) {
        String before = text.split("\"details\"", 2)[0];
        String shown =
                KNOWN_VALUE
                        .matcher(before)
                        .results()
                        .filter(found -> isHarmless(found.group(2)))
                        .map(found -> found.group(1) + ": " + found.group(2) + ", ")
                        .collect(Collectors.joining());
        return cut("{" + shown + HIDDEN + "}", LIMIT);
    }

    /**
     * A broken record of Phishing Club's events: what stands before the event, whose details hold
     * what was typed. A line without an event may be nothing but that.
     */
    static String phishingClubEvent(String text) {
        Matcher event = CLUB_EVENT.matcher(text);
        return event.find() ? mask(text.substring(0, event.end())) + HIDDEN : HIDDEN;
    }

    private static boolean isHarmless(String value) {
        return MESSAGES.contains(value) || NUMBERS.matcher(value).matches();
    }

    /** A time that cannot be read, shown when it holds nothing but a time's signs. */
    static String time(String text) {
        return NUMBERS.matcher(text).matches() ? text : HIDDEN;
    }

    /** The same with the column in which it stands, where only that can be shown. */
    static String time(String column, String text) {
        String shown = time(text);
        return shown.equals(HIDDEN) ? column + ": " + HIDDEN : shown;
    }

    /** A short piece of a record, for the column that says what was found. */
    static String found(String text) {
        return cut(mask(text), FOUND_LIMIT);
    }

    private static String cut(String text, int limit) {
        return VisibleText.cut(text, limit);
    }

    /** Control, bidirectional and line-separating characters would forge what a reader sees. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean harmful =
                    Character.isISOControl(c)
                            || c >= '\u200B' && c <= '\u200F'
                            || c >= '\u2028' && c <= '\u202E'
                            || c >= '\u2066' && c <= '\u2069'
                            || Character.isSurrogate(c) && !paired(text, i);
            if (harmful) {
                VisibleControls.escape(c, shown);
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
