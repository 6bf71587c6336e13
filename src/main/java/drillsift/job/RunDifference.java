package drillsift.job;

import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.FilterChanges;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.report.review.DifferenceList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs between two runs, for people, programs and spreadsheets. */
public final class RunDifference {

    private final ComparedRuns runs;
    private final Messages messages;

    RunDifference(ComparedRuns runs, Language language) {
        this.runs = runs;
        messages = new Messages(language);
    }

    /** For people. */
    public List<String> lines() {
        return new DiffText(messages, runs).lines();
    }

    /** For programs: one JSON document. */
    public List<String> json() {
        return DiffJson.of(runs).toPrettyString().lines().toList();
    }

    /** Every person and access that changed. */
    public void writeList(SheetFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DifferenceList.write(bytes, runs.rounds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.write(bytes.toByteArray());
    }

    /**
     * Writes the one anonymous page, in the language of messages.
     *
     * @return what its reader must know, such as characters that no font has
     * @throws drillsift.message.RefusedException DS-4001 when too few people were reached, DS-2838
     *     when the runs have no round in common
     */
    public List<Problem> writePage(SheetFile file) {
        return DiffPage.write(runs, messages.language(), file);
    }

    /** What must be known before relying on it. */
    public List<Problem> notices() {
        List<Problem> notices = new ArrayList<>();
        if (runs.isGrouped()) {
            notices.add(Problem.of(JobCode.CHANGES_GROUPED, Integer.toString(FilterChanges.MOST)));
        }
        String rounds =
                Stream.concat(runs.onlyEarlier().stream(), runs.onlyLater().stream())
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        if (!rounds.isEmpty()) {
            notices.add(Problem.of(JobCode.ROUNDS_OF_ONE_RUN, rounds));
        }
        if (isJudgedOtherwise()) {
            notices.add(Problem.of(JobCode.JUDGED_OTHERWISE));
        }
        runs.unchecked().forEach(run -> notices.add(Problem.of(JobCode.FIGURES_UNREAD, run)));
        return notices;
    }

    private boolean isJudgedOtherwise() {
        return runs.rounds().stream()
                .flatMap(round -> round.figures().values().stream())
                .anyMatch(figure -> figure.steps().containsKey(Cause.program()));
    }
}
