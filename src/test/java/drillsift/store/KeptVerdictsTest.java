package drillsift.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVerdictsTest {

    @TempDir private Path folder;

    @Test
    void the_newest_files_of_each_kind_stay_and_nothing_unfinished() throws IOException {
        for (int age = 0; age < KeptVerdicts.MOST_OF_RULES + 3; age++) {
            make(age + RuleVerdictFiles.ENDING, age);
            make(age + RoundFiles.ENDING, age);
        }
        make("abc" + RoundFiles.ENDING + ".17.tmp", 0);
        make("of-a-former-version.verdicts", 0);

        new KeptVerdicts(folder).sweep();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .hasSize(2 * KeptVerdicts.MOST_OF_RULES + 3)
                    .contains("0.rules", "23.rules", "24.round", "26.round")
                    .doesNotContain("24.rules", "abc.round.17.tmp", "of-a-former-version.verdicts");
        }
    }

    private void make(String name, int hoursAgo) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "kept");
        Instant now = Instant.parse("2026-06-01T00:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(3600L * hoursAgo)));
    }
}
