package drillsift.job;

import drillsift.job.file.Passwords;
import drillsift.message.Language;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.report.RenderedDocument;
import drillsift.report.pdf.PdfEncryption;
import drillsift.report.review.NamedIndex;
import drillsift.store.PublishFolder;
import java.util.List;
import java.util.TreeMap;

/**
 * Takes finished documents: closes named ones by their passwords, writes them, and remembers who is
 * to get which file.
 */
final class Press {

    private final PublishFolder folder;
    private final RunAccount account;
    private final Passwords passwords;
    private final TreeMap<String, NamedIndex.Row> named = new TreeMap<>();

    Press(PublishFolder folder, RunAccount account, Passwords passwords) {
        this.passwords = passwords;
        this.folder = folder;
        this.account = account;
    }

    static String path(String name, int part, int parts, Language language) {
        String place = parts == 1 ? "" : "." + part + "of" + parts;
        return name + place + "." + language.tag() + ".pdf";
    }

    void take(String path, RenderedDocument document, Language language, Addressee to) {
        account.missing(document.missing());
        if (!to.isHandedOut()) {
            folder.write(path, document.bytes());
            return;
        }
        byte[] plain = document.bytes();
        byte[] written = passwords.isEmpty() ? plain : PdfEncryption.close(plain, password(to));
        folder.write(path, written);
        NamedIndex.Row row =
                new NamedIndex.Row(
                        path,
                        to.report(),
                        to.department(),
                        to.recipient(),
                        language.tag(),
                        to.inquiry(),
                        document.pages(),
                        !passwords.isEmpty(),
                        Fingerprint.sha256(written),
                        Fingerprint.sha256(plain));
        synchronized (named) {
            named.put(path, row);
        }
    }

    /** Never an open file where somebody wanted closed ones. */
    private String password(Addressee to) {
        return passwords
                .of(to.passwordNames())
                .orElseThrow(
                        () -> {
                            String whose = String.join(" ", to.report(), to.department());
                            return new RefusedException(
                                    Problem.of(JobCode.FILE_WITHOUT_PASSWORD, whose.strip()));
                        });
    }

    /** Of all named files, by path. */
    List<NamedIndex.Row> named() {
        synchronized (named) {
            return List.copyOf(named.values());
        }
    }
}
