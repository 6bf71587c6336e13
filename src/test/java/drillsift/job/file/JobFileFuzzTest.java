package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever a job file says: it is taken, or refused with texts. */
class JobFileFuzzTest {

    private static final Messages MESSAGES = new Messages(Language.JA);
    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fuzzed");
            Files.createDirectories(folder.resolve("jobs"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest
    void is_taken_or_refused_with_texts(byte[] bytes) throws IOException {
        Path job = Files.write(FOLDER.resolve("jobs/job.yaml"), bytes);
        try {
            JobFileReader.read(job, JobFileOptions.defaults());
        } catch (RefusedException e) {
            assertThat(e.problems()).isNotEmpty();
            e.problems().forEach(each -> assertThat(MESSAGES.text(each)).isNotBlank());
        }
    }
}
