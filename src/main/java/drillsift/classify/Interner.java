package drillsift.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers distinct values from 0 in the order of their first appearance. */
final class Interner<T> {

    private final Map<T, Integer> ids = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int id(T value) {
        Integer known = ids.get(value);
        if (known != null) {
            return known;
        }
        ids.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    /** -1 when the value never appeared. */
    int find(T value) {
        return ids.getOrDefault(value, -1);
    }

    T get(int id) {
        return values.get(id);
    }

    int size() {
        return values.size();
    }

    List<T> values() {
        return values;
    }
}
