package drillsift.job.file;

import drillsift.event.SourceRef;
import drillsift.message.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value with its key and its place. What it is read as and does not fit is noted, and the answer
 * is then empty. Scalars are taken as they are written: {@code no} and {@code 0123} are texts.
 */
final class Value {

    private final String key;
    private final Node node;
    private final SourceRef where;
    private final Origin origin;

    Value(String key, Node node, SourceRef where, Origin origin) {
        this.key = key;
        this.node = node;
        this.where = where;
        this.origin = origin;
    }

    String key() {
        return key;
    }

    SourceRef where() {
        return where;
    }

    /** Notes something about this value; the key becomes the first argument. */
    void note(JobFileCode code, Object... arguments) {
        List<Object> all = new ArrayList<>();
        all.add(Shown.of(key));
        all.addAll(List.of(arguments));
        origin.problems().add(where, code, all.toArray());
    }

    /** Notes that what was found does not fit; it becomes the second argument. */
    void wrong(JobFileCode code, String found, Object... arguments) {
        List<Object> all = new ArrayList<>();
        all.add(Shown.of(found));
        all.addAll(List.of(arguments));
        note(code, all.toArray());
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Never blank; trimmed. */
    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            note(JobFileCode.WANTS_TEXT);
            return Optional.empty();
        }
        if (scalar.getValue().isBlank()) {
            note(JobFileCode.EMPTY_VALUE);
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    /**
     * @param longest in characters
     */
    Optional<String> text(int longest) {
        Optional<String> text = text();
        if (text.isPresent() && text.get().length() > longest) {
            note(JobFileCode.TOO_LONG, String.valueOf(longest));
            return Optional.empty();
        }
        return text;
    }

    /**
     * @param parse empty when the text is no such thing
     */
    <T> Optional<T> parsed(Function<String, Optional<T>> parse, JobFileCode wrong) {
        Optional<String> text = text();
        Optional<T> parsed = text.flatMap(parse);
        if (text.isPresent() && parsed.isEmpty()) {
            wrong(wrong, text.get());
        }
        return parsed;
    }

    /** One of several words, written exactly so. */
    Optional<String> choice(Collection<String> words) {
        Optional<String> text = text();
        if (text.isEmpty() || words.contains(text.get())) {
            return text;
        }
        Optional<String> near = Nearest.of(text.get(), words);
        if (near.isPresent()) {
            wrong(JobFileCode.NOT_A_CHOICE_NEAR, text.get(), near.get(), String.join(", ", words));
        } else {
            wrong(JobFileCode.NOT_A_CHOICE, text.get(), String.join(", ", words));
        }
        return Optional.empty();
    }

    OptionalInt whole(int low, int high) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= low && number <= high) {
                return OptionalInt.of(number);
            }
        }
        wrong(JobFileCode.NOT_IN_RANGE, text.get(), String.valueOf(low), String.valueOf(high));
        return OptionalInt.empty();
    }

    Optional<Section> section() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(Section.of(mapping, origin));
        }
        note(JobFileCode.WANTS_KEYS);
        return Optional.empty();
    }

    /** The values of a list, each under this value's key; may be empty. */
    List<Value> list() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(each -> new Value(key, each, origin.where(each), origin))
                    .toList();
        }
        note(JobFileCode.WANTS_LIST);
        return List.of();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }
}
