package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full or read-only disk ends with 7, publishes nothing by halves, and the next run works. */
class DiskFaultsTest {

    private static final MakerOptions SMALL = new MakerOptions(40, 1, 0, 5, "mixed");

    @TempDir private Path folder;
    private Path job;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder.resolve("campaign"), SMALL);
        job = folder.resolve("campaign/jobs/job.yaml");
    }

    @Test
    void a_full_output_publishes_nothing_until_there_is_room() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 100)) {
            Path work = folder.resolve("work");
            Path output = disk.place().resolve("output");

            assertRefused(work, output, "DS-7002");
            assertThat(visible(output)).isEmpty();

            disk.remount("size=50m");
            assertPublished(work, output);
            assertThat(visible(output)).hasSize(3).contains("latest", "released");
        }
    }

    @Test
    void a_full_work_folder_publishes_nothing_until_there_is_room() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 200)) {
            Path work = disk.place().resolve("work");
            Path output = folder.resolve("output");

            assertRefused(work, output, "DS-790");
            assertThat(visible(output)).isEmpty();

            disk.remount("size=50m");
            assertPublished(work, output);
            assertThat(visible(output)).hasSize(3);
        }
    }

    @Test
    void a_read_only_disk_is_told_by_its_path() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 5_000)) {
            Path inside = Files.createDirectories(disk.place().resolve("inside"));
            disk.remount("ro");

            List<String> output = assertRefused(folder.resolve("work"), inside, "DS-7001");
            assertThat(output).anyMatch(line -> line.contains(inside.toString()));
            List<String> work = assertRefused(inside, folder.resolve("output"), "DS-7001");
            assertThat(work).anyMatch(line -> line.contains(inside.toString()));
        }
    }

    private List<String> assertRefused(Path work, Path output, String code) {
        Session session = new Session(Map.of());
        assertThat(run(session, work, output)).as(session.rawErr()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(session.err()).last().asString().startsWith("DRILLSIFT exit=7 code=" + code);
        return session.err();
    }

    private void assertPublished(Path work, Path output) {
        Session session = new Session(Map.of());
        Exit end = run(session, work, output);
        assertThat(end).as(session.rawErr()).isIn(Exit.OK, Exit.REVIEW);
    }

    private Exit run(Session session, Path work, Path output) {
        return session.run(
                "run",
                job.toString(),
                "--work",
                work.toString(),
                "--output",
                output.toString(),
                "--language",
                "en");
    }

    /** Names in the campaign's folder that a reader of reports sees; the audit trail is none. */
    private static List<String> visible(Path output) throws IOException {
        Path campaign = output.resolve("made-mixed");
        if (!Files.isDirectory(campaign)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(campaign)) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("audit.jsonl"))
                    .toList();
        }
    }
}
