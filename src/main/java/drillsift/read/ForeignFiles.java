package drillsift.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises by their first bytes what is neither a CSV nor a log. */
final class ForeignFiles {

    /** The name of what some inputs are and others must not be. */
    static final String JSON = "JSON";

    private static final int LOOKED_AT = 512;
    private static final int TAR_MARK = 257;
    private static final Map<String, String> STARTS = starts();
    private static final Pattern HTML = Pattern.compile("<(!doctype\\s+html|html|head|body)\\b");
    private static final Pattern JSON_START =
            Pattern.compile("(?s)(\\{\\s*[\"}]|\\[\\s*[{\\]\"]).*");

    private ForeignFiles() {}

    private static Map<String, String> starts() {
        Map<String, String> starts = new LinkedHashMap<>();
        starts.put("PK\u0003\u0004", "ZIP / Excel (.xlsx)");
        starts.put("PK\u0005\u0006", "ZIP");
        starts.put("%PDF-", "PDF");
        starts.put("\u00D0\u00CF\u0011\u00E0", "Excel (.xls)");
        starts.put("{\\rtf", "RTF");
        starts.put("7z\u00BC\u00AF", "7-Zip");
        starts.put("BZh", "bzip2");
        starts.put("\u00FD7zXZ", "xz");
        starts.put("(\u00B5/\u00FD", "Zstandard");
        starts.put("Rar!\u001A", "RAR");
        starts.put("SQLite format 3\u0000", "SQLite");
        starts.put("<?xml", "XML");
        return starts;
    }

    /** What the file is; empty when it may well be a text export. */
    static Optional<String> name(byte[] head) {
        int length = Math.min(head.length, LOOKED_AT);
        String start = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        if (start.startsWith("ustar", TAR_MARK)) {
            return Optional.of("tar");
        }
        String text = start.replace("\u00EF\u00BB\u00BF", "").strip();
        for (Map.Entry<String, String> known : STARTS.entrySet()) {
            if (text.startsWith(known.getKey())) {
                return Optional.of(known.getValue());
            }
        }
        if (HTML.matcher(text.toLowerCase(Locale.ROOT)).lookingAt()) {
            return Optional.of("HTML");
        }
        return JSON_START.matcher(text).matches() ? Optional.of(JSON) : Optional.empty();
    }
}
