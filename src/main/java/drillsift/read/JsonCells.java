package drillsift.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object by the names of its values; those of objects inside are joined by a dot, {@code
 * user.email}. Values that no name asks for are passed over and reach no text. Filled anew for each
 * record; for one thread.
 */
public final class JsonCells implements CsvCells {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build();

    private final Map<String, Integer> places = new HashMap<>();
    private final String[] texts;

    /**
     * @param names in the order in which the values stand as cells
     */
    public JsonCells(List<String> names) {
        for (String name : names) {
            places.put(name, places.size());
        }
        texts = new String[places.size()];
    }

    /** Whether the bytes are one JSON object, whose values the other methods tell then. */
    public boolean read(byte[] bytes, int from, int to) {
        Arrays.fill(texts, "");
        try (JsonParser json = JSON.createParser(bytes, from, to - from)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            object(json, "");
            return json.nextToken() == null;
        } catch (IOException e) {
            return false; // told as a broken record; the message would quote the text
        }
    }

    /** Gives a value to a name that has none in the record at hand. */
    public void complete(String name, String text) {
        Integer place = places.get(name);
        if (place != null && texts[place].isEmpty()) {
            texts[place] = text;
        }
    }

    private void object(JsonParser json, String prefix) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + json.currentName();
            JsonToken value = json.nextToken();
            Integer place = places.get(name);
            if (place != null) {
                texts[place] = value.isScalarValue() ? scalar(json, value) : structure(json);
            } else if (value == JsonToken.START_OBJECT && isAsked(name + ".")) {
                object(json, name + ".");
            } else {
                json.skipChildren();
            }
        }
    }

    private boolean isAsked(String prefix) {
        return places.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private static String scalar(JsonParser json, JsonToken value) throws IOException {
        return value == JsonToken.VALUE_NULL ? "" : WellFormed.of(json.getText());
    }

    /** Some programs write JSON itself where the tool writes a text that holds JSON. */
    private static String structure(JsonParser json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(text)) {
            copy.copyCurrentStructure(json);
        }
        return text.toString();
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String text(int place) {
        return texts[place];
    }
}
