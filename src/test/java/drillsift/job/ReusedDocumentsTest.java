package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.report.review.NamedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides a page renders it again, and no other; nothing is judged for that. */
class ReusedDocumentsTest {

    private static final String REPORTS =
            "purpose: training\nresponsible: Security\nretention-days: 90\nkey-file: drill.key\n"
                    + "reports:\n"
                    + "  - {report: executive, audience: anonymous, languages: [en]}\n"
                    + "  - {report: department, audience: named, languages: [en]}\n"
                    + "  - {report: individual, audience: named, languages: [en]}\n"
                    + "  - {report: audit, languages: [en]}\n";

    @TempDir private Path folder;
    private Path job;
    private String plainJob;
    private int fresh;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(20, 1, 0, 7, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        plainJob = Files.readString(job).replace("exports: {verdicts: true}\n", "") + REPORTS;
        Files.writeString(job, plainJob);
        closed("drill.key", "a-key-of-the-tests-0123456789abcdef");
    }

    private void closed(String name, String text) throws IOException {
        Path file = folder.resolve("jobs/" + name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private RunOptions options(String place) {
        return HaltingRun.options(
                job, folder.resolve("work" + place), folder.resolve("output" + place));
    }

    private Path run(String place) {
        return DrillRun.run(options(place), new QuietProgress()).folder().orElseThrow();
    }

    /** What a run tells whoever reads it: closed files by what is in them. */
    private static TreeMap<String, String> told(Path run) throws IOException {
        TreeMap<String, String> told = PublishedBytes.of(run);
        Map<String, String> plain = NamedIndex.plainHashes(run.resolve("named/index.csv"));
        for (JsonNode file : RunSummary.manifest(run).path("files")) {
            if (file.path("closed").asBoolean()) {
                String path = file.path("file").asText();
                told.put(path, plain.get(path));
            }
        }
        told.put("named/index.csv", withoutClosedHashes(run.resolve("named/index.csv")));
        return told;
    }

    private static String withoutClosedHashes(Path index) throws IOException {
        return Files.readString(index).replaceAll(",1,[0-9a-f]{64},", ",1,,");
    }

    /**
     * @param rendered beginnings of the paths of the documents that are rendered again
     */
    private Path check(String what, String... rendered) throws IOException {
        Path again = run("");

        JsonNode summary = RunSummary.read(again);
        assertThat(summary.path("rounds").path("judged").toString()).as(what).isEqualTo("[]");
        TreeMap<String, String> told = told(again);
        long pages = told.keySet().stream().filter(name -> name.endsWith(".pdf")).count();
        long wanted =
                told.keySet().stream()
                        .filter(name -> name.endsWith(".pdf"))
                        .filter(name -> Arrays.stream(rendered).anyMatch(name::startsWith))
                        .count();
        assertThat(summary.path("documents").path("rendered").asLong()).as(what).isEqualTo(wanted);
        assertThat(summary.path("documents").path("reused").asLong())
                .as(what)
                .isEqualTo(pages - wanted);
        fresh++;
        assertThat(told).as(what).isEqualTo(told(run("-" + fresh)));
        return again;
    }

    @Test
    void each_is_rendered_again_for_what_decides_it() throws IOException {
        run("");

        Files.writeString(job, plainJob + "privacy: {minimum-group: 10}\n"); // as by default
        check("nothing");
        Path template = folder.resolve("department-summary.jrxml");
        Files.copy(Path.of("report-templates/department-summary.jrxml"), template);
        Files.writeString(template, Files.readString(template) + "\n");
        String own = "templates: {department-summary: ../department-summary.jrxml}\n";
        Files.writeString(job, plainJob + own);
        check("a template", "named/department-");
        Files.writeString(
                job,
                plainJob
                        + "texts: {decisions: {en: [{what: Try again, owner: CISO, due: May}]}}\n");
        check("a text", "anonymous/executive");
        Files.writeString(
                job,
                plainJob.replace(
                        "    payload: link\n",
                        "    payload: link\n    feedback: {points: {en: [A foreign address]}}\n"));
        check("feedback", "named/individual");
        closed("drill.key", "another-key-of-tests-0123456789abcdef");
        Files.writeString(job, plainJob);
        check("the key of inquiry numbers", "named/individual");
        Files.writeString(job, plainJob.replace("Made-up drill", "Another drill"));
        check("the title", "anonymous", "named", "review");
    }

    @Test
    void a_closed_file_is_closed_again_only_for_another_password() throws IOException {
        run("");
        String department = department();
        closed("named.passwords", "*=canary-canary-1\n" + department + "=canary-canary-2\n");
        Files.writeString(job, plainJob + "passwords: named.passwords\n");
        Path closed = check("closed", "named/");
        closed("named.passwords", "*=canary-canary-1\n" + department + "=canary-canary-3\n");

        Path again = check("one password", "named/department-" + file(department));

        assertNothingToTryIn(closed);
        TreeMap<String, String> before = PublishedBytes.of(closed);
        long same =
                PublishedBytes.of(again).entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".pdf"))
                        .filter(file -> file.getValue().equals(before.get(file.getKey())))
                        .count();
        assertThat(same).isEqualTo(pages(again) - 1);
        Files.writeString(job, plainJob);
        Path opened = DrillRun.run(forced(), new QuietProgress()).folder().orElseThrow();
        assertThat(RunSummary.read(opened).path("documents").path("rendered").asInt()).isZero();
        assertThat(Files.readString(opened.resolve("manifest.json"))).doesNotContain("closed");
    }

    /** Of what everybody may read: nothing that a guessed password or page could be tried on. */
    private void assertNothingToTryIn(Path run) throws IOException {
        String manifest = Files.readString(run.resolve("manifest.json"));
        Map<String, String> plain = NamedIndex.plainHashes(run.resolve("named/index.csv"));
        assertThat(plain.values()).isNotEmpty().noneMatch(manifest::contains);
        Path elsewhere = folder.resolve("output-" + fresh + "/made-mixed/latest").toRealPath();
        assertThat(closedNames(run))
                .hasSameSizeAs(closedNames(elsewhere))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(closedNames(elsewhere));
    }

    private static List<String> closedNames(Path run) {
        List<String> names = new ArrayList<>();
        for (JsonNode file : RunSummary.manifest(run).path("files")) {
            if (file.path("closed").asBoolean()) {
                names.add(file.path("document").asText());
            }
        }
        return names;
    }

    private RunOptions forced() {
        RunOptions options = options("");
        return new RunOptions(
                job,
                options.rounds(),
                true,
                false,
                false,
                true,
                options.work(),
                options.output(),
                Optional.empty(),
                options.language());
    }

    private static long pages(Path run) throws IOException {
        return PublishedBytes.of(run).keySet().stream()
                .filter(name -> name.endsWith(".pdf"))
                .count();
    }

    /** Of the first department with a page of its own. */
    private String department() throws IOException {
        return Files.readAllLines(folder.resolve("output/made-mixed/latest/named/index.csv"))
                .stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("department"))
                .map(cells -> cells[2])
                .findFirst()
                .orElseThrow();
    }

    private String file(String department) throws IOException {
        return Files.readAllLines(folder.resolve("output/made-mixed/latest/named/index.csv"))
                .stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("department") && cells[2].equals(department))
                .map(cells -> cells[0].replaceFirst("named/department-(.*)\\.en\\.pdf", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_draft_bears_its_mark_and_its_release_does_not() throws IOException {
        TreeMap<String, String> before = told(run(""));
        Files.writeString(job, plainJob + "release: manual\n");
        Path draft = check("a draft", "anonymous", "named", "review");

        RunResult released =
                DrillRun.release(
                        options(""),
                        new ReleaseOrder(
                                draft.getFileName().toString(), "A. Officer", Optional.empty()),
                        new QuietProgress(),
                        new StopRequest(),
                        failure -> Exit.BUG);

        Path release = released.folder().orElseThrow();
        assertThat(told(release)).isEqualTo(before);
        JsonNode summary = RunSummary.read(release);
        assertThat(summary.path("rounds").path("judged").toString()).isEqualTo("[]");
        assertThat(summary.path("documents").path("rendered").asInt()).isZero();
    }
}
