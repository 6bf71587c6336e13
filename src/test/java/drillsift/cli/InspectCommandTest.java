package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.message.Exit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

    private static final String EVENTS =
            """
            種別,日時,メールアドレス,識別子
            クリック,2026/10/05 9:04:31,a@corp.example,t1
            開封,2026/10/05 9:03,b@corp.example,t9
            謎,2026/10/05 9:05:00,a@corp.example,t1
            """;

    @TempDir private Path folder;

    private Session session(Exit expected, String... arguments) {
        Session session = new Session(Map.of());
        assertThat(session.run(arguments)).as(session.rawErr()).isEqualTo(expected);
        return session;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void what_came_in_by_a_pipe_goes_where_the_process_is_halted() throws IOException {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(EVENTS.getBytes(StandardCharsets.UTF_8)));
        try {
            StandardInput input = new StandardInput();
            Path kept = input.file(Path.of("-"));
            assertThat(kept).hasContent(EVENTS);

            input.abandon();

            assertThat(kept).doesNotExist();
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void looks_at_what_comes_in_by_a_pipe_and_keeps_nothing_of_it() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(EVENTS.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(session(Exit.OK, "inspect", "-").out())
                    .startsWith("-", "  Format: drillsift-events, since it has the columns 種別, 日時");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void looks_at_each_file_of_an_archive_and_at_sheets() throws IOException {
        Path formats = Path.of("src/test/resources/formats");
        Path archive = formats.resolve("phishing-club-events/several-members.zip");
        Path sheet = formats.resolve("wide-csv/lucy-workbook.xlsx");

        assertThat(session(Exit.OK, "inspect", archive.toString(), sheet.toString()).out())
                .contains(
                        archive + "!campaign_events/2026 春.csv",
                        archive + "!campaign_events/2026 秋.csv",
                        archive + "!recipients.csv",
                        "  Format: phishing-club-events, since it has the columns Event name, Created",
                        "  Format: wide-csv, since it has the columns of the profile lucy",
                        "  Encoding: UTF-8; CSV, cells separated by ,; campaign_events/2026 春.csv of a",
                        "    ZIP archive",
                        "  Encoding: UTF-8; CSV, cells separated by ,; sheet Campaign of an Excel",
                        "    workbook");
    }

    @Test
    void tells_what_a_file_is_and_what_would_become_of_it() throws IOException {
        Path events = write("events.csv", EVENTS);
        Path people = write("people.csv", "email,rid\na@corp.example,t1\n");

        List<String> told =
                session(Exit.OK, "inspect", events.toString(), "--roster", people.toString()).out();

        assertThat(told)
                .contains(
                        "  Format: drillsift-events, since it has the columns 種別, 日時",
                        "  Encoding: UTF-8; CSV, cells separated by ,",
                        "  Columns: kind = 種別, occurred-at = 日時, recipient = メールアドレス, token =",
                        "    識別子",
                        "  Records: 3 = 2 accepted + 1 rejected + 0 passed over",
                        "  Times: 2026-10-05 09:03:00 +09:00 to 2026-10-05 09:04:31 +09:00",
                        "  Times are written like 2026/10/05 9:04:31",
                        "  Kinds: OPENED 1, CLICKED 1",
                        "  Line 2: 2026-10-05 09:04:31 +09:00  CLICKED  a@corp.example  t1",
                        "  Roster: 1 of 2 tokens and 1 of 2 addresses are known there",
                        "  Rejected: 1 because the kind is not known; first in line 4: 謎");
        assertThat(session(Exit.OK, "inspect", events.toString(), "--language", "ja").out())
                .contains("  形式: drillsift-events(列 種別, 日時 があるため)", "  種別: OPENED 1, CLICKED 1");
    }

    @Test
    void tells_programs_the_same() throws IOException {
        Path events = write("events.csv", EVENTS);

        List<String> out =
                session(Exit.OK, "inspect", "--json", "--time-zone", "UTC", events.toString())
                        .out();

        JsonNode file = new ObjectMapper().readTree(String.join("\n", out)).get("files").get(0);
        assertThat(file.get("format").asText()).isEqualTo("drillsift-events");
        assertThat(file.get("first").asText()).isEqualTo("2026-10-05T09:03:00Z");
        assertThat(file.get("rejects").get(0).get("reason").asText()).isEqualTo("unknown-kind");
    }

    @Test
    void a_list_of_people_is_told_as_such_and_a_file_that_is_nothing_with_the_reason()
            throws IOException {
        Path people = write("people.csv", "氏名,メールアドレス,部署\n佐藤,a@corp.example,営業\n");
        Path nothing = write("notes.csv", "hello\n");

        Session session = session(Exit.INPUT, "inspect", people.toString(), nothing.toString());

        assertThat(session.out())
                .contains(
                        "  List of people, since it has a column メールアドレス",
                        "  People: 1, departments: 1; with a token: 0, with a sending time: 0",
                        "  Neither an input nor a list of people:");
        assertThat(session.rawErr()).contains("[DS-3005]");
    }

    @Test
    void what_fits_two_formats_is_refused_with_both_readings() throws IOException {
        Path both =
                write(
                        "both.csv",
                        "email,time,message,kind\na@corp.example,2026-10-05T00:00:00Z,Email Sent,SENT\n");
        Path cells =
                write(
                        "cells.csv",
                        "kind,time,token,note\nCLICKED,2026-10-05T00:00:00Z,t1,"
                                + "1.2.3.4 - - [05/Oct/2026:09:04:31 +0900]\n");

        assertThat(session(Exit.INPUT, "inspect", both.toString()).rawErr())
                .contains(
                        "can be read as any of gophish-events, drillsift-events (gophish-events:");
        assertThat(session(Exit.INPUT, "inspect", cells.toString()).rawErr())
                .contains("can be read as any of drillsift-events, access-log");
        assertThat(
                        session(
                                        Exit.OK,
                                        "inspect",
                                        "--format",
                                        "drillsift-events",
                                        cells.toString())
                                .out())
                .contains("  Kinds: CLICKED 1");
    }
}
