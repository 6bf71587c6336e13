package drillsift.job.file;

import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** A folder with a job file and the files that it names. */
final class JobFolder {

    static final FilterNames NAMES =
            new FilterNames(
                    new TreeSet<>(List.of("too-fast", "head-request")),
                    new TreeSet<>(List.of("own-delay-seconds")));

    private static final String PLAIN =
            """
            campaign: sample-2026
            time-zone: Asia/Tokyo
            rounds:
              - round: 1
                payload: link
                roster: ../input/roster.csv
                inputs:
                  - {format: access-log, file: ../input/access.log}
            """;

    private final Path root;
    private JobFileOptions options = JobFileOptions.defaults();

    JobFolder(Path root) {
        this.root = root;
        file("input/roster.csv", "email\n");
        file("input/access.log", "");
        job(PLAIN);
    }

    JobFolder job(String text) {
        return file("jobs/drill.yaml", text);
    }

    /** The plain job with further lines. */
    JobFolder with(String lines) {
        return job(PLAIN + lines);
    }

    JobFolder filters(String text) {
        with("filters: drill.filters.yaml\n");
        return file("jobs/drill.filters.yaml", text);
    }

    JobFolder options(boolean allowOutside, Integer... rounds) {
        options = new JobFileOptions(allowOutside, List.of(rounds));
        return this;
    }

    JobFolder file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    JobFolder file(String name, byte[] bytes) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.write(path(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return root.resolve(name);
    }

    JobFile read() {
        return JobFileReader.read(path("jobs/drill.yaml"), options, NAMES);
    }

    /** What the reader refuses the job file for; fails when it does not. */
    RefusedException refused() {
        try {
            read();
        } catch (RefusedException e) {
            return e;
        }
        throw new AssertionError("the job file was accepted");
    }

    List<String> refusal() {
        return texts(Language.EN, refused().problems());
    }

    List<String> warnings() {
        return texts(Language.EN, read().warnings());
    }

    /** With the folder left out, so that texts can be compared whole. */
    List<String> texts(Language language, List<Problem> problems) {
        Messages messages = new Messages(language);
        String prefix = root.toString() + "/";
        return problems.stream().map(each -> messages.text(each).replace(prefix, "")).toList();
    }
}
