package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What init says of each file of a folder, and what it leaves to the user. */
class InitReasonsTest {

    private static final Path FORMATS = Path.of("src/test/resources/formats");
    private static final String AGENT = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";

    @TempDir private Path place;
    private Path folder;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectory(place.resolve("drill"));
    }

    private Session session(Exit expected, String... arguments) {
        Session session = new Session(Map.of());
        assertThat(session.run(arguments)).as(session.rawErr()).isEqualTo(expected);
        return session;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String told(Session session) {
        return String.join(" ", session.out()).replaceAll(" +", " ");
    }

    private String job() throws IOException {
        return Files.readString(folder.resolve("jobs/drill.yaml"));
    }

    @Test
    void every_file_that_is_not_taken_is_told_with_what_would_help() throws IOException {
        Files.copy(FORMATS.resolve("gophish-events/plain.csv"), folder.resolve("events.csv"));
        write("people.csv", "email,department\nh.sato@corp.example,Sales\n");
        write("others.csv", "email,department\nx@corp.example,A\ny@corp.example,B\n");
        write("reports.csv", "報告者,報告日時\nh.sato@corp.example,昨日\n");
        write("empty-reports.csv", "報告者,報告日時\n");
        write("old/plan.pdf", "%PDF-1.7");
        write(".hidden.csv", "a");
        write("a/b/c/d/e/f/deep.csv", "a");

        String told = told(session(Exit.OK, "init", folder.toString()));

        assertThat(told)
                .contains(
                        "not used others.csv: a list of people (people: 2, with records: 0);"
                                + " people.csv knows 1. If this one is right, name it under roster.",
                        "not used reports.csv: it has what report-list needs, but every record is"
                                + " rejected (records: 1) because the time cannot be read; first in"
                                + " line 2: 昨日",
                        "not used empty-reports.csv: it has what report-list needs, but no record",
                        "not used old/plan.pdf: taken for a document or settings by its name",
                        "not used .hidden.csv: hidden, so not looked into.",
                        "not used a/b/c/d/e/f/deep.csv: more than 6 folders deep");
    }

    @Test
    void without_any_export_each_file_is_told_all_the_same() throws IOException {
        write("people.csv", "email,department\nh.sato@corp.example,Sales\n");
        write("reports.csv", "報告者,報告日時\nh.sato@corp.example,昨日\n");
        write("notes.txt", "hello\n");

        Session refused = session(Exit.CONFIG, "init", folder.toString());

        assertThat(refused.rawErr())
                .contains(
                        "[DS-2157]",
                        "people.csv: A list of people (1), but nothing that they did. [DS-0343]",
                        "reports.csv: No record could be read, all 1 were rejected",
                        "notes.txt:1: No known format has these columns: [hello].");
    }

    @Test
    void proposes_times_that_change_nothing_until_they_are_corrected() throws IOException {
        write("people.csv", "email,department\na@corp.example,Sales\n");
        write(
                "events.csv",
                "kind,occurred_at,recipient\n"
                        + "CLICKED,2026-05-05T09:12:00+09:00,a@corp.example\n"
                        + "CLICKED,2026-05-06T16:40:00+09:00,a@corp.example\n");

        session(Exit.OK, "init", folder.toString());

        assertThat(job())
                .contains("# sent: 2026-05-05T09:00:00+09:00 ")
                .contains("with a time that is too early, accesses of machines look late")
                .contains("# disclosed: 2026-05-06T17:00:00+09:00 ")
                .contains("so write the true time");
    }

    @Test
    void takes_a_log_in_a_format_of_its_own_and_says_how_it_reads_it() throws IOException {
        write("people.csv", "email,department,rid\na@corp.example,Sales,t1\n");
        String line =
                "192.0.2.7 - - [05/Oct/2026:09:04:31 +0900] \"GET /?rid=t1 HTTP/1.1\" 200 512 1834"
                        + " \"-\" \""
                        + AGENT
                        + "\"\n";
        write("access.log", line.repeat(3));

        Session init = session(Exit.OK, "init", folder.toString());
        Session inspect = session(Exit.OK, "inspect", folder.resolve("access.log").toString());

        assertThat(told(init)).contains("log-format of access.log: guessed from its lines");
        assertThat(job())
                .contains(
                        "{format: access-log, file: ../access.log, log-format: '%h %l %u %t \"%r\""
                                + " %>s %b %{other}n \"%{Referer}i\" \"%{User-Agent}i\"'}");
        assertThat(told(inspect))
                .contains("None of the usual formats; by its lines: log-format: '%h", AGENT);
        session(Exit.OK, "check", folder.resolve("jobs/drill.yaml").toString());
    }

    @Test
    void lists_the_subjects_of_reports_and_leaves_the_choice_to_the_user() throws IOException {
        Files.copy(FORMATS.resolve("gophish-events/plain.csv"), folder.resolve("events.csv"));
        Files.copy(
                FORMATS.resolve("report-list/several-subjects.csv"), folder.resolve("reports.csv"));
        write("people.csv", "email,department\nh.sato@corp.example,Sales\n");

        Session init = session(Exit.REVIEW, "init", folder.toString());

        assertThat(told(init)).contains("subjects of reports.csv: it holds reports of several");
        assertThat(init.rawErr()).contains("2 of them have another subject", "[DS-9413]");
        assertThat(job())
                .contains("      #   subjects: [\"【重要】お荷物の お届け\"]\n")
                .contains("      #   1 取引先からの請求書\n");
        Path job = folder.resolve("jobs/drill.yaml");
        Files.writeString(
                job, job().replace("file: ../reports.csv", "file: ../reports.csv, subjects: [荷物]"));
        Session check = session(Exit.OK, "check", job.toString());
        assertThat(check.rawErr()).doesNotContain("DS-9413");
        assertThat(told(check)).contains("Reports of mails with other subjects");
        Files.writeString(job, job().replace("subjects: [荷物]", "subjects: [宅配]"));
        assertThat(session(Exit.INPUT, "check", job.toString()).rawErr())
                .contains("None of the 5 reports has a subject that holds", "[DS-3066]");
    }

    @Test
    void says_that_departments_are_what_gophish_calls_positions() throws IOException {
        Files.copy(FORMATS.resolve("gophish-json/campaign.json"), folder.resolve("c.json"));

        session(Exit.OK, "init", folder.toString(), "--language", "ja");

        assertThat(job()).contains("roster: ../c.json   # 2 人、部署は position の値: 営業部, 総務部, 第2\n");
    }

    @Test
    void a_list_of_people_is_known_by_what_people_call_it() throws IOException {
        Files.copy(FORMATS.resolve("gophish-json/campaign.json"), folder.resolve("c.json"));
        write(
                "people.csv",
                "社員コード,社員名,会社メールアドレス,部署名\n"
                        + "7,佐藤 花子,h.sato@corp.example,営業部\n"
                        + "8,鈴木 一郎,t.suzuki@corp.example,総務部\n");

        session(Exit.OK, "init", folder.toString());

        assertThat(job()).contains("roster: ../people.csv   # people: 2\n"); // not positions
    }

    @Test
    void a_file_with_addresses_is_told_as_the_list_of_people_that_it_may_be() throws IOException {
        Files.copy(FORMATS.resolve("gophish-events/plain.csv"), folder.resolve("events.csv"));
        write("staff.csv", "Login,Unit\nh.sato@corp.example,Sales\nx@corp.example,Works\n");

        Session refused = session(Exit.CONFIG, "init", folder.toString());
        Session inspected = session(Exit.INPUT, "inspect", folder.resolve("staff.csv").toString());

        assertThat(refused.rawErr())
                .contains(
                        "[DS-2156]",
                        "staff.csv:1: Column Login holds mail addresses. If this is the list of"
                                + " people, rename it to email here, or write a job file with"
                                + " roster: {file: ..., columns: {email: \"Login\"}}. [DS-0345]");
        assertThat(told(inspected)).contains("Column Login holds mail addresses.");
    }

    @Test
    void a_folder_of_logs_beside_the_reports_is_the_same_round() throws IOException {
        write("people.csv", "email,department,rid\na@corp.example,Sales,t1\n");
        write("reports.csv", "報告者,報告日時\na@corp.example,2026/10/05 9:30\n");
        String line =
                "192.0.2.7 - - [05/Oct/2026:%s:00 +0900] \"GET /?rid=t1 HTTP/1.1\" 200 5 \"-\" \""
                        + AGENT
                        + "\"\n";
        write("web1/access.log", line.formatted("09:04") + line.formatted("10:00"));

        session(Exit.OK, "init", folder.toString());

        assertThat(job()).contains("reports.csv", "web1/access.log").doesNotContain("round: 2");
    }

    @Test
    void a_part_can_be_looked_at_alone() throws IOException {
        String archive = FORMATS.resolve("phishing-club-events/several-members.zip").toString();

        List<String> out =
                session(Exit.OK, "inspect", archive, "--part", "campaign_events/2026 秋.csv").out();

        assertThat(out.get(1)).contains("Format: phishing-club-events");
        assertThat(session(Exit.INPUT, "inspect", archive, "--part", "x.csv").rawErr())
                .contains("[DS-3057]");
    }

    @Test
    void an_example_that_may_not_be_shown_names_its_column() throws IOException {
        String header = "メールアドレス,配信日時,クリック日時\n";
        write("list.csv", header + "a@corp.example,2026/10/05 9:00,昨日\n,2026/10/05 9:00,\n");
        Path list = folder.resolve("list.csv");

        Session inspect = session(Exit.INPUT, "inspect", list.toString());
        Files.delete(list);
        write("people.csv", "email,department\na@corp.example,Sales\n");
        write("events.csv", "email,time,message\na@corp.example,yesterday,Clicked Link\n");
        Session init = session(Exit.CONFIG, "init", folder.toString());

        assertThat(told(inspect))
                .contains(
                        "Rejected: 1 because the time cannot be read; first in line 2: クリック日時: ***",
                        "Rejected: 1 because neither recipient nor token; first in line 3")
                .doesNotContain("昨日")
                .doesNotContain("line 3: ");
        assertThat(init.rawErr()).contains("events.csv: No record could be read");
        write("others.csv", "kind,occurred_at,recipient\nCLICKED,2026-10-05,a@corp.example\n");
        assertThat(told(session(Exit.OK, "init", folder.toString())))
                .contains(
                        "not used events.csv: it has what gophish-events needs, but every record is"
                                + " rejected (records: 1) because the time cannot be read; first in line 2:"
                                + " time: ***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaign_events/*", "campaign_events/2026 ?.csv"})
    void a_part_with_a_star_looks_at_every_member_that_it_means(String part) {
        String archive = FORMATS.resolve("phishing-club-events/several-members.zip").toString();

        assertThat(session(Exit.OK, "inspect", archive, "--part", part).out())
                .contains(
                        archive + "!campaign_events/2026 春.csv",
                        archive + "!campaign_events/2026 秋.csv")
                .doesNotContain(archive + "!recipients.csv");
        assertThat(session(Exit.INPUT, "inspect", archive, "--part", "none/*").rawErr())
                .contains("none/*", "[DS-3057]");
    }
}
