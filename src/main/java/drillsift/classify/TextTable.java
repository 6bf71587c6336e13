package drillsift.classify;

import drillsift.event.PackedTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers distinct texts from 0 in the order of their first appearance, and keeps them; finds them
 * by their bytes, so that of what is known already no text is made.
 */
final class TextTable {

    private final TextNumbers numbers = new TextNumbers();
    private final List<String> texts = new ArrayList<>();

    /** {@link TextNumbers#ABSENT} when it never appeared; for several threads while none enters. */
    int find(PackedTexts from, int index) {
        return numbers.find(from, index);
    }

    int id(PackedTexts from, int index) {
        int id = numbers.number(from, index);
        if (id == texts.size()) {
            texts.add(from.get(index));
        }
        return id;
    }

    int id(String text) {
        return id(PackedTexts.of(List.of(text)), 0);
    }

    String get(int id) {
        return texts.get(id);
    }

    int size() {
        return texts.size();
    }

    List<String> values() {
        return texts;
    }
}
