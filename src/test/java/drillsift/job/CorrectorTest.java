package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import drillsift.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Decisions in a filled review list become rows of the corrections file, and nothing else does. */
class CorrectorTest extends ReviewedCampaign {

    @Test
    void shows_what_changes_and_writes_it_once() throws IOException {
        Filled list = new Filled().decide(2, "Person", "asked them", "A. Officer");
        list.decide(3, "機械", "=1+1\n二行目", "佐藤").set(3, "valid_from", "2020-01-01");
        Path review = list.set(3, "ticket", "0012").write();

        List<String> shown = correct(review, Optional.empty(), Optional.empty(), true);

        assertThat(corrections()).doesNotExist();
        assertThat(shown).anyMatch(line -> line.startsWith("Nothing was written (--dry-run)."));
        List<String> lines = correct(review);
        assertThat(lines.subList(0, lines.lastIndexOf("")))
                .isEqualTo(shown.subList(0, shown.lastIndexOf("")));
        assertThat(lines)
                .contains(
                        "  line 2, " + list.cell(2, "row") + ": person",
                        "  corrections: job.corrections.csv");
        List<CSVRecord> rows = written();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).stream())
                .containsExactly(
                        list.cell(2, "row"),
                        "FORCE_HUMAN",
                        list.cell(2, "match_type"),
                        list.cell(2, "match_value"),
                        "made-mixed",
                        "",
                        "",
                        "asked them",
                        "A. Officer",
                        "2026-11-26",
                        "",
                        "",
                        "");
        assertThat(rows.get(1).get("reason")).isEqualTo("'=1+1\n二行目");
        assertThat(rows.get(1).get("valid_from")).isEqualTo("2020-01-01");
        assertThat(rows.get(1).get("ticket")).isEqualTo("0012");
        String bytes = Files.readString(corrections());

        nameCorrections();
        assertThat(String.join("\n", correct(review)))
                .contains("there already as row " + list.cell(2, "row"))
                .contains("Nothing to add to ");
        assertThat(Files.readString(corrections())).isEqualTo(bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(corrections())))
                .isEqualTo("rw-------");
    }

    @Test
    void what_is_written_is_entered_in_the_audit_trail() throws IOException {
        Filled list = new Filled().decide(2, "person", "asked K. Ito", "A. Officer");
        int before = trail().size();

        correct(list.write(), Optional.empty(), Optional.empty(), true);
        assertThat(trail()).hasSize(before);
        correct(list.write());
        nameCorrections();
        correct(list.write()); // nothing to add

        List<AuditLine> entered = trail().subList(before, trail().size());
        assertThat(entered)
                .extracting(line -> line.entry().path("outcome").asText())
                .containsExactly("correcting", "done");
        for (AuditLine line : entered) {
            assertThat(line.entry().path("command").asText()).isEqualTo("correct");
            assertThat(line.entry().path("correction_rows").toString())
                    .isEqualTo("[\"" + list.cell(2, "row") + " FORCE_HUMAN\"]");
            assertThat(line.entry().path("files").get(0).path("sha256").asText())
                    .isEqualTo(Sha256.of(Files.readAllBytes(corrections())));
            assertThat(line.entry().toString()).doesNotContain("K. Ito", "A. Officer");
        }
        assertThat(TrailCheck.of(folder.resolve("output"), "made-mixed")).isEmpty();
    }

    private static List<AuditLine> trail() {
        return AuditLines.read(first.resolveSibling(AuditFile.NAME)).whole();
    }

    @Test
    void what_is_shown_is_what_the_next_run_counts() throws IOException {
        Path review =
                new Filled()
                        .decide(2, "person", "asked", "A. Officer")
                        .decide(4, "other person", "help desk", "A. Officer")
                        .decide(5, "shared address", "proxy", "A. Officer")
                        .write();
        String shown = String.join(" ", correct(review)).replaceAll("\\s+", " ");
        nameCorrections();

        Path second = run();

        int[] before = reacted(first);
        int[] after = reacted(second);
        assertThat(shown)
                .contains(
                        ("round 1: people who reacted: strict %d → %d, likely %d → %d,"
                                        + " lenient %d → %d;")
                                .formatted(
                                        before[0], after[0], before[1], after[1], before[2],
                                        after[2]));
        assertThat(after[0]).isGreaterThan(before[0]);
    }

    private static int[] reacted(Path run) {
        for (var figure : RunSummary.read(run).path("headline")) {
            if (figure.path("measure").asText().equals("reaction")) {
                return new int[] {
                    figure.path("strict").asInt(),
                    figure.path("count").asInt(),
                    figure.path("lenient").asInt()
                };
            }
        }
        throw new AssertionError("no reactions in the headline");
    }

    @Test
    void a_decision_is_replaced_by_another_and_taken_back_by_withdraw() throws IOException {
        Filled list = new Filled();
        String row = list.cell(2, "row");
        correct(list.decide(2, "person", "asked", "A. Officer").write());
        nameCorrections();
        correct(list.decide(2, "undecided", "they are not sure", "A. Officer").write());
        correct(list.decide(2, "取り消し", "asked the wrong people", "B. Officer").write());

        assertThat(written())
                .extracting(each -> each.get("id") + " " + each.get("supersedes"))
                .containsExactly(row + " ", row + "-2 " + row, row + "-3 " + row + "-2");
        assertThat(written().get(2).get("action")).isEqualTo("WITHDRAW");
        assertThat(String.join("\n", correct(list.write()))).contains("there already as row");
        Path withdrawn = run();
        assertThat(Files.readString(withdrawn.resolve("review/outcomes.csv")))
                .isEqualTo(Files.readString(first.resolve("review/outcomes.csv")));
        assertThat(Files.readString(withdrawn.resolve("review/review.csv")))
                .isEqualTo(Files.readString(first.resolve("review/review.csv")));

        correct(list.decide(2, "person", "asked again", "A. Officer").write());
        assertThat(written().get(3).get("id")).isEqualTo(row + "-4");
        assertThat(written().get(3).get("supersedes")).isEqualTo(row + "-3");
        assertThat(correct(new Filled().decide(3, "withdraw", "x", "y").write()))
                .anyMatch(line -> line.contains("nothing to withdraw"));
    }

    @Test
    void reason_and_author_may_come_from_the_command_line() throws IOException {
        Path review =
                new Filled().decide(2, "keep", "", "").decide(3, "keep", "own", "B. B.").write();

        assertThat(refusals(review))
                .containsExactly(
                        "DS-2105 review.csv:2: the decision has no reason. Write it in \"reason\","
                                + " or give --reason.",
                        "DS-2106 review.csv:2: the decision has no author. Write who decides in"
                                + " \"author\", or give --author.");
        correct(review, Optional.of("looked at"), Optional.of("A. Officer"), false);

        assertThat(written())
                .extracting(each -> each.get("reason") + ", " + each.get("author"))
                .containsExactly("looked at, A. Officer", "own, B. B.");
    }

    @Test
    void everything_wrong_is_told_at_once_and_nothing_is_written() throws IOException {
        Filled list = new Filled();
        int last = list.lines();
        Path review =
                list.decide(2, "robot", "x", "y")
                        .decide(3, "machine", "x", "y")
                        .set(3, "match_value", "1&192.0.2.0/24&*")
                        .decide(4, "person", "x".repeat(4_001), "y")
                        .set(4, "valid_from", "04/05/06")
                        .decide(5, "shared address", "x", "y")
                        .set(5, "valid_to", "2026-04-14")
                        .decide(last, "machine", "x", "y")
                        .write();

        assertThat(refusals(review))
                .hasSize(6)
                .anyMatch(text -> text.startsWith("DS-2103 review.csv:2: decision \"robot\" is"))
                .anyMatch(text -> text.startsWith("DS-2108 review.csv:3: match_type or"))
                .anyMatch(text -> text.contains(":4: reason is too long (4001 letters, at most"))
                .anyMatch(text -> text.startsWith("DS-2090 review.csv:4: valid_from: 04/05/06"))
                .anyMatch(text -> text.startsWith("DS-2109 review.csv:5: "))
                .anyMatch(text -> text.startsWith("DS-2104 review.csv:" + last + ": "));
        assertThat(corrections()).doesNotExist();
    }

    @Test
    void a_list_of_the_ids_alone_does() throws IOException {
        Filled list = new Filled();
        String head = "row,decision,reason,author\n";
        String row = list.cell(2, "row");
        Path ids = folder.resolve("decisions.csv");
        Files.writeString(ids, head + row + ",keep,seen,A. Officer\n");
        correct(ids);

        assertThat(written().get(0).get("match_value")).isEqualTo(list.cell(2, "match_value"));
        Files.writeString(ids, head + "r000000000000,keep,seen,A. Officer\n");
        assertThat(refusals(ids))
                .singleElement()
                .asString()
                .startsWith("DS-2111 decisions.csv:2: row r000000000000 stands in no review");
    }

    @Test
    void a_row_decided_twice_is_refused_and_a_foreign_file_is_named() throws IOException {
        Filled list = new Filled().decide(2, "machine", "x", "y");
        for (String column : list.header()) {
            list.set(3, column, list.cell(2, column));
        }
        assertThat(refusals(list.decide(3, "person", "x", "y").write()))
                .singleElement()
                .asString()
                .startsWith(
                        "DS-2107 review.csv:3: row " + list.cell(2, "row") + " stands in line 2");
        Path foreign = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(refusals(foreign))
                .containsExactly(
                        "DS-2102 other.csv:1: columns of the review list are missing: [row,"
                                + " decision]. Return it with the header of"
                                + " review/review.csv as the run wrote it.");
        assertThat(refusals(folder.resolve("none.csv")))
                .containsExactly(
                        "DS-2240 none.csv: there is no such review list. Give the path of the list"
                                + " as you saved it.");
        Path damaged = Files.write(folder.resolve("bad.csv"), new byte[] {'r', (byte) 0xFF, 10});
        assertThat(refusals(damaged))
                .containsExactly(
                        "DS-2241 bad.csv: byte 1 of the review list cannot be read in UTF-8 or"
                                + " windows-31j. Save it in the spreadsheet as \"CSV UTF-8\" or"
                                + " as .xlsx.");
    }
}
