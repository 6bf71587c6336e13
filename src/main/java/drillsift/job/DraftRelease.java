package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.job.RunHistory.Published;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.report.review.NamedIndex;
import drillsift.store.ManifestCheck;
import drillsift.store.PublishFolder;
import drillsift.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The release of a draft. It is a run of its own from the same inputs and settings, so the revision
 * of today has to be the draft's; before it is published, its figures are compared with the draft's
 * byte by byte.
 */
record DraftRelease(Published draft, ReleaseOrder order) {

    private static final int MOST_TEXT = 200;
    private static final String PDF = ".pdf";

    /** Behind the comparison. */
    private static final List<String> WRITTEN_LATER =
            List.of(RunSummary.JSON, RunSummary.TEXT, DisclosureOfRun.FILE);

    private static final String INDEX = "named/" + NamedIndex.FILE;

    /**
     * @throws RefusedException DS-2870 to DS-2872, DS-2874 when there is no such draft to release,
     *     DS-2831 when there are several
     */
    static DraftRelease of(ReleaseOrder order, RunHistory history, PublishedRuns runs) {
        refuseUnlessText("--by", order.by());
        order.reason().ifPresent(reason -> refuseUnlessText("--reason", reason));
        Path folder = asked(order, runs);
        Published draft = new Published(folder, RunSummary.read(folder));
        if (draft.state() == RunState.FINAL) {
            throw refusal(JobCode.FINAL_ALREADY, draft.id());
        }
        history.releaseOf(draft.id())
                .ifPresent(
                        earlier -> {
                            throw refusal(JobCode.RELEASED_ALREADY, draft.id(), earlier.id());
                        });
        return new DraftRelease(draft, order);
    }

    private static Path asked(ReleaseOrder order, PublishedRuns runs) {
        if (!runs.has(order.run())) {
            throw refusal(JobCode.RUN_UNKNOWN, order.run());
        }
        return runs.find(order.run());
    }

    /** The run whose filter set the draft repeats; empty where the job's own acted. */
    static Optional<String> repeated(ReleaseOrder order, PublishedRuns runs) {
        return RunSummary.repeatedFrom(RunSummary.read(asked(order, runs)));
    }

    /** In which the draft's lists are written; empty where it does not say. */
    Optional<Language> language() {
        String tag = draft.summary().path("language").asText();
        return Arrays.stream(Language.values()).filter(one -> one.tag().equals(tag)).findFirst();
    }

    static void refuseUnlessText(String option, String text) {
        boolean isSafe = text.codePoints().noneMatch(Character::isISOControl);
        if (text.isBlank() || text.length() > MOST_TEXT || !isSafe) {
            throw refusal(JobCode.NOT_A_TEXT, option, MOST_TEXT);
        }
    }

    private static RefusedException refusal(JobCode code, Object... arguments) {
        return new RefusedException(Problem.of(code, arguments));
    }

    /**
     * @throws RefusedException DS-2873 when the draft was made from other things than those of
     *     today
     */
    void refuseOtherRevision(RunPlan plan, Messages messages) {
        if (!draft.revision().equals(plan.revision())) {
            JsonNode today = RunSummary.of(plan, new CorrectionsOfRun(plan)::writeTo);
            String causes = RunCauseWords.of(draft.summary(), today, messages);
            throw refusal(JobCode.OTHER_REVISION, draft.id(), causes);
        }
    }

    /**
     * @param folder of the release, before it is sealed
     * @throws RefusedException DS-2875 when some figure or list is not the draft's
     */
    void refuseOtherFigures(PublishFolder folder) throws IOException {
        Map<String, String> expected = ManifestCheck.files(draft.folder());
        List<String> made = folder.files();
        for (String file : made) {
            if (!isMarked(file) && !isCopy(file) && !isSame(file, folder.hidden(), expected)) {
                throw refusal(JobCode.OTHER_FIGURES, draft.id(), file);
            }
        }
        for (String file : expected.keySet()) {
            if (!made.contains(file) && !WRITTEN_LATER.contains(file) && !isCopy(file)) {
                throw refusal(JobCode.OTHER_FIGURES, draft.id(), file);
            }
        }
    }

    /**
     * Of filters and corrections as they are written, which may have got rows since that mean
     * nothing, such as one and its withdrawal; that they mean the same is part of the revision.
     */
    private static boolean isCopy(String file) {
        return file.startsWith(KeptFilters.FOLDER + "/");
    }

    private boolean isSame(String file, Path released, Map<String, String> expected)
            throws IOException {
        Path made = released.resolve(file);
        if (!file.equals(INDEX) || !expected.containsKey(file)) {
            return Sha256.of(made).equals(expected.get(file));
        }
        Path drafted = draft.folder().resolve(file); // its pages are marked, so their hashes differ
        return NamedIndex.withoutHashes(made).equals(NamedIndex.withoutHashes(drafted));
    }

    /**
     * Pages bear the mark of a draft, the summary says which run it is of, and the ledger grows by
     * what was released since; the figures of this release stand in tables too.
     */
    private static boolean isMarked(String file) {
        return file.endsWith(PDF)
                || List.of(RunSummary.JSON, RunSummary.TEXT, ReleaseLedger.FILE).contains(file);
    }

    /**
     * @throws RefusedException DS-79xx for every file of the draft that is not as it was published
     */
    void refuseChanged() {
        List<Problem> changed;
        try {
            changed =
                    ManifestCheck.compare(draft.folder()).stream()
                            .map(finding -> RunFolderCheck.problem(draft.folder(), finding))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!changed.isEmpty()) {
            throw new RefusedException(changed);
        }
    }
}
