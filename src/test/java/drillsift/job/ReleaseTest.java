package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.RefusedException;
import drillsift.report.review.NamedIndex;
import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts, releases, and what a reissue says of the release before it. */
class ReleaseTest {

    private static final String CAMPAIGN = "made-mixed";
    private static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";
    private static final String REASON = "gateway of A. Person";
    private static final String OFFICER = "A. Officer";

    @TempDir private Path folder;
    private Path job;
    private Path corrections;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(60, 1, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        Files.writeString(corrections, HEADER);
        Files.writeString(
                job,
                Files.readString(job)
                        + "corrections: job.corrections.csv\n"
                        + "purpose: training\n"
                        + "release: manual\n"
                        + "reports:\n"
                        + "  - {report: executive, audience: anonymous, languages: [ja, en]}\n"
                        + "  - {report: department, audience: named, languages: [ja]}\n");
    }

    private void orderSheets() throws IOException {
        String order = "  - {report: individual, audience: named, languages: [ja]}\n";
        Files.writeString(job, Files.readString(job) + order);
    }

    private RunOptions options(String output) {
        return HaltingRun.options(job, folder.resolve("work"), folder.resolve(output));
    }

    private Path run(String output) {
        return DrillRun.run(options(output), new QuietProgress()).folder().orElseThrow();
    }

    private RunResult release(String output, String run) {
        return release(options(output), run);
    }

    private RunResult release(RunOptions options, String run) {
        return DrillRun.release(
                options,
                new ReleaseOrder(run, OFFICER, Optional.of("as agreed")),
                new QuietProgress(),
                new StopRequest(),
                ReleaseTest::meaning);
    }

    private static Exit meaning(Throwable failure) {
        return failure instanceof RefusedException refused
                ? refused.problems().get(0).code().exit()
                : Exit.BUG;
    }

    private void refused(String output, String run, String code) {
        assertThatThrownBy(() -> release(output, run))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems().get(0).code().id()).isEqualTo(code));
    }

    private void correct() throws IOException {
        Files.writeString(
                corrections,
                HEADER + "c1,FORCE_MACHINE,UA_GLOB,*Edg*,,,," + REASON + "," + OFFICER + "\n");
    }

    private static String id(Path run) {
        return run.getFileName().toString();
    }

    private static List<String> pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<String> pages = new java.util.ArrayList<>();
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

    private List<AuditLine> trail(String output) {
        return AuditLines.read(folder.resolve(output).resolve(CAMPAIGN).resolve(AuditFile.NAME))
                .whole();
    }

    private List<?> wrong(String output) {
        return TrailCheck.of(folder.resolve(output), CAMPAIGN);
    }

    @Test
    void a_draft_is_marked_on_every_page_and_its_release_on_none() throws IOException {
        orderSheets();
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
    void who_reads_another_language_may_release_a_draft() throws IOException {
        Path draft = run("output");
        RunOptions english = options("output");
        RunOptions japanese =
                new RunOptions(
                        english.jobFile(),
                        english.rounds(),
                        english.force(),
                        english.verify(),
                        english.strict(),
                        english.allowOutside(),
                        english.work(),
                        english.output(),
                        english.onExit(),
                        Language.JA);

        Path release = release(japanese, id(draft)).folder().orElseThrow();

        assertThat(release.resolve("review/review.csv"))
                .hasSameBinaryContentAs(draft.resolve("review/review.csv"));
        assertThat(RunSummary.read(release).path("language").asText()).isEqualTo("en");
        assertThat(Files.readString(release.resolve("run-summary.txt"))).doesNotContain("フィルター");
    }

    @Test
    void what_cannot_be_released_is_told() throws IOException {
        refused("output", "20200101T000000Z-00000000", "DS-2870");
        Path draft = run("output");
        Path release = release("output", "latest").folder().orElseThrow();

        refused("output", id(draft), "DS-2872");
        refused("output", id(release), "DS-2871");
        correct();
        Path later = run("output");
        Files.writeString(corrections, HEADER);
        refused("output", id(later), "DS-2873");
        correct();
        Files.writeString(later.resolve("review/outcomes.csv"), "0");
        refused("output", id(later), "DS-7916");

        assertThat(trail("output"))
                .extracting(line -> line.entry().path("outcome").asText())
                .containsSubsequence("published", "refused", "refused", "published", "refused");
        assertThat(trail("output")).allMatch(AuditLine::isIntact);
    }

    @Test
    void a_draft_is_named_by_the_beginning_of_its_id_like_everywhere() throws IOException {
        Path draft = run("output");
        refused("output", " ", "DS-2870");

        Path release = release("output", id(draft).substring(0, 22)).folder().orElseThrow();

        assertThat(RunSummary.read(release).path("released_from").asText()).isEqualTo(id(draft));
        refused("output", "20", "DS-2831");
    }

    @Test
    void a_release_with_other_figures_says_what_it_replaces_and_why() throws IOException {
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
