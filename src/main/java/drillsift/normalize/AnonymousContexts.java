package drillsift.normalize;

import drillsift.event.Connection;
import drillsift.event.EventContext;
import drillsift.pseudonym.Pseudonyms;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a record says beside who, when and from where, without what somebody could be recognised by.
 * Words that are known to mean no one stay; any other text is kept as a hash, so that equal ones
 * stay equal, and notes go.
 */
final class AnonymousContexts {

    private static final String STAR = "*";

    /** Of kinds and methods, and of paths that kits and tools have. */
    private static final Set<String> WORDS =
            Set.of(
                    ("get post head options put delete patch trace connect campaign recipient"
                                    + " created scheduled active closed completed complete email"
                                    + " sent message delivered sending error failed bounced opened"
                                    + " read link clicked click scanned qr code attachment macro"
                                    + " enabled program executed submitted data entered page before"
                                    + " after evasion deny visited viewed button replied forwarded"
                                    + " deleted reported report proxied request training self"
                                    + " managed pending cancelled info announced out of office"
                                    + " static assets track trap login index robots favicon btn"
                                    + " css js img images fonts api ack lure at")
                            .split(" "));

    /** Endings of names of files. */
    private static final Set<String> ENDINGS =
            Set.of(
                    ("php asp aspx jsp cgi env git html htm bak sql css js map png jpg jpeg gif"
                                    + " svg ico webp woff woff2 ttf otf json xml txt pdf zip exe"
                                    + " doc docx docm xls xlsx xlsm ppt pptx lnk iso hta vbs bat")
                            .split(" "));

    /** Any other that a page could draw in, as far as judging tells. */
    private static final String OTHER_ENDING = "file";

    private static final int LONGEST_ENDING = 5;
    private static final Pattern SEPARATORS = Pattern.compile("[ _-]+");
    private static final Pattern JA4 = Pattern.compile("[0-9a-z_]{8,80}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2,3}");

    private final Pseudonyms pseudonyms;

    AnonymousContexts(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    EventContext of(EventContext context) {
        return new EventContext(
                kind(context.sourceKind()),
                known(context.method()),
                context.status(),
                path(context.path()),
                pseudonyms.text(context.query()),
                pseudonyms.text(context.referrer()),
                hops(context.forwardedFor()),
                pseudonyms.text(context.detail()),
                pseudonyms.text(context.device()),
                "",
                connection(context.connection()));
    }

    /** The mark that a campaign ended is recognised by a part of its text. */
    private String kind(String text) {
        String known = known(text);
        String small = text.toLowerCase(Locale.ROOT);
        boolean isEnd =
                small.contains("complet") || small.contains("closed") || small.contains("announc");
        return isEnd && !known.equals(text) ? "completed " + known : known;
    }

    private String known(String text) {
        boolean isKnown =
                KindWords.kind(text).isPresent()
                        || SEPARATORS
                                .splitAsStream(text.toLowerCase(Locale.ROOT))
                                .allMatch(WORDS::contains);
        return text.isEmpty() || isKnown ? text : pseudonyms.text(text);
    }

    /** A path or a whole address, part by part. */
    private String path(String path) {
        int question = path.indexOf('?');
        String names = question < 0 ? "" : "?" + pseudonyms.text(path.substring(question + 1));
        String before = question < 0 ? path : path.substring(0, question);
        return Arrays.stream(before.split("/", -1)).map(this::part).collect(Collectors.joining("/"))
                + names;
    }

    private String part(String part) {
        boolean isKept =
                part.length() <= 1
                        || part.equals("https:")
                        || part.equals("http:")
                        || WORDS.contains(part.toLowerCase(Locale.ROOT));
        if (isKept || part.equals(STAR)) {
            return part;
        }
        int dot = part.lastIndexOf('.');
        String ending = dot < 0 ? "" : part.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (ending.isEmpty() || ending.length() > LONGEST_ENDING) {
            return pseudonyms.text(part);
        }
        String name = part.substring(0, dot).toLowerCase(Locale.ROOT);
        boolean isKnown = WORDS.contains(name) && ENDINGS.contains(ending);
        return isKnown
                ? part
                : pseudonyms.text(part) + "." + (ENDINGS.contains(ending) ? ending : OTHER_ENDING);
    }

    /** What is no address says nothing, whatever it is called. */
    private String hops(String forwardedFor) {
        return forwardedFor.isEmpty()
                ? ""
                : Arrays.stream(forwardedFor.split(",", -1))
                        .map(this::hop)
                        .collect(Collectors.joining(", "));
    }

    private String hop(String hop) {
        return Addresses.canonical(hop).map(pseudonyms::address).orElse("unknown");
    }

    private Connection connection(Connection told) {
        if (told.equals(Connection.NONE)) {
            return told;
        }
        String purpose = told.isAhead() ? "prefetch" : pseudonyms.text(told.purpose());
        boolean isCountry = COUNTRY.matcher(told.country()).matches();
        boolean isJa4 = JA4.matcher(told.ja4()).matches();
        return new Connection(
                told.asn(),
                isCountry ? told.country() : pseudonyms.text(told.country()),
                isJa4 ? told.ja4() : pseudonyms.text(told.ja4()),
                purpose);
    }
}
