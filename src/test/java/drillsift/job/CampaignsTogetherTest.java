package drillsift.job;

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
                .filter(note -> note.code() == JobCode.CAMPAIGNS_TOGETHER)
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
}
