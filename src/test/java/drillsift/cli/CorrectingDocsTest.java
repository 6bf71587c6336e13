package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.OtherJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/correcting.md do what stands under them, on a clean copy of the sample. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the page is written for a shell")
class CorrectingDocsTest {

    private static final Path PAGE = Path.of("docs/correcting.md");
    private static final int LIMIT_SECONDS = 900;
    private static final Pattern STEP =
            Pattern.compile("(?s)```sh\\n(.*?)```\\n\\n```text\\n(.*?)```");
    private static final Pattern RUN =
            Pattern.compile("\\S*(output/sample-2026/)\\d{8}T\\d{6}Z-[0-9a-f]{8}");

    @TempDir private Path clone;

    @Test
    void each_command_prints_what_the_page_says() throws Exception {
        for (String part : List.of("jobs", "input/sample")) {
            copy(Path.of(part), clone.resolve(part));
        }
        launcher();
        String page = Files.readString(PAGE);
        Matcher step = STEP.matcher(page);
        List<String> said = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        while (step.find()) {
            said.add(step.group(2));
            printed.add(RUN.matcher(run(step.group(1))).replaceAll("$1<run>"));
        }

        assertThat(printed).isEqualTo(said);
        assertThat(said).hasSize(page.split("```sh", -1).length - 1);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    /** In the place of the launcher, which would build the program first. */
    private void launcher() throws IOException {
        String java =
                OtherJava.java(List.of()).stream()
                        .map(word -> "'" + word + "'")
                        .collect(Collectors.joining(" "));
        Path launcher = clone.resolve("drillsift");
        Files.writeString(
                launcher, "#!/bin/sh\nexec " + java + " drillsift.cli.Drillsift \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    private String run(String script) throws Exception {
        Path out = clone.resolve("printed.txt");
        Process shell =
                new ProcessBuilder("sh", "-e", "-c", script)
                        .directory(clone.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(clone.resolve("told.txt").toFile())
                        .start();
        assertThat(shell.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(Files.readString(clone.resolve("told.txt"))).isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
