package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.InputFormat;
import drillsift.read.DateOrder;
import drillsift.read.ShippedProfiles;
import drillsift.read.SourceFile;
import drillsift.read.SourceSurvey;
import drillsift.read.WideProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of wide exports that users keep beside their job file. */
class ProfileKeysTest {

    private static final Path SHIPPED = Path.of("src/main/resources/profiles");

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void makeAFolder() {
        folder = new JobFolder(root);
        folder.file("input/export.csv", "Mail,Geklickt\na@corp.example,05.10.2026 9:04:31\n");
    }

    private JobFolder job(String entry) {
        return folder.job(
                """
                campaign: sample-2026
                time-zone: Asia/Tokyo
                rounds:
                  - round: 1
                    payload: link
                    roster: ../input/roster.csv
                    inputs:
                      - {%s}
                """
                        .formatted(entry));
    }

    private Input input() {
        return folder.read().rounds().get(0).inputs().get(0);
    }

    @Test
    void a_copy_of_a_shipped_profile_means_what_it_means() throws IOException {
        for (String name : ShippedProfiles.names()) {
            folder.file("jobs/own.yaml", Files.readString(SHIPPED.resolve(name + ".yaml")));
            job("file: ../input/export.csv, profile: own.yaml");
            WideProfile shipped = ShippedProfiles.named(name).orElseThrow();

            assertThat(input().settings().profile())
                    .map(profile -> profile.toString().replace("name=own.yaml", "name=" + name))
                    .contains(shipped.toString());
        }
    }

    @Test
    void an_own_profile_reads_headers_and_dates_of_its_own() {
        folder.file(
                "jobs/own.yaml",
                "recipient: Mail\ndates: day-first\nevents: [{kind: CLICKED, time: Geklickt}]\n");
        job("file: ../input/export.csv, profile: own.yaml");

        SourceFile source = SourceSurvey.survey(input().name(), input().path(), input().settings());

        assertThat(source.format()).isEqualTo(InputFormat.WIDE_CSV);
        assertThat(input().settings().profile().orElseThrow().mapping(source.header()))
                .containsEntry("clicked", "Geklickt");
    }

    @Test
    void what_is_wrong_in_a_profile_is_told_with_its_line() {
        folder.file(
                "jobs/own.yaml",
                "recipient: Mail\ndates: day-frist\nevents:\n  - {kind: CLIKED, time: Geklickt}\n");
        job("file: ../input/export.csv, profile: own.yaml");

        assertThat(folder.refusal())
                .hasSize(2)
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .startsWith(
                                                "own.yaml:2: dates: \"day-frist\" is not known"
                                                        + " here. Did you mean day-first?"))
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .startsWith(
                                                "own.yaml:4: kind: \"CLIKED\" is not known here."
                                                        + " Did you mean CLICKED?"));
    }

    @Test
    void a_name_that_is_no_profile_is_told_with_those_that_there_are() {
        job("file: ../input/export.csv, profile: lucky");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:8: profile: there is no profile \"lucky\". Name one of"
                                + " defender, knowbe4, lucy, ja-wide, or the .yaml file of your"
                                + " own.");
    }

    @Test
    void an_input_says_the_order_of_dates_with_or_without_a_profile() {
        job("file: ../input/export.csv, profile: lucy, dates: month-first");
        assertThat(input().settings().dates()).contains(DateOrder.MONTH_FIRST);

        job("file: ../input/export.csv, dates: day-first");
        assertThat(input().settings().dates()).contains(DateOrder.DAY_FIRST);
        assertThat(input().settings().format()).contains(InputFormat.WIDE_CSV);

        job("format: access-log, file: ../input/access.log, dates: day-first");
        assertThat(folder.refusal()).hasSize(1).first().asString().contains("dates");

        job("file: ../input/export.csv, dates: unknown");
        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:8: dates: \"unknown\" is not known here. Write one of:"
                                + " month-first, day-first.");
    }
}
