package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import drillsift.store.AuditWitness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication beside those that were released before it. */
class ReleaseLedgerTest {

    private static final String CAMPAIGN = "made-mixed";
    private static final String FROM = "管理本部/経理部";
    private static final String TO = "開発本部/ソフトウェア開発部";
    private static final String REASON = "agreed with the works council";

    @TempDir private Path folder;
    private Path job;
    private Path roster;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(300, 1, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        roster = folder.resolve("input/round-1/roster.csv");
    }

    private RunOptions options() {
        return HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));
    }

    private Path run() {
        return DrillRun.run(options(), new QuietProgress()).folder().orElseThrow();
    }

    private List<Problem> refused() {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, this::run);
        assertThat(refusal).isNotNull();
        return refusal.problems();
    }

    private void edit(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    /** The first person of one department to another. */
    private void moveOne() throws IOException {
        edit(roster, text -> text.replaceFirst(FROM, TO));
    }

    private TreeMap<String, String> state() throws IOException {
        TreeMap<String, String> state = new TreeMap<>();
        Path campaign = folder.resolve("output").resolve(CAMPAIGN);
        try (Stream<Path> files = Files.walk(campaign)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(AuditFile.NAME) && !file.endsWith(AuditWitness.NAME)) {
                    state.put(
                            campaign.relativize(file).toString(),
                            Fingerprint.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return state;
    }

    private List<AuditLine> trail() {
        Path campaign = folder.resolve("output").resolve(CAMPAIGN);
        return AuditLines.read(campaign.resolve(AuditFile.NAME)).whole();
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void one_person_who_moved_refuses_and_names_release_round_and_groups() throws IOException {
        Path first = run();
        TreeMap<String, String> before = state();
        moveOne();
        deleteWork(); // the ledger is not there

        List<Problem> problems = refused();

        Problem problem = problems.get(0);
        assertThat(problem.code().exit()).isEqualTo(Exit.PRIVACY);
        assertThat(new Messages(Language.EN).text(problem))
                .contains("jobs/job.yaml:")
                .contains("Round 1: fewer than 10 people stand in group \"" + TO + "\" of this run")
                .contains("group \"" + FROM + "\" of release " + first.getFileName())
                .contains("tells what they did. Use the roster")
                .contains("--accept-disclosure");
        assertThat(new Messages(Language.JA).text(problem))
                .contains("第1回: 今回のグループ「" + TO + "」")
                .contains("公表済み " + first.getFileName() + " のグループ「" + FROM + "」")
                .contains("公表時の名簿を使うか");
        assertThat(problems)
                .extracting(each -> each.code().id())
                .containsExactly("DS-4003", "DS-4012");
        assertThat(state()).isEqualTo(before);
        assertThat(trail().get(trail().size() - 1).entry().path("codes").toString())
                .isEqualTo("{\"DS-4003\":1,\"DS-4012\":1}");
    }

    private void deleteWork() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("work"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void an_accepted_disclosure_is_told_everywhere_and_once() throws IOException {
        run();
        moveOne();

        RunResult result =
                DrillRun.run(options().accepting(Optional.of(REASON)), new QuietProgress());

        Path second = result.folder().orElseThrow();
        assertThat(result.problems()).extracting(each -> each.code().id()).contains("DS-0960");
        JsonNode accepted = RunSummary.read(second).path("accepted_disclosure");
        assertThat(accepted.path("reason").asText()).isEqualTo(REASON);
        assertThat(accepted.path("found").get(0).path("code").asText()).isEqualTo("DS-4003");
        Path details = second.resolve("review/accepted-disclosure.txt");
        assertThat(Files.readString(details)).startsWith("DS-4003  ").contains("stand in group");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(details)))
                .isEqualTo("rw-------");
        for (String open : List.of("run-summary.json", "run-summary.txt", "manifest.json")) {
            assertThat(Files.readString(second.resolve(open))).doesNotContain("stand in group");
        }
        assertThat(Files.readString(second.resolve("run-summary.txt")))
                .contains("Disclosure accepted: " + REASON)
                .doesNotContain("Nothing was published");
        assertThat(Files.readString(second.resolve("manifest.json")))
                .contains("\"accepted_disclosure\" : \"" + REASON + "\"");
        assertThat(trail().get(trail().size() - 2).entry().path("accepted_disclosure"))
                .isEqualTo(accepted);
        assertThat(text(second.resolve("anonymous/executive.ja.pdf")))
                .doesNotContain("検査済")
                .contains("秘匿処理 k=10 指摘を承認");
        assertThat(text(second.resolve("anonymous/executive.en.pdf")))
                .doesNotContain("Disclosure check passed")
                .contains("Disclosure accepted, k=10");

        edit(job, text -> text + "responsible: Another\n");
        Path third = run(); // the same groups again tell nothing more
        assertThat(text(third.resolve("anonymous/executive.ja.pdf"))).contains("検査済");
    }

    @Test
    void other_verdicts_for_the_same_people_are_no_collision() throws IOException {
        run();
        edit(job, text -> text + "corrections: c.csv\n");
        Files.writeString(
                folder.resolve("jobs/c.csv"),
                "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n"
                        + "c1,FORCE_MACHINE,UA_GLOB,*Edg*,,,,gateway,officer\n");

        Path second = run();

        assertThat(text(second.resolve("anonymous/executive.en.pdf")))
                .contains("Reissued", "Disclosure check passed, k=10");
        RunResult same =
                DrillRun.run(options().accepting(Optional.of(REASON)), new QuietProgress());
        assertThat(same.problems()).extracting(each -> each.code().id()).contains("DS-0901");
    }

    @Test
    void drafts_do_not_count_and_their_release_does() throws IOException {
        edit(job, text -> text + "release: manual\n");
        String before = Files.readString(roster);
        Path draft = run();
        moveOne();
        Path other = run(); // beside a draft
        release(other);
        Files.writeString(roster, before);

        RefusedException refusal =
                catchThrowableOfType(RefusedException.class, () -> release(draft));

        assertThat(refusal.problems().get(0).code().id()).isEqualTo("DS-4003");
    }

    private RunResult release(Path draft) {
        return DrillRun.release(
                options(),
                new ReleaseOrder(draft.getFileName().toString(), "A. Officer", Optional.empty()),
                new QuietProgress(),
                new StopRequest(),
                failure -> Exit.BUG);
    }

    @Test
    void the_smallest_group_cannot_be_made_smaller_after_a_release() throws IOException {
        edit(job, text -> text + "privacy: {minimum-group: 12}\n");
        run();
        edit(job, text -> text.replace("minimum-group: 12", "minimum-group: 11"));

        assertThat(new Messages(Language.EN).text(refused().get(0)))
                .containsPattern("/jobs/job.yaml:\\d+: privacy")
                .endsWith(
                        "privacy.minimum-group is 11, but groups of at least 12 people were"
                                + " promised by an earlier release, and that cannot be loosened."
                                + " Write 12 or more.");
        edit(job, text -> text.replace("minimum-group: 11", "minimum-group: 20"));
        run(); // groups are merged further, and nothing new follows
    }

    @Test
    void a_release_whose_ledger_is_gone_or_changed_is_told() throws IOException {
        Path first = run();
        Path ledger = first.resolve(ReleaseLedger.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger)))
                .isEqualTo("rw-------");
        String whole = Files.readString(ledger);
        assertThat(whole).doesNotContain("corp.example");
        edit(job, text -> text + "responsible: Another\n");
        edit(ledger, text -> text.replace("\"minimum_group\" : 10", "\"minimum_group\" : 9"));
        assertThat(refused().get(0).code().id()).isEqualTo("DS-7916");
        Files.delete(ledger);
        assertThat(refused().get(0).code().id()).isEqualTo("DS-4009");
        Files.writeString(ledger, whole);
        Path second = run();

        assertThat(Files.readString(second.resolve(ReleaseLedger.FILE)))
                .contains(RunSummary.revision(first), RunSummary.revision(second));
        delete(first);
        moveOne();
        assertThat(refused().get(0).code().id()).isEqualTo("DS-4003");
    }

    private static void delete(Path run) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(run)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    @Test
    void too_few_people_get_no_anonymous_report() throws IOException {
        edit(roster, text -> text.lines().limit(9).reduce("", (all, line) -> all + line + "\n"));

        Problem problem = refused().get(0);

        assertThat(problem.code().exit()).isEqualTo(Exit.PRIVACY);
        assertThat(new Messages(Language.EN).text(problem))
                .contains("/jobs/job.yaml:10: Round 1 reached 7 of the at least 10 people that an");
        assertThat(new Messages(Language.JA).text(problem))
                .contains("/jobs/job.yaml:10: 第1回の配信は 7 名です。匿名報告書には 10 名以上が必要です。");
    }

    @Test
    void a_reason_has_to_be_one() {
        RefusedException refusal =
                catchThrowableOfType(
                        RefusedException.class,
                        () ->
                                DrillRun.run(
                                        options().accepting(Optional.of(" ")),
                                        new QuietProgress()));

        assertThat(refusal.problems().get(0).code().id()).isEqualTo("DS-2874");
    }
}
