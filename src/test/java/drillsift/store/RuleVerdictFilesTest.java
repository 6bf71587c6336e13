package drillsift.store;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.AccessCounts;
import drillsift.classify.RuleVerdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleVerdictFilesTest {

    @TempDir private Path folder;

    @Test
    void everything_is_read_as_it_was_kept() {
        RuleVerdicts kept = verdicts(5_000, 30_000);
        RuleVerdictFiles files = new RuleVerdictFiles(folder);

        files.keep("ab", kept);

        assertThat(files.find("ab"))
                .hasValueSatisfying(
                        read ->
                                assertThat(read)
                                        .usingRecursiveComparison()
                                        .withStrictTypeChecking()
                                        .isEqualTo(kept));
        assertThat(files.find("cd")).isEmpty();
    }

    @Test
    void verdicts_under_the_name_of_others_are_as_good_as_none() throws IOException {
        RuleVerdictFiles files = new RuleVerdictFiles(folder);
        files.keep("ab", verdicts(50, 300));

        Files.move(folder.resolve("ab.rules"), folder.resolve("cd.rules"));

        assertThat(files.find("cd")).isEmpty();
    }

    @Test
    void a_round_without_accesses_is_kept_as_well() {
        RuleVerdictFiles files = new RuleVerdictFiles(folder);

        files.keep("ab", verdicts(0, 0));

        assertThat(files.find("ab").orElseThrow().person()).isEmpty();
    }

    private static RuleVerdicts verdicts(int episodes, int events) {
        Random random = new Random(episodes + 1L);
        byte[] bytes = new byte[episodes];
        random.nextBytes(bytes);
        boolean[] flags = new boolean[episodes];
        float[] probabilities = new float[episodes];
        long[] rules = new long[episodes];
        int[] person = random.ints(episodes, 0, 900).sorted().toArray();
        for (int i = 0; i < episodes; i++) {
            flags[i] = random.nextBoolean();
            probabilities[i] = random.nextInt(40) / 39f;
            rules[i] = 1L << random.nextInt(60) | 1L << random.nextInt(60);
        }
        return new RuleVerdicts(
                person,
                counts(random, episodes, events),
                random.ints(episodes, -1, 70_000).toArray(),
                random.ints(episodes, -2, 90).toArray(),
                flags,
                bytes,
                bytes.clone(),
                bytes.clone(),
                bytes.clone(),
                probabilities,
                rules,
                random.ints(events, -1, Math.max(1, episodes)).toArray(),
                random.longs(200).toArray());
    }

    private static AccessCounts counts(Random random, int episodes, int events) {
        boolean[] flags = new boolean[episodes];
        for (int i = 0; i < episodes; i++) {
            flags[i] = random.nextBoolean();
        }
        return new AccessCounts(
                random.ints(episodes, 1, 400).toArray(),
                random.ints(episodes, 0, 400).toArray(),
                random.ints(episodes, 0, 40).toArray(),
                flags,
                random.ints(episodes, 0, Math.max(1, events)).toArray());
    }
}
