package drillsift.cli;

import static drillsift.cli.BadInput.row;
import static drillsift.cli.BadReports.reports;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Row 20: archives. */
final class BadArchives {

    private BadArchives() {}

    static List<BadInput> rows() {
        return List.of(
                row("20a", "an archive of one file", c -> zip(c, "", of("a.csv", reports(5, 6))))
                        .fine()
                        .and(outcome -> taken(outcome, "row.zip", 2)),
                row("20b", "an archive of several files", c -> zip(c, "", two()))
                        .refused("DS-3058"),
                row("20c", "several files by a pattern", c -> zip(c, ", part: '*.csv'", two()))
                        .fine()
                        .and(
                                outcome -> {
                                    taken(outcome, "row.zip!a.csv", 1);
                                    taken(outcome, "row.zip!b.csv", 1);
                                }),
                row(
                                "20d",
                                "an archive in an archive",
                                c -> zip(c, "", of("b.zip", of("a.csv", reports(5, 6)))))
                        .refused("DS-3056"),
                row("20e", "an encrypted archive", c -> zip(c, "", encrypted())).refused("DS-3054"),
                row("20f", "a name that leads out", c -> zip(c, "", of("../a.csv", reports(5, 6))))
                        .refused("DS-3053"),
                row(
                                "20g",
                                "an archive that unpacks to far too much",
                                c -> zip(c, "", of("a.csv", new byte[80 << 20])))
                        .refused("DS-3051"),
                row(
                                "20h",
                                "a cut archive",
                                c -> zip(c, "", Arrays.copyOf(two(), two().length - 30)))
                        .refused("DS-3050"));
    }

    private static void zip(BadCampaign campaign, String settings, byte[] archive)
            throws IOException {
        campaign.file("row.zip", archive).entry("{file: ../input/row.zip" + settings + "}");
    }

    private static void taken(BadOutcome outcome, String file, int records) throws IOException {
        assertThat(outcome.accounts(file)).containsExactly(records, records, 0, 0, 0);
    }

    private static byte[] two() throws IOException {
        return packed(new String[] {"a.csv", "b.csv"}, bytes(reports(5, 5)), bytes(reports(6, 6)));
    }

    private static byte[] of(String name, String text) throws IOException {
        return of(name, bytes(text));
    }

    private static byte[] of(String name, byte[] content) throws IOException {
        return packed(new String[] {name}, content);
    }

    private static byte[] packed(String[] names, byte[]... contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < names.length; i++) {
                zip.putNextEntry(new ZipEntry(names[i]));
                zip.write(contents[i]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** With the mark of encryption in its directory. */
    private static byte[] encrypted() throws IOException {
        byte[] archive = of("a.csv", reports(5, 6));
        String letters = new String(archive, StandardCharsets.ISO_8859_1);
        archive[letters.lastIndexOf("PK\u0001\u0002") + 8] |= 1;
        return archive;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
