package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that stand in two exports count once, and those that happened twice count twice. */
class OverlappingExportsTest {

    private static final String UA = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0";

    @TempDir private Path folder;

    private JsonNode inputs(String... namesAndTexts) throws IOException {
        StringBuilder entries = new StringBuilder();
        Files.createDirectories(folder.resolve("input"));
        Files.createDirectories(folder.resolve("jobs"));
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Files.writeString(folder.resolve("input/" + namesAndTexts[i]), namesAndTexts[i + 1]);
            entries.append("      - {file: ../input/").append(namesAndTexts[i]).append("}\n");
        }
        List<String> people = new ArrayList<>(List.of("email,department"));
        IntStream.range(0, 20).forEach(i -> people.add("p" + i + "@corp.example,Sales"));
        Files.write(folder.resolve("input/people.csv"), people);
        Path job = folder.resolve("jobs/job.yaml");
        Files.writeString(
                job,
                """
                campaign: overlap
                time-zone: Asia/Tokyo
                rounds:
                  - round: 1
                    payload: link
                    sent: 2026-10-05T09:00:00+09:00
                    roster: ../input/people.csv
                    inputs:
                """
                        + entries
                        + "reports: []\n");
        Path run =
                DrillRun.run(
                                HaltingRun.options(
                                        job, folder.resolve("work"), folder.resolve("output")),
                                new QuietProgress())
                        .folder()
                        .orElseThrow();
        JsonNode summary = new ObjectMapper().readTree(run.resolve(RunSummary.JSON).toFile());
        JsonNode inputs = summary.get("inputs");
        for (JsonNode input : inputs) {
            assertThat(
                            input.get("accepted").asLong()
                                    + input.get("rejected").asLong()
                                    + input.get("duplicate").asLong()
                                    + input.get("skipped").asLong())
                    .isEqualTo(input.get("records").asLong());
        }
        return inputs;
    }

    private static void is(JsonNode input, int accepted, int duplicate) {
        assertThat(input.get("accepted").asInt()).as("accepted").isEqualTo(accepted);
        assertThat(input.get("duplicate").asInt()).as("duplicate").isEqualTo(duplicate);
    }

    @Test
    void a_row_a_person_of_two_exports_counts_once_unless_the_later_one_tells_more()
            throws IOException {
        String header =
                "recipient_id,pst_id,user_email,delivered_at,opened_at,clicked_at,reported_at\n";
        String same =
                "1,9,p1@corp.example,2026-10-05T00:00:14Z,2026-10-05T00:01:14Z,"
                        + "2026-10-05T00:04:31Z,\n";
        String before = "2,9,p2@corp.example,2026-10-05T00:00:15Z,,,\n";
        String after = "2,9,p2@corp.example,2026-10-05T00:00:15Z,,2026-10-05T00:09:31Z,\n";

        JsonNode inputs = inputs("a.csv", header + same + before, "b.csv", header + same + after);

        is(inputs.get(0), 2, 0);
        is(inputs.get(1), 1, 1);
    }

    @Test
    void recipients_of_the_api_and_of_the_flattened_export_count_once() throws IOException {
        String json =
                """
                [{"recipient_id":1,"pst_id":9,"user":{"email":"p1@corp.example"},
                "delivered_at":"2026-10-05T00:00:14.000Z","clicked_at":"2026-10-05T00:04:31.000Z",
                "ip":"203.0.113.10","browser":"Chrome","os":"Windows 10"}]
                """;
        String csv =
                "recipient_id,pst_id,user_email,delivered_at,clicked_at,ip,browser,os\n"
                        + "1,9,p1@corp.example,2026-10-05T00:00:14.000Z,2026-10-05T00:04:31.000Z,"
                        + "203.0.113.10,Chrome,Windows 10\n";

        JsonNode inputs = inputs("a.json", json, "b.csv", csv);

        is(inputs.get(0), 1, 0);
        is(inputs.get(1), 0, 1);
    }

    @Test
    void interim_and_final_exports_count_once_and_two_clicks_of_one_second_twice()
            throws IOException {
        String header =
                "Created at,Recipient name,Recipient email,Event name,Event Details,User-Agent,IP\n";
        String click =
                "2026-10-05T00:04:31Z,P,One,p1@corp.example,campaign_recipient_page_visited,,\""
                        + UA
                        + "\",203.0.113.10\n";
        String sent =
                "2026-10-05T00:00:12Z,P,One,p1@corp.example,campaign_recipient_message_sent,,,\n";
        String late = click.replace("00:04:31", "00:14:31");

        JsonNode inputs =
                inputs(
                        "interim.csv", header + click + click + sent,
                        "final.csv", header + late + click + click + sent);

        is(inputs.get(0), 3, 0);
        is(inputs.get(1), 1, 3);
    }

    @Test
    void states_of_a_results_export_count_a_record_once() throws IOException {
        String results =
                "id,status,ip,latitude,longitude,send_date,reported,modified_date,email,first_name,"
                        + "last_name,position\n"
                        + "t1,Clicked Link,203.0.113.10,0,0,2026-10-05T00:00:12Z,true,"
                        + "2026-10-05T00:04:31Z,p1@corp.example,P,One,Sales\n";

        JsonNode inputs = inputs("a.csv", results, "b.csv", results + "\n");

        is(inputs.get(0), 1, 0);
        is(inputs.get(1), 0, 1);
    }
}
