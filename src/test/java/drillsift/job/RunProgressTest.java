package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunProgressTest {

    @TempDir private Path folder;

    /** Adds up what is done in each stage, as a screen shows it. */
    private static final class Sums extends QuietProgress {

        private final Map<String, Long> done = new LinkedHashMap<>();
        private final List<String> outside = new ArrayList<>();
        private String stage = "";

        @Override
        public synchronized void stage(String name, long total, String unit) {
            stage = name;
            done.put(name, 0L);
        }

        @Override
        public synchronized void done(long amount) {
            if (stage.isEmpty()) {
                outside.add(List.copyOf(done.keySet()).get(done.size() - 1));
            } else {
                done.merge(stage, amount, Long::sum);
            }
        }

        @Override
        public synchronized void finished() {
            stage = "";
        }
    }

    @Test
    void tells_each_stage_before_what_is_done_in_it() throws Exception {
        CampaignMaker.make(folder.resolve("campaign"), new MakerOptions(30, 2, 0, 11, "mixed"));
        Sums sums = new Sums();

        DrillRun.run(
                HaltingRun.options(
                        folder.resolve("campaign/jobs/job.yaml"),
                        folder.resolve("work"),
                        folder.resolve("output")),
                sums);

        assertThat(sums.outside).isEmpty();
        assertThat(sums.done.keySet())
                .containsExactly(
                        "inventory", "read", "normalize", "classify", "aggregate", "report");
        assertThat(sums.done).allSatisfy((stage, amount) -> assertThat(amount).isPositive());
    }
}
