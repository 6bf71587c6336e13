package drillsift.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the audit trail. It ends with {@code ,"hash":"..."}, the SHA-256 of all that stands
 * before that in the line; {@code previous} is the hash of the line before.
 *
 * @param number from 1
 * @param text without the line end
 * @param entry missing node where the line is no JSON object
 */
public record AuditLine(int number, String text, JsonNode entry) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern SEALED =
            Pattern.compile("(.*),\"hash\":\"([0-9a-f]{64})\"\\}", Pattern.DOTALL);

    static AuditLine of(int number, String text) {
        return new AuditLine(number, text, parsed(text));
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode entry = MAPPER.readTree(text);
            return entry.isObject() ? entry : MAPPER.missingNode();
        } catch (JacksonException e) {
            return MAPPER.missingNode();
        }
    }

    /** The bytes of a line with its hash and its end. */
    static byte[] sealed(String object) {
        String open = object.substring(0, object.length() - 1);
        return (open + ",\"hash\":\"" + hash(open) + "\"}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the line is what was written: its hash is that of its text. */
    public boolean isIntact() {
        Matcher sealed = SEALED.matcher(text);
        return entry.isObject()
                && sealed.matches()
                && hash(sealed.group(1)).equals(sealed.group(2));
    }

    /** As it stands in the line; empty where there is none. */
    public String hash() {
        return entry.path("hash").asText();
    }

    /** Of the line before, as it stands in the line. */
    public String previous() {
        return entry.path("previous").asText();
    }

    public int sequence() {
        return entry.path("sequence").asInt();
    }
}
