package drillsift.job;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.message.Language;
import drillsift.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignsTogetherTest {

    private static final Path EVENTS =
            Path.of("src/test/resources/formats/phishing-club-events/campaign.csv");

    @TempDir private Path folder;

    private List<String> notes(String part) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("company.zip")))) {
            for (String name : List.of("autumn", "spring")) {
                zip.putNextEntry(new ZipEntry("campaign_events/" + name + ".csv"));
                Files.copy(EVENTS, zip);
            }
        }
        Files.writeString(folder.resolve("people.csv"), "email,department\na@corp.example,IT\n");
        Path job = Files.createDirectories(folder.resolve("jobs")).resolve("job.yaml");
        Files.writeString(
                job,
                """
                campaign: club
                time-zone: Asia/Tokyo
                rounds:
                  - round: 1
                    payload: link
                    roster: ../people.csv
                    inputs:
                      - {format: phishing-club-events, file: ../company.zip, part: "%s"}
                """
                        .formatted(part));
        return notes(job, JobCode.CAMPAIGNS_TOGETHER);
    }

    private List<String> notes(Path job, JobCode code) {
        Inventory inventory = new Inventory(Optional.empty(), new QuietProgress());
        RunOptions options =
                HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));
        Messages messages = new Messages(Language.EN);
        return inventory
                .plan(
                        JobFileReader.read(job, new JobFileOptions(false, List.of())),
                        options,
                        Instant.EPOCH)
                .notes()
                .stream()
                .filter(note -> note.code() == code)
                .map(messages::text)
                .map(text -> text.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void a_part_that_means_two_campaigns_is_told() throws IOException {
        assertThat(notes("campaign_events/*"))
                .containsExactly(
                        "jobs/job.yaml:8: 2 files of Phishing Club campaigns count together for"
                                + " round 1: campaign_events/autumn.csv,"
                                + " campaign_events/spring.csv. If they are different drills, name"
                                + " the file of one campaign under part.");
        assertThat(notes("campaign_events/autumn*")).isEmpty();
    }

    private List<String> notesOfGophish(String... inputs) throws IOException {
        Files.writeString(folder.resolve("people.csv"), "email,department\na@corp.example,IT\n");
        for (int campaign : new int[] {7, 8}) {
            Files.writeString(
                    folder.resolve("events-" + campaign + ".csv"),
                    """
                    campaign_id,email,time,message,details
                    %1$d,,2026-10-05T00:00:00Z,Campaign Created,
                    %1$d,a@corp.example,2026-10-05T00:00:12Z,Email Sent,
                    """
                            .formatted(campaign));
            Files.writeString(
                    folder.resolve("campaign-" + campaign + ".json"),
                    """
                    {"id": %d, "name": "drill", "results": [], "timeline": [
                      {"email": "a@corp.example", "time": "2026-10-05T00:00:12Z",
                       "message": "Email Sent", "details": ""}]}
                    """
                            .formatted(campaign));
        }
        Path job = Files.createDirectories(folder.resolve("jobs")).resolve("job.yaml");
        String list = Stream.of(inputs).map("      - {%s}\n"::formatted).collect(joining());
        Files.writeString(
                job,
                """
                campaign: drill
                time-zone: Asia/Tokyo
                rounds:
                  - round: 1
                    payload: link
                    roster: ../people.csv
                    inputs:
                """
                        + list);
        return notes(job, JobCode.CAMPAIGNS_MIXED);
    }

    @Test
    void exports_of_two_campaigns_of_gophish_in_one_round_are_told() throws IOException {
        assertThat(
                        notesOfGophish(
                                "format: gophish-events, file: ../events-7.csv",
                                "format: gophish-events, file: ../events-8.csv"))
                .containsExactly(
                        "jobs/job.yaml:9: exports of 2 campaigns count together for round 1:"
                                + " ../events-7.csv: 7, ../events-8.csv: 8. If they are different"
                                + " drills, give each a round of its own. If this round's mails"
                                + " went out in several campaigns, write each one's campaign-id at"
                                + " its export of events.");
        assertThat(notesOfGophish("file: ../events-7.csv", "file: ../campaign-8.json")).hasSize(1);
    }

    @Test
    void one_campaign_in_two_files_and_campaigns_that_are_named_are_fine() throws IOException {
        assertThat(notesOfGophish("file: ../events-7.csv", "file: ../campaign-7.json")).isEmpty();
        assertThat(
                        notesOfGophish(
                                "format: gophish-events, file: ../events-7.csv, campaign-id: '7'",
                                "format: gophish-json, file: ../campaign-8.json, campaign-id: '8'"))
                .isEmpty();
    }
}
