package drillsift.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import drillsift.event.InputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a JSON document is, by the names that stand in its first object.
 *
 * @param names in document order, as far as they were looked at
 */
record JsonShape(List<String> names) {

    private static final int MOST_NAMES = 200;
    private static final JsonFactory JSON = new JsonFactory();

    /** Either stands in every campaign that GoPhish's API gives, beside its id and name. */
    private static final Set<String> CAMPAIGN =
            Set.of("results", "timeline", "launch_date", "completed_date");

    /** Stand in every recipient that KnowBe4's API gives. */
    private static final Set<String> RECIPIENT = Set.of("recipient_id", "pst_id", "user");

    /**
     * @param document in UTF-8; may be cut anywhere
     */
    static JsonShape of(InputStream document) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser json = JSON.createParser(document)) {
            JsonToken token = json.nextToken();
            token = token == JsonToken.START_ARRAY ? json.nextToken() : token;
            JsonShape shape = new JsonShape(names);
            boolean goesOn = token == JsonToken.START_OBJECT;
            while (goesOn && json.nextToken() == JsonToken.FIELD_NAME) {
                names.add(json.currentName());
                json.nextToken();
                json.skipChildren();
                goesOn = names.size() < MOST_NAMES && shape.format().isEmpty();
            }
        } catch (JsonProcessingException e) {
            return new JsonShape(names); // whatever follows is told record by record
        }
        return new JsonShape(names);
    }

    /** Empty for a document that no format knows. */
    Optional<InputFormat> format() {
        if (names.containsAll(RECIPIENT)) {
            return Optional.of(InputFormat.KNOWBE4_JSON);
        }
        boolean campaign = names.contains("name") && names.stream().anyMatch(CAMPAIGN::contains);
        return campaign ? Optional.of(InputFormat.GOPHISH_JSON) : Optional.empty();
    }

    /** The lists of a document whose objects are records; none where its own objects are. */
    static List<String> lists(InputFormat format) {
        return format == InputFormat.GOPHISH_JSON ? List.of("results", "timeline") : List.of();
    }
}
