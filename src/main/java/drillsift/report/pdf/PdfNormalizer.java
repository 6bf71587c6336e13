package drillsift.report.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what differs from run to run: its creation time, the random tags of embedded
 * fonts and the file identifier. Replacements are as long as what they replace wherever the file
 * counts its bytes.
 */
final class PdfNormalizer {

    private static final Pattern TIME = Pattern.compile("/(CreationDate|ModDate) ?\\((D:[^)]*)\\)");
    private static final Pattern FONT = Pattern.compile("/([A-Z]{6})\\+([A-Za-z0-9,#-]+)");
    private static final Pattern ID =
            Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");
    private static final Pattern METADATA_TIME =
            Pattern.compile("<xmp:(?:CreateDate|ModifyDate|MetadataDate)>([^<]*)<");
    private static final String LENGTH = "/Length ";
    private static final DateTimeFormatter PDF_TIME =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);
    private static final int TAG_LENGTH = 6;

    private PdfNormalizer() {}

    static byte[] normalize(byte[] pdf, Instant created) {
        // ISO-8859-1 maps every byte to one character and back
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = fixTimes(text, created);
        text = fixMetadata(text, created);
        text = fixFontTags(text);
        return fixIdentifier(text).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The library writes the machine's offset, so the length may change: offsets are moved. */
    private static String fixTimes(String text, Instant created) {
        String time = PDF_TIME.format(created.atOffset(ZoneOffset.UTC));
        String result = text;
        int from = 0;
        Matcher matcher = TIME.matcher(result);
        while (matcher.find(from)) {
            int start = matcher.start(2);
            int change = time.length() - (matcher.end(2) - start);
            result = result.substring(0, start) + time + result.substring(matcher.end(2));
            result = change == 0 ? result : CrossReferences.move(result, start, change);
            from = start + time.length();
            matcher = TIME.matcher(result);
        }
        return result;
    }

    /** The same time in the metadata, a stream of its own whose length stands before it. */
    private static String fixMetadata(String text, Instant created) {
        String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
        String result = text;
        int from = 0;
        Matcher matcher = METADATA_TIME.matcher(result);
        while (matcher.find(from)) {
            int start = matcher.start(1);
            int change = time.length() - (matcher.end(1) - start);
            result = result.substring(0, start) + time + result.substring(matcher.end(1));
            if (change != 0) {
                result = CrossReferences.move(result, start, change);
                result = fixLength(result, start, change);
            }
            from = start + time.length();
            matcher = METADATA_TIME.matcher(result);
        }
        return result;
    }

    /** Of the stream that a place is in; other objects move where it has more or fewer digits. */
    private static String fixLength(String text, int place, int change) {
        int start = text.lastIndexOf(LENGTH, place) + LENGTH.length();
        int end = start;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        String length = String.valueOf(Integer.parseInt(text.substring(start, end)) + change);
        String result = text.substring(0, start) + length + text.substring(end);
        int digits = length.length() - (end - start);
        return digits == 0 ? result : CrossReferences.move(result, start, digits);
    }

    private static String fixFontTags(String text) {
        Map<String, String> tags = new TreeMap<>();
        Matcher matcher = FONT.matcher(text);
        StringBuilder result = new StringBuilder(text.length());
        while (matcher.find()) {
            String name = matcher.group(2);
            String tag =
                    tags.computeIfAbsent(
                            matcher.group(1) + name, key -> tag(tags.size() + " " + name));
            matcher.appendReplacement(result, Matcher.quoteReplacement("/" + tag + "+" + name));
        }
        return matcher.appendTail(result).toString();
    }

    private static String tag(String of) {
        byte[] hash = sha256(of.getBytes(StandardCharsets.UTF_8));
        StringBuilder tag = new StringBuilder(TAG_LENGTH);
        for (int i = 0; i < TAG_LENGTH; i++) {
            tag.append((char) ('A' + Math.floorMod(hash[i], 26)));
        }
        return tag.toString();
    }

    private static String fixIdentifier(String text) {
        Matcher matcher = ID.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        String zeroed = replaceIdentifier(text, matcher, "0".repeat(32));
        byte[] hash = sha256(zeroed.getBytes(StandardCharsets.ISO_8859_1));
        String id = HexFormat.of().formatHex(hash).substring(0, 32);
        return replaceIdentifier(text, matcher, id);
    }

    private static String replaceIdentifier(String text, Matcher matcher, String id) {
        return text.substring(0, matcher.start(1))
                + id
                + text.substring(matcher.end(1), matcher.start(2))
                + id
                + text.substring(matcher.end(2));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
