package drillsift.normalize;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import drillsift.read.WellFormed;
import java.io.IOException;
import java.util.StringJoiner;

/**
 * What is kept of the details of a GoPhish event: token, names of posted fields, address and agent.
 * The values that a person typed are passed over while reading and reach no object.
 *
 * @param browser whether the event came from a browser at all; reports found by mail did not
 * @param emptyForm every posted value was empty
 */
record GophishDetails(
        String token,
        String fields,
        boolean browser,
        String address,
        String agent,
        String error,
        boolean emptyForm) {

    static final GophishDetails NONE = new GophishDetails("", "", false, "", "", "", false);

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build();

    /**
     * @throws IOException when the text is no JSON object of the expected shape; its message holds
     *     nothing of the text
     */
    static GophishDetails read(String text, String tokenParameter) throws IOException {
        if (text.isEmpty()) {
            return NONE;
        }
        Collector collector = new Collector(tokenParameter);
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                collector.part(json);
            }
            if (json.nextToken() != null) {
                throw new IOException("more than one value");
            }
        } catch (JsonProcessingException e) {
            throw new IOException("no JSON"); // its own message would quote the text
        }
        return collector.details();
    }

    private static final class Collector {

        private final String tokenParameter;
        private final StringJoiner fields = new StringJoiner("&");
        private String token = "";
        private String address = "";
        private String agent = "";
        private String error = "";
        private boolean browser;
        private boolean posted;
        private boolean filled;

        Collector(String tokenParameter) {
            this.tokenParameter = tokenParameter;
        }

        void part(JsonParser json) throws IOException {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("payload")) {
                payload(json);
            } else if (value == JsonToken.START_OBJECT && name.equals("browser")) {
                browser(json);
            } else if (value == JsonToken.VALUE_STRING && name.equals("error")) {
                error = json.getText();
            } else {
                json.skipChildren();
            }
        }

        private void payload(JsonParser json) throws IOException {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals(tokenParameter)) {
                    token = first(json, value);
                } else {
                    posted = true;
                    fields.add(name);
                    passOver(json, value);
                }
            }
        }

        private static String first(JsonParser json, JsonToken value) throws IOException {
            if (value == JsonToken.VALUE_STRING) {
                return json.getText();
            }
            String found = "";
            if (value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    if (found.isEmpty() && json.currentToken() == JsonToken.VALUE_STRING) {
                        found = json.getText();
                    }
                    json.skipChildren();
                }
            }
            return found;
        }

        /** Notices only whether there was anything. */
        private void passOver(JsonParser json, JsonToken value) throws IOException {
            int depth = 0;
            JsonToken token = value;
            while (true) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                filled |= token.isNumeric() || token.isBoolean();
                filled |= token == JsonToken.VALUE_STRING && json.getTextLength() > 0;
                if (depth == 0) {
                    return;
                }
                token = json.nextToken();
                if (token == null) {
                    throw new IOException("cut");
                }
            }
        }

        private void browser(JsonParser json) throws IOException {
            browser = true;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_STRING && name.equals("address")) {
                    address = json.getText();
                } else if (value == JsonToken.VALUE_STRING && name.equals("user-agent")) {
                    agent = json.getText();
                } else {
                    json.skipChildren();
                }
            }
        }

        GophishDetails details() {
            return new GophishDetails(
                    WellFormed.of(token),
                    WellFormed.of(fields.toString()),
                    browser,
                    address,
                    WellFormed.of(agent),
                    WellFormed.of(error),
                    posted && !filled);
        }
    }
}
