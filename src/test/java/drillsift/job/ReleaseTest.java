package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.report.review.NamedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The pages of drafts and releases, and what a reissue says of the release before it. */
class ReleaseTest extends DraftedCampaign {

    private static List<String> pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    /** Pages lose the mark of a draft, and the list of the named ones has their hashes. */
    private static boolean isOfPages(String file) {
        return file.endsWith(".pdf") || file.equals("named/index.csv");
    }

    private static List<Path> pdfs(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static String mark(Path pdf) {
        return pdf.toString().endsWith(".en.pdf") ? "Preliminary" : "速報(未確定)";
    }

    /** Hash and time of every file and folder that is published. */
    private static Map<String, String> state(Path... runs) throws IOException {
        Map<String, String> state = new TreeMap<>();
        for (Path run : runs) {
            try (Stream<Path> files = Files.walk(run)) {
                for (Path file : files.toList()) {
                    byte[] bytes = Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);
                    state.put(
                            file.toString(),
                            Fingerprint.start().with(bytes, bytes.length).hex()
                                    + Files.getLastModifiedTime(file));
                }
            }
        }
        return state;
    }

    @Test
    void a_draft_is_marked_on_every_page_and_its_release_on_none() throws IOException {
        order(
                "report: executive, audience: anonymous, languages: [ja, en]",
                "report: department, audience: named, languages: [ja]",
                "report: individual, audience: named, languages: [ja]");
        Path draft = run("output");
        assertThat(pdfs(draft)).anyMatch(pdf -> pdf.toString().contains("named/individual/"));
        for (Path pdf : pdfs(draft)) {
            assertThat(pages(pdf)).as(pdf.toString()).allMatch(page -> page.contains(mark(pdf)));
        }
        assertThat(RunSummary.read(draft).path("state").asText()).isEqualTo("draft");
        assertThat(Files.readString(draft.resolve("run-summary.txt"))).contains("preliminary");
        assertThat(folder.resolve("output").resolve(CAMPAIGN).resolve("released")).doesNotExist();
        Map<String, String> before = state(draft);

        RunResult result = release("output", id(draft));

        Path release = result.folder().orElseThrow();
        assertThat(release).isNotEqualTo(draft);
        for (Path pdf : pdfs(release)) {
            assertThat(pages(pdf)).as(pdf.toString()).noneMatch(page -> page.contains(mark(pdf)));
            assertThat(pages(pdf).get(0)).doesNotContain("Reissue", "再発行");
        }
        TreeMap<String, String> figures = PublishedBytes.of(release);
        figures.keySet().removeIf(ReleaseTest::isOfPages);
        TreeMap<String, String> drafted = PublishedBytes.of(draft);
        drafted.keySet().removeIf(ReleaseTest::isOfPages);
        assertThat(figures).isEqualTo(drafted);
        Path index = Path.of("named/index.csv");
        assertThat(NamedIndex.withoutHashes(release.resolve(index)))
                .isEqualTo(NamedIndex.withoutHashes(draft.resolve(index)))
                .hasSizeGreaterThan(2);
        JsonNode summary = RunSummary.read(release);
        assertThat(summary.path("state").asText()).isEqualTo("final");
        assertThat(summary.path("released_from").asText()).isEqualTo(id(draft));
        assertThat(summary.toString()).doesNotContain(OFFICER);
        assertThat(state(draft)).isEqualTo(before);
        assertThat(release.resolveSibling("released").toRealPath().getFileName())
                .isEqualTo(release.getFileName());

        JsonNode entry = trail("output").get(2).entry();
        assertThat(entry.path("command").asText()).isEqualTo("release");
        assertThat(entry.path("by").asText()).isEqualTo(OFFICER);
        assertThat(entry.path("reason").asText()).isEqualTo("as agreed");
        assertThat(entry.path("released_from").asText()).isEqualTo(id(draft));
        assertThat(wrong("output")).isEmpty();
    }

    @Test
    void a_release_with_other_figures_says_what_it_replaces_and_why() throws IOException {
        order(
                "report: executive, audience: anonymous, languages: [ja, en]",
                "report: department, audience: named, languages: [ja]");
        Path first = release("output", id(run("output"))).folder().orElseThrow();
        String revision = RunSummary.revision(first).substring(0, 8);
        Map<String, String> before = state(first);
        correct();
        Path draft = run("output");

        Path second = release("output", id(draft)).folder().orElseThrow();

        assertThat(pages(second.resolve("anonymous/executive.en.pdf")).get(0))
                .contains(
                        "Reissued: replaces revision " + revision + " (other figures in round 1).")
                .contains("Why: corrections by hand.");
        assertThat(pages(second.resolve("anonymous/executive.ja.pdf")).get(0))
                .contains("再発行: 版 " + revision + " を置き換えます(第1回の値が変わりました)。")
                .contains("理由: 手作業の補正")
                .doesNotContain("1 件");
        for (Path pdf : pdfs(second)) {
            String mark = pdf.toString().endsWith(".en.pdf") ? "Reissue" : "再発行";
            assertThat(pages(pdf)).allMatch(page -> page.contains(mark));
            assertThat(pages(pdf).get(0)).contains(revision);
            assertThat(String.join("", pages(pdf))).doesNotContain("A. Person", OFFICER);
        }
        assertThat(pages(draft.resolve("anonymous/executive.en.pdf")).get(0))
                .contains("Once released, replaces revision " + revision);
        JsonNode replaces = RunSummary.read(second).path("replaces");
        assertThat(replaces.path("run").asText()).isEqualTo(id(first));
        assertThat(replaces.path("causes").toString()).isEqualTo("{\"corrections\":1}");
        assertThat(state(first)).isEqualTo(before);
        assertThat(wrong("output")).isEmpty();
    }

    @Test
    void drafts_are_no_releases_and_equal_histories_give_equal_bytes() throws IOException {
        order("report: executive, audience: anonymous, languages: [en]");
        correct();
        Path draft = run("one"); // with other figures, and not released yet
        Files.writeString(corrections, HEADER);
        Path first = release("one", id(run("one"))).folder().orElseThrow();
        for (Path pdf : pdfs(first)) {
            assertThat(pages(pdf).get(0)).doesNotContain("Reissue", "再発行");
        }
        correct();
        Path second = release("one", id(draft)).folder().orElseThrow();
        assertThat(pages(second.resolve("anonymous/executive.en.pdf")).get(0)).contains("Reissued");

        Files.writeString(corrections, HEADER);
        release("two", id(run("two")));
        correct();
        Path other = release("two", id(run("two"))).folder().orElseThrow();

        assertThat(PublishedBytes.of(other)).isEqualTo(PublishedBytes.of(second));
    }
}
