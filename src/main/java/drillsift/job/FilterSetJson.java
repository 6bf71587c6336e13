package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.classify.Correction;
import drillsift.classify.FilterPart;
import drillsift.classify.FilterParts;
import drillsift.classify.FilterSet;
import drillsift.event.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A filter set as JSON and back, part by part. */
final class FilterSetJson {

    private FilterSetJson() {}

    /** What a filter set is called: of its parts alone, however its files were written. */
    static String hash(FilterSet filters) {
        Fingerprint hash = Fingerprint.start();
        FilterParts.of(filters)
                .all()
                .forEach((part, says) -> hash.with(part.kind().key()).with(part.name()).with(says));
        return hash.hex();
    }

    static ObjectNode of(FilterSet filters) {
        Map<String, Long> lines = new HashMap<>();
        for (Correction row : filters.corrections()) {
            lines.put(row.id(), row.where().line());
        }
        ObjectNode root = RunSummary.newObject();
        root.put("schema_version", KeptFilters.SCHEMA);
        root.put("filter_set", hash(filters));
        FilterParts.of(filters)
                .all()
                .forEach(
                        (part, says) -> {
                            ObjectNode node = root.withArrayProperty("parts").addObject();
                            node.put("kind", part.kind().key());
                            node.put("name", part.name());
                            says.forEach(node.withArrayProperty("says")::add);
                            if (part.kind() == FilterPart.Kind.CORRECTION) {
                                node.put("line", lines.get(part.name()));
                            }
                        });
        return root;
    }

    /**
     * @param corrections the file in which the rows of the corrections can be looked up
     */
    static FilterSet read(JsonNode root, String corrections) {
        SortedMap<FilterPart, List<String>> parts = new TreeMap<>();
        Map<String, SourceRef> rows = new HashMap<>();
        for (JsonNode node : root.path("parts")) {
            String kind = node.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_');
            FilterPart part =
                    new FilterPart(FilterPart.Kind.valueOf(kind), node.path("name").asText());
            List<String> says = new ArrayList<>();
            node.path("says").forEach(line -> says.add(line.asText()));
            parts.put(part, List.copyOf(says));
            rows.put(part.name(), new SourceRef(corrections, node.path("line").asLong()));
        }
        return FilterParts.of(parts).set(rows::get);
    }
}
