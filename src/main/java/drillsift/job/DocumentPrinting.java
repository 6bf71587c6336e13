package drillsift.job;

import drillsift.message.Language;
import drillsift.report.DocumentParts;
import drillsift.report.RenderedDocument;
import drillsift.report.ReportEngine;
import java.util.List;

/**
 * One document, in parts where it is long.
 *
 * @param to whom it is for
 * @param name path without what tells parts and languages apart
 */
record DocumentPrinting(Addressee to, String name, Language language, DocumentParts.Maker maker)
        implements Printing {

    @Override
    public int documents() {
        return 1;
    }

    @Override
    public void print(ReportEngine engine, Press press) {
        List<RenderedDocument> parts =
                DocumentParts.render(engine, maker, DocumentParts.MOST_PAGES);
        for (int part = 1; part <= parts.size(); part++) {
            String path = Press.path(name, part, parts.size(), language);
            press.take(path, parts.get(part - 1), language, to);
        }
    }
}
