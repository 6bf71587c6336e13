package drillsift.job;

import drillsift.job.file.Input;
import drillsift.job.file.JobFile;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.SafeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files that proposals are written to. None of them is one that the job reads: nothing that is
 * proposed acts by itself.
 *
 * @param filters the filters file
 * @param machines the list of machines beside it
 */
record CalibrateTarget(Path filters, Path machines) {

    private static final String ENDING = ".yaml";

    /**
     * @throws RefusedException DS-2820 to DS-2822 when it cannot be written there
     */
    static CalibrateTarget of(CalibrateQuery query, JobFile job) {
        Path filters =
                query.into()
                        .map(into -> into.toAbsolutePath().normalize())
                        .orElseGet(
                                () ->
                                        job.path()
                                                .resolveSibling(
                                                        bare(job.path()) + ".proposed" + ENDING));
        Path machines = filters.resolveSibling(bare(filters) + ".machines" + ENDING);
        CalibrateTarget target = new CalibrateTarget(filters, machines);
        target.refuse(query, job);
        return target;
    }

    private static String bare(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void refuse(CalibrateQuery query, JobFile job) {
        List<Problem> problems = new ArrayList<>();
        Path folder = filters.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            problems.add(Problem.of(JobCode.NO_TARGET_FOLDER, filters.toString()));
        }
        for (Path file : List.of(filters, machines)) {
            if (read(query, job).anyMatch(read -> isSame(read, file))) {
                problems.add(Problem.of(JobCode.FILE_IN_USE, file.toString()));
            } else if (Files.exists(file) && !query.force() || Files.isDirectory(file)) {
                problems.add(Problem.of(JobCode.FILE_EXISTS, file.toString()));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }

    private static Stream<Path> read(CalibrateQuery query, JobFile job) {
        Stream<Path> inputs =
                job.rounds().stream()
                        .flatMap(
                                round ->
                                        Stream.concat(
                                                Stream.of(round.roster().path()),
                                                round.inputs().stream().map(Input::path)));
        Stream<Path> pilot = Stream.concat(query.pilotFile().stream(), query.roster().stream());
        return Stream.of(job.configFiles().stream(), inputs, pilot)
                .flatMap(Function.identity())
                .filter(Files::exists);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both hold addresses: only their owner can open them. */
    void write(ProposedFilters proposed) {
        if (proposed.hasMachines()) {
            write(machines, proposed.machines());
        }
        write(filters, proposed.filters());
    }

    private static void write(Path file, List<String> lines) {
        try {
            SafeFiles.write(file, bytes(lines));
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
