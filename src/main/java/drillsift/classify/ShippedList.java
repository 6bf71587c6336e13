package drillsift.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML list that comes with the program, under {@code classify/} on the class path. */
final class ShippedList {

    private final Map<String, Object> content = new LinkedHashMap<>();

    ShippedList(String name) {
        try (InputStream stream = ShippedList.class.getResourceAsStream("/classify/" + name)) {
            Map<?, ?> map = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            map.forEach((key, value) -> content.put(String.valueOf(key), value));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Row> rows(String key) {
        List<Row> rows = new ArrayList<>();
        for (Object row : (List<?>) content.get(key)) {
            rows.add(new Row((Map<?, ?>) row));
        }
        return rows;
    }

    Row row(String key) {
        return new Row((Map<?, ?>) content.get(key));
    }

    /** One row; a field that is absent is an empty text, an empty list or 0. */
    record Row(Map<?, ?> fields) {

        String text(String field) {
            Object value = fields.get(field);
            if (value instanceof Date day) { // what the YAML reader makes of yyyy-MM-dd
                return day.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
            }
            return value == null ? "" : value.toString();
        }

        double number(String field) {
            return fields.get(field) instanceof Number number ? number.doubleValue() : 0;
        }

        boolean is(String field) {
            return Boolean.TRUE.equals(fields.get(field));
        }

        List<String> texts(String field) {
            List<String> texts = new ArrayList<>();
            if (fields.get(field) instanceof List<?> list) {
                list.forEach(value -> texts.add(value.toString()));
            }
            return texts;
        }

        List<String> names() {
            return fields.keySet().stream().map(Object::toString).toList();
        }
    }
}
