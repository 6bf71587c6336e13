package drillsift.job;

import drillsift.job.file.Passwords;
import drillsift.message.Language;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.report.Document;
import drillsift.report.RenderedDocument;
import drillsift.report.ReportEngine;
import drillsift.report.pdf.PdfEncryption;
import drillsift.report.review.NamedIndex;
import drillsift.store.PublishFolder;
import drillsift.store.PublishFolder.Printed;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Prints documents, or takes over what an earlier run printed: closes named ones by their
 * passwords, writes them, and remembers who is to get which file.
 */
final class Press {

    private final PublishFolder folder;
    private final RunAccount account;
    private final Passwords passwords;
    private final EarlierDocuments earlier;
    private final Supplier<byte[]> secret;
    private final TreeMap<String, NamedIndex.Row> named = new TreeMap<>();

    /**
     * @param secret what closed files are named under
     */
    Press(
            PublishFolder folder,
            RunAccount account,
            Passwords passwords,
            EarlierDocuments earlier,
            Supplier<byte[]> secret) {
        this.secret = secret;
        this.passwords = passwords;
        this.earlier = earlier;
        this.folder = folder;
        this.account = account;
    }

    static String path(String name, int part, int parts, Language language) {
        String place = parts == 1 ? "" : "." + part + "of" + parts;
        return name + place + "." + language.tag() + ".pdf";
    }

    /** Prints one document, unless an earlier run has printed the same. */
    void print(
            String path, Document document, ReportEngine engine, Language language, Addressee to) {
        Optional<EarlierDocument> earlier = earlier(engine.hash(document), to);
        if (earlier.isPresent()) {
            take(path, earlier.get(), language, to);
        } else {
            take(path, engine.render(document), language, to);
        }
    }

    /** In how many parts an earlier run may have printed a document. */
    List<Integer> earlierParts(String name, Language language) {
        return earlier.parts(path(name, 1, 1, language));
    }

    /**
     * What an earlier run has printed from the same values, templates and fonts, and closed by the
     * same password if any.
     *
     * @param hash of the document
     */
    Optional<EarlierDocument> earlier(String hash, Addressee to) {
        return earlier.find(name(hash, to));
    }

    void take(String path, EarlierDocument document, Language language, Addressee to) {
        folder.write(path, document.bytes(), Optional.of(document.printed()));
        account.takenOver(1);
        enter(path, document.bytes(), document.printed(), language, to);
    }

    void take(String path, RenderedDocument document, Language language, Addressee to) {
        account.missing(document.missing());
        account.printed(1);
        byte[] plain = document.bytes();
        byte[] written = isClosed(to) ? PdfEncryption.close(plain, password(to)) : plain;
        Printed printed =
                new Printed(
                        name(document.hash(), to),
                        document.pages(),
                        isClosed(to) ? Optional.of(Fingerprint.sha256(plain)) : Optional.empty());
        boolean isWhole = document.missing().isEmpty();
        folder.write(path, written, isWhole ? Optional.of(printed) : Optional.empty());
        enter(path, written, printed, language, to);
    }

    private boolean isClosed(Addressee to) {
        return to.isHandedOut() && !passwords.isEmpty();
    }

    /**
     * A closed file is the same only under the same password, which nobody can find by trying what
     * gives the name.
     */
    private String name(String hash, Addressee to) {
        return isClosed(to) ? new KeyedHash(secret.get()).hex(hash + " " + password(to)) : hash;
    }

    private void enter(
            String path, byte[] written, Printed printed, Language language, Addressee to) {
        if (!to.isHandedOut()) {
            return;
        }
        String sha256 = Fingerprint.sha256(written);
        NamedIndex.Row row =
                new NamedIndex.Row(
                        path,
                        to.report(),
                        to.department(),
                        to.recipient(),
                        language.tag(),
                        to.inquiry(),
                        printed.pages(),
                        isClosed(to),
                        sha256,
                        printed.plainSha256().orElse(sha256));
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
