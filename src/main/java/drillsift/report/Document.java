package drillsift.report;

import drillsift.message.Language;
import java.time.Instant;
import java.util.List;

/**
 * One PDF before it is drawn.
 *
 * @param title in its metadata and, by the templates, in every footer
 * @param asOf the last record counted; stands as the creation time, for the clock must not show
 */
public record Document(String title, Language language, Instant asOf, List<Page> pages) {

    public Document {
        pages = List.copyOf(pages);
    }
}
