package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Documents are printed again where their text or file has changed, and judge nothing again. */
class ReprintedRunTest extends ThreeRounds {

    private static final String REPORTS =
            "reports:\n"
                    + "  - {report: executive, audience: anonymous, languages: [ja]}\n"
                    + "  - {report: department, audience: named, languages: [ja]}\n";

    @Test
    void a_changed_text_prints_its_documents_again_and_judges_nothing() throws IOException {
        write(REPORTS);
        TreeMap<String, String> before = PublishedBytes.of(run());
        long pages = before.keySet().stream().filter(name -> name.endsWith(".pdf")).count();
        write(REPORTS + "privacy: {minimum-group: 10}\n"); // as by default: nothing is different

        Path same = run();

        assertThat(rounds(same, "judged")).isEqualTo("[]");
        assertThat(RunSummary.read(same).path("documents").path("rendered").asInt()).isZero();
        assertThat(RunSummary.read(same).path("documents").path("reused").asLong())
                .isEqualTo(pages)
                .isGreaterThan(2);
        assertThat(PublishedBytes.of(same)).isEqualTo(before);
        Path named = same.resolve(before.lastKey());
        for (String name : before.keySet()) {
            named = name.startsWith("named/") ? same.resolve(name) : named;
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(named)))
                .isEqualTo("rw-------");

        Files.writeString(job, Files.readString(job).replace("Made-up drill", "Another drill"));
        Files.writeString(job, Files.readString(job).replace("架空の訓練", "別の訓練"));
        Path retitled = run();

        assertThat(rounds(retitled, "judged")).isEqualTo("[]");
        assertThat(RunSummary.read(retitled).path("documents").path("reused").asInt()).isZero();
        assertThat(PublishedBytes.of(retitled)).isEqualTo(first());
    }

    @Test
    void a_document_that_is_not_as_it_was_published_is_rendered_again() throws IOException {
        write(REPORTS);
        Path before = run();
        TreeMap<String, String> published = PublishedBytes.of(before);
        Path executive = before.resolve("anonymous/executive.ja.pdf");
        byte[] bytes = Files.readAllBytes(executive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(executive, bytes);
        write(REPORTS + "privacy: {minimum-group: 10}\n");

        Path again = run();

        assertThat(RunSummary.read(again).path("documents").path("rendered").asInt()).isEqualTo(1);
        assertThat(PublishedBytes.of(again)).isEqualTo(published);
    }
}
