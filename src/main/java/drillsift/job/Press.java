package drillsift.job;

import drillsift.message.Language;
import drillsift.report.RenderedDocument;
import drillsift.report.review.NamedIndex;
import drillsift.store.PublishFolder;
import java.util.List;
import java.util.TreeMap;

/** Takes finished documents: writes them, and remembers who is to get which file. */
final class Press {

    private final PublishFolder folder;
    private final RunAccount account;
    private final TreeMap<String, NamedIndex.Row> named = new TreeMap<>();

    Press(PublishFolder folder, RunAccount account) {
        this.folder = folder;
        this.account = account;
    }

    static String path(String name, int part, int parts, Language language) {
        String place = parts == 1 ? "" : "." + part + "of" + parts;
        return name + place + "." + language.tag() + ".pdf";
    }

    void take(String path, RenderedDocument document, Language language, Addressee to) {
        account.missing(document.missing());
        folder.write(path, document.bytes());
        if (to.isNamed()) {
            String digest = Fingerprint.sha256(document.bytes());
            NamedIndex.Row row =
                    new NamedIndex.Row(
                            path,
                            to.report(),
                            to.department(),
                            to.recipient(),
                            language.tag(),
                            to.inquiry(),
                            document.pages(),
                            digest);
            synchronized (named) {
                named.put(path, row);
            }
        }
    }

    /** Of all named files, by path. */
    List<NamedIndex.Row> named() {
        synchronized (named) {
            return List.copyOf(named.values());
        }
    }
}
