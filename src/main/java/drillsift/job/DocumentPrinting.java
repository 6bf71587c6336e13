package drillsift.job;

import drillsift.message.Language;
import drillsift.report.DocumentParts;
import drillsift.report.RenderedDocument;
import drillsift.report.ReportEngine;
import java.util.ArrayList;
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
        if (isTakenOver(engine, press)) {
            return;
        }
        List<RenderedDocument> parts =
                DocumentParts.render(engine, maker, DocumentParts.MOST_PAGES);
        for (int part = 1; part <= parts.size(); part++) {
            String path = Press.path(name, part, parts.size(), language);
            press.take(path, parts.get(part - 1), language, to);
        }
    }

    /** All of its parts or none. */
    private boolean isTakenOver(ReportEngine engine, Press press) {
        for (int parts : press.earlierParts(name, language)) {
            List<EarlierDocument> found = new ArrayList<>();
            for (int part = 1; part <= parts && found.size() == part - 1; part++) {
                press.earlier(engine.hash(maker.part(part, parts)), to).ifPresent(found::add);
            }
            if (found.size() == parts) {
                for (int part = 1; part <= parts; part++) {
                    String path = Press.path(name, part, parts, language);
                    press.take(path, found.get(part - 1), language, to);
                }
                return true;
            }
        }
        return false;
    }
}
