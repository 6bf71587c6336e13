package drillsift.report;

import java.util.ArrayList;
import java.util.List;

/** Renders one document in as many parts as its length asks for, so that any viewer opens it. */
public final class DocumentParts {

    /** Pages of one file at most. */
    public static final int MOST_PAGES = 2000;

    /** The shortest limit that can be kept: a part begins with a page of figures. */
    private static final int FEWEST = 3;

    private DocumentParts() {}

    /** Makes one part of a document, the same whenever it is asked. */
    @FunctionalInterface
    public interface Maker {

        /**
         * @param part from 1 to {@code parts}
         */
        Document part(int part, int parts);
    }

    /**
     * The whole where it is short enough, else equal parts that are.
     *
     * @param mostPages of one part; at least 3
     */
    public static List<RenderedDocument> render(ReportEngine engine, Maker maker, int mostPages) {
        if (mostPages < FEWEST) {
            throw new IllegalArgumentException("at least " + FEWEST + " pages: " + mostPages);
        }
        int parts = 1;
        while (true) {
            List<RenderedDocument> rendered = new ArrayList<>();
            int pages = 0;
            int longest = 0;
            for (int part = 1; part <= parts; part++) {
                RenderedDocument one = engine.render(maker.part(part, parts));
                rendered.add(one);
                pages += one.pages();
                longest = Math.max(longest, one.pages());
            }
            if (longest <= mostPages) {
                return rendered;
            }
            parts = Math.max(parts + 1, (pages + mostPages - 1) / mostPages);
        }
    }
}
