package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.message.Messages;
import java.util.List;

/** Accesses with their verdicts, all evidence and what would change them. */
public final class Explanation {

    private final JsonNode document;
    private final Messages messages;

    Explanation(JsonNode document, Messages messages) {
        this.document = document;
        this.messages = messages;
    }

    /** For people. */
    public List<String> lines() {
        return new ExplainText(messages).of(document);
    }

    /** For programs: one JSON document; its sentences are in the language of messages. */
    public List<String> json() {
        return document.toPrettyString().lines().toList();
    }
}
