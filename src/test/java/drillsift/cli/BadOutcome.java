package drillsift.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.event.SourceRef;
import drillsift.job.DrillRun;
import drillsift.job.Progress;
import drillsift.job.RunOptions;
import drillsift.job.StopRequest;
import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.normalize.NoteCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a run of the whole job ended, in both languages at once.
 *
 * @param problems messages of the run, then the plain notes that stand at its inputs
 * @param folder of the published run; empty where nothing was published
 * @param hidden patterns of what differs from run to run, and what is shown for it
 */
record BadOutcome(
        BadCampaign campaign,
        Exit exit,
        List<Problem> problems,
        Optional<Path> folder,
        Map<String, String> hidden) {

    BadOutcome(BadCampaign campaign, Exit exit, List<Problem> problems, Optional<Path> folder) {
        this(campaign, exit, problems, folder, Map.of());
    }

    /** The same, where the text differs from run to run. */
    BadOutcome without(String pattern, String shown) {
        return new BadOutcome(campaign, exit, problems, folder, Map.of(pattern, shown));
    }

    static RunOptions options(BadCampaign campaign, boolean force, boolean strict) {
        return new RunOptions(
                campaign.job(),
                List.of(),
                force,
                false,
                strict,
                false,
                campaign.folder.resolve("work"),
                campaign.folder.resolve("output"),
                Optional.empty(),
                Language.EN);
    }

    static BadOutcome of(BadCampaign campaign) throws IOException {
        return of(campaign, options(campaign, false, false), null);
    }

    static BadOutcome forced(BadCampaign campaign) throws IOException {
        return of(campaign, options(campaign, true, false), null);
    }

    /**
     * @param meddler is told how the run goes on, and may do what it likes; null for nobody
     */
    static BadOutcome of(BadCampaign campaign, RunOptions options, Progress meddler)
            throws IOException {
        campaign.written();
        campaign.rememberLatest();
        Session session = new Session(Map.of());
        JobCall call = new JobCall(options);
        List<Path> published = new ArrayList<>();
        List<Problem> told = new ArrayList<>();
        Ending ending =
                call.end(
                        session.screen(false),
                        new StopRequest(),
                        (progress, stop, meaning) -> {
                            Progress all = new Told(meddler == null ? progress : meddler, told);
                            var result = DrillRun.run(options, all, stop, meaning);
                            result.folder().ifPresent(published::add);
                            return result;
                        });
        Optional<Path> folder = published.stream().findFirst();
        List<Problem> problems = new ArrayList<>(told);
        ending.problems().stream().filter(each -> !told.contains(each)).forEach(problems::add);
        if (folder.isPresent()) {
            problems.addAll(notes(folder.get()));
        }
        return new BadOutcome(campaign, ending.exit(), problems, folder);
    }

    /** Keeps what is told at once, as the notices of a store that was made anew. */
    private record Told(Progress progress, List<Problem> told) implements Progress {

        @Override
        public void stage(String stage, long total, String unit) {
            progress.stage(stage, total, unit);
        }

        @Override
        public void done(long amount) {
            progress.done(amount);
        }

        @Override
        public void finished() {
            progress.finished();
        }

        @Override
        public synchronized void warning(Problem problem) {
            told.add(problem);
        }
    }

    /** What the summary says at each input, which is no message of the run. */
    private static List<Problem> notes(Path folder) throws IOException {
        List<Problem> notes = new ArrayList<>();
        for (JsonNode input : summary(folder).path("inputs")) {
            SourceRef where = new SourceRef(input.path("file").asText(), 0);
            for (var note : input.path("notes").properties()) {
                NoteCode.ofKey(note.getKey())
                        .filter(code -> code.exit() == Exit.OK)
                        .map(code -> noted(where, code, note.getValue().asInt(), input))
                        .ifPresent(notes::add);
            }
        }
        return notes;
    }

    private static Problem noted(SourceRef where, NoteCode code, int count, JsonNode input) {
        return Problem.at(where, code, count, input.path("time_zone").asText());
    }

    private static JsonNode summary(Path folder) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("run-summary.json")));
    }

    List<String> codes() {
        return problems.stream().map(problem -> problem.code().id()).distinct().toList();
    }

    /** A published file without its byte order mark. */
    String published(String name) throws IOException {
        return Files.readString(folder.orElseThrow().resolve(name)).replace("\uFEFF", "");
    }

    /** The accounts of an input: records, accepted, rejected, duplicate, skipped. */
    List<Integer> accounts(String file) throws IOException {
        for (JsonNode input : summary(folder.orElseThrow()).path("inputs")) {
            if (input.path("file").asText().replace("../input/", "").equals(file)) {
                return List.of(
                        input.path("records").asInt(),
                        input.path("accepted").asInt(),
                        input.path("rejected").asInt(),
                        input.path("duplicate").asInt(),
                        input.path("skipped").asInt());
            }
        }
        throw new IllegalArgumentException("no input " + file);
    }

    /** The whole outcome as a text for people, without what differs between machines. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder("exit ").append(exit.code());
        text.append(folder.isPresent() ? ", published\n" : ", nothing published\n");
        for (Problem problem : problems) {
            text.append(problem.code().id()).append('\n');
            for (Language language : Language.values()) {
                text.append("  ").append(new Messages(language).text(problem)).append('\n');
            }
        }
        if (folder.isPresent()) {
            for (JsonNode input : summary(folder.get()).path("inputs")) {
                text.append(accountLine(input));
            }
            published("review/rejects.csv").lines().skip(1).forEach(line -> rejected(text, line));
        }
        String shown = text.toString().replace(campaign.folder.toString(), "FOLDER");
        for (Map.Entry<String, String> each : hidden.entrySet()) {
            shown = shown.replaceAll(each.getKey(), each.getValue());
        }
        return shown;
    }

    private String accountLine(JsonNode input) throws IOException {
        String file = input.path("file").asText().replace("../input/", "");
        if (file.equals("base.csv") && input.path("accepted").asInt() == 27) {
            return "";
        }
        List<Integer> sums = accounts(file);
        return "%s, %s: %d = %d accepted + %d rejected + %d duplicate + %d skipped%n"
                .formatted(
                        file,
                        input.path("encoding").asText(),
                        sums.get(0),
                        sums.get(1),
                        sums.get(2),
                        sums.get(3),
                        sums.get(4));
    }

    private static void rejected(StringBuilder text, String line) {
        String shown = line.length() > 300 ? line.substring(0, 300) + "..." : line;
        text.append("  rejected: ").append(shown).append('\n');
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
