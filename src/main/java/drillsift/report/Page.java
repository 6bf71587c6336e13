package drillsift.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one template is filled with; it becomes one page, or more where it has rows.
 *
 * @param template name without its ending, such as {@code executive-summary}
 * @param values by parameter name: a String, a Boolean, a {@link drillsift.report.chart.Chart} or a
 *     {@link Picture}
 * @param rows by field name; empty for a template without a detail band
 */
public record Page(
        String template, TreeMap<String, Object> values, List<TreeMap<String, Object>> rows) {

    /** In a value: stands for the hash of the document, which is known only when all is said. */
    public static final String HASH_PLACE = "{hash}";

    public static Page of(String template) {
        return new Page(template, new TreeMap<>(), new ArrayList<>());
    }

    /** Adds a value and returns this page, so that a page is written as one sentence. */
    public Page with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    public Page withAll(Map<String, ?> more) {
        values.putAll(more);
        return this;
    }

    public Page row(Map<String, ?> fields) {
        rows.add(new TreeMap<>(fields));
        return this;
    }
}
