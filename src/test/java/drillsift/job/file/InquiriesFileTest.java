package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.job.file.Inquiry.Decision;
import drillsift.message.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InquiriesFileTest {

    private static final String HEADER = "inquiry,objection,decision,date,author,correction\n";

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job() {
        folder =
                new JobFolder(root.toAbsolutePath())
                        .with("corrections: fix.csv\ninquiries: said.csv\n")
                        .file(
                                "jobs/fix.csv",
                                "id,action,match_type,match_value,reason,author\n"
                                        + "c1,FORCE_MACHINE,IP,192.0.2.7,sandbox,A. Officer\n");
    }

    @Test
    void reads_what_was_said_and_decided_in_file_order() {
        said(
                "4F2K-7Q19,\"I was on leave, abroad\",corrected,2026-10-20,A. Officer,c1\n"
                        + "4f2k 7q19 0001,not me,open,2026-10-19,A. Officer,\n");

        List<Inquiry> inquiries = folder.read().named().inquiries();

        assertThat(inquiries)
                .extracting(Inquiry::decision)
                .containsExactly(Decision.CORRECTED, Decision.OPEN);
        assertThat(inquiries.get(0).objection()).isEqualTo("I was on leave, abroad");
        assertThat(inquiries.get(0).date()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(inquiries.get(0).correction()).isEqualTo("c1");
        assertThat(inquiries.get(1).where().line()).isEqualTo(3);
        assertThat(folder.read().configFiles())
                .extracting(path -> path.getFileName().toString())
                .contains("said.csv");
    }

    @Test
    void tells_all_mistakes_of_all_rows_at_once() {
        said(
                "taro@corp.example,no,maybe,20.10.2026,,\n"
                        + "4F2K-7Q19,no,corrected,2026-10-20,A,\n"
                        + "4F2K-7Q19,no,corrected,2026-10-20,A,c2\n"
                        + "4F2K-7Q19,no,kept,2026-10-20,A,,x\n");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/said.csv:2: author is empty. Each inquiry needs it.",
                        "jobs/said.csv:2: decision: maybe is none. Write one of open, kept,"
                                + " corrected.",
                        "jobs/said.csv:2: date: 20.10.2026 is not a date. Write yyyy-MM-dd, for"
                                + " example 2026-04-29.",
                        "jobs/said.csv:2: inquiry: taro@corp.example is no inquiry number. Write it"
                                + " as it stands on the sheet, such as 4F2K-7Q19.",
                        "jobs/said.csv:3: decision is corrected, and correction is empty. Write the"
                                + " id of the row of corrections that did it.",
                        "jobs/said.csv:4: correction: there is no row c2 of corrections that acts."
                                + " If it was replaced, write the id of the row that replaced it.",
                        "jobs/said.csv:5: the row is broken (column-count). Correct its quotes,"
                                + " letters or number of cells.");
        assertThat(folder.texts(Language.JA, folder.refused().problems()))
                .contains("jobs/said.csv:2: author が空です。どの照会にも書いてください。");
    }

    @Test
    void names_the_columns_that_a_file_lacks_or_should_not_have() {
        folder.file("jobs/said.csv", "inquiry,objection,decision,date,who\n");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/said.csv:1: column [who] is none of a file of inquiries. There are:"
                                + " inquiry, objection, decision, date, author, correction.",
                        "jobs/said.csv:1: the columns [author] are missing. A file of inquiries"
                                + " begins with the line"
                                + " inquiry,objection,decision,date,author,correction");
    }

    private void said(String rows) {
        folder.file("jobs/said.csv", HEADER + rows);
    }
}
