package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names with characters that no font has, in several departments and languages. */
class MissingGlyphsTest {

    @Test
    void are_told_once_with_the_lines_of_the_roster(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("input"));
        Files.writeString(
                folder.resolve("jobs/job.yaml"),
                """
                campaign: names
                time-zone: Asia/Tokyo
                purpose: training
                rounds:
                  - round: 1
                    payload: link
                    sent: 2026-10-05T09:00:00+09:00
                    roster: ../input/people.csv
                    inputs:
                      - {format: drillsift-events, file: ../input/events.csv}
                reports:
                  - {report: department, audience: named, languages: [ja, en]}
                """);
        Files.writeString(
                folder.resolve("input/people.csv"),
                """
                email,name,department
                a@corp.example,🙂 一郎,Sales
                b@corp.example,二郎,Sales
                c@corp.example,🙃 三郎,Plant
                """);
        Files.writeString(
                folder.resolve("input/events.csv"),
                """
                kind,occurred_at,email,source_ip
                REPORTED,2026-10-05T09:05:00+09:00,a@corp.example,192.0.2.1
                REPORTED,2026-10-05T09:06:00+09:00,c@corp.example,192.0.2.3
                """);

        RunResult result =
                DrillRun.run(
                        HaltingRun.options(
                                folder.resolve("jobs/job.yaml"),
                                folder.resolve("work"),
                                folder.resolve("output")),
                        new QuietProgress());

        List<String> told =
                result.problems().stream()
                        .filter(problem -> problem.code().id().equals("DS-9801"))
                        .map(new Messages(Language.EN)::text)
                        .toList();
        assertThat(told)
                .containsExactly(
                        "no font of the product has U+1F642, U+1F643; shown as 〓. Found in"
                                + " ../input/people.csv:2, ../input/people.csv:4. Correct it"
                                + " there, or accept the replacement.");
    }
}
