package drillsift.job;

import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.normalize.NoteCode;
import drillsift.read.SourceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a first job file from what lies in a folder. */
public final class Initializer {

    private static final int UNSEEN_TOLD = 20;

    private final InitQuery query;
    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    private Initializer(InitQuery query) {
        this.query = query;
        this.messages = new Messages(query.language());
    }

    /**
     * @throws RefusedException DS-215x when no job file can be made
     */
    public static InitResult init(InitQuery query, Progress progress) {
        return new Initializer(query).init(progress);
    }

    private InitResult init(Progress progress) {
        Path folder = query.folder().toAbsolutePath().normalize();
        FoundFolder found = FoundFolder.of(folder, new Inspector(SourceSettings.in(query.zone())));
        InitReasons reasons = new InitReasons(messages, query.zone(), found);
        if (found.inputs().isEmpty()) {
            throw with(Problem.of(JobCode.NO_INPUT_FOUND, query.folder()), reasons);
        }
        if (found.rosters().isEmpty()) {
            throw withoutPeople(reasons, Problem.of(JobCode.NO_PEOPLE_FOUND, query.folder()));
        }
        List<FoundRound> rounds = FoundRound.of(found);
        String campaign = campaign(folder);
        Path job = job(folder, campaign);
        InitYaml yaml = new InitYaml(messages, query.zone(), folder, job.getParent());
        write(job, yaml.of(query.folder().toString(), campaign, rounds));
        tell(found, rounds, reasons, job);
        return new InitResult(lines, check(job, progress));
    }

    /** What a run would refuse is left to be mended: the job file is written all the same. */
    private List<Problem> check(Path job, Progress progress) {
        try {
            return JobCheck.check(plainly(job), progress).problems();
        } catch (RefusedException e) {
            return e.problems();
        }
    }

    /** What is wrong with a list of people is told rather than that there is none. */
    private static RefusedException withoutPeople(InitReasons reasons, Problem none) {
        List<Problem> faults = reasons.faultsOfPeople();
        return faults.isEmpty() ? with(none, reasons) : new RefusedException(faults);
    }

    /** Each file is told with what it is. */
    private static RefusedException with(Problem none, InitReasons reasons) {
        List<Problem> problems = new ArrayList<>();
        problems.add(none);
        problems.addAll(reasons.problems());
        return new RefusedException(problems);
    }

    /** The check writes nothing, so no folder of a run is asked for. */
    private RunOptions plainly(Path job) {
        Path none = job.getParent();
        return new RunOptions(
                job,
                List.of(),
                false,
                false,
                false,
                false,
                none,
                none,
                Optional.empty(),
                query.language());
    }

    /** Letters of other scripts are fine in a title, but not in the name of a folder. */
    private static String campaign(Path folder) {
        String name =
                String.valueOf(folder.getFileName())
                        .replaceAll("[^A-Za-z0-9_.-]+", "-")
                        .replaceAll("^[-.]+|[-.]+$", "");
        return name.isEmpty() ? "drill" : name;
    }

    /** In the folder {@code jobs} of where the user stands, or of the exports themselves. */
    private Path job(Path folder, String campaign) {
        Path here = Path.of("").toAbsolutePath();
        Path root = folder.startsWith(here) && !folder.equals(here) ? here : folder;
        Path job =
                query.job()
                        .map(path -> path.toAbsolutePath().normalize())
                        .orElse(root.resolve("jobs").resolve(campaign + ".yaml"));
        Path border = Optional.of(job).map(Path::getParent).map(Path::getParent).orElse(job);
        if (!folder.startsWith(border)) {
            throw new RefusedException(Problem.of(JobCode.NOT_BESIDE, shown(job)));
        }
        return job;
    }

    private void write(Path job, String text) {
        try {
            Files.createDirectories(job.getParent());
            if (query.replace()) {
                Files.writeString(job, text);
            } else {
                Files.writeString(job, text, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(Problem.of(JobCode.JOB_EXISTS, shown(job)), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Path job) {
        Path here = Path.of("").toAbsolutePath();
        return (job.startsWith(here) ? here.relativize(job) : job).toString();
    }

    private void tell(FoundFolder found, List<FoundRound> rounds, InitReasons reasons, Path job) {
        for (Inspection input : found.inputs()) {
            String format = input.source().orElseThrow().format().key();
            add(0, "init.input", input.name(), format, input.content().records);
        }
        for (FoundRound round : rounds) {
            add(0, "init.roster", round.roster().name(), round.people());
        }
        found.rosters().stream()
                .filter(file -> !found.inputs().contains(file))
                .filter(file -> rounds.stream().noneMatch(round -> round.roster() == file))
                .forEach(file -> other(file.name(), reasons.of(file, rounds)));
        found.others().forEach(file -> other(file.name(), reasons.of(file, rounds)));
        unseen(found, reasons);
        add(0, "init.written", shown(job));
        add(0, "init.only-you");
        onlyYou(found, rounds);
        add(0, "init.next", shown(job));
    }

    /** A folder of a thousand documents is not told file by file. */
    private void unseen(FoundFolder found, InitReasons reasons) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        found.unseen()
                .forEach(
                        (name, key) -> {
                            if (counts.merge(key, 1, Integer::sum) <= UNSEEN_TOLD) {
                                other(name, reasons.unseen(key));
                            }
                        });
        counts.forEach(
                (key, count) -> {
                    if (count > UNSEEN_TOLD) {
                        add(0, "init.others", count - UNSEEN_TOLD, reasons.unseen(key));
                    }
                });
    }

    private void other(String name, String why) {
        add(0, "init.other", name, why);
    }

    private void onlyYou(FoundFolder found, List<FoundRound> rounds) {
        add(2, "only.title");
        for (FoundRound round : rounds) {
            int faults = round.roster().peopleFaults().size();
            if (faults > 0) {
                add(2, "only.roster", round.number(), round.roster().name(), faults);
            }
            add(2, "only.payload", round.number(), round.payload().key());
            if (!round.hasSending()) {
                add(2, "only.sent", round.number());
            }
        }
        add(2, "only.disclosed");
        add(2, "only.difficulty");
        add(2, "only.networks");
        for (Inspection input : found.inputs()) {
            input.logFormat().ifPresent(format -> add(2, "only.log-format", input.name()));
            if (input.content().notes.containsKey(NoteCode.SEVERAL_SUBJECTS.key())) {
                add(2, "only.subjects", input.name());
            }
            int assumed = input.content().notes.getOrDefault("assumed-zone", 0);
            if (assumed > 0) {
                add(2, "only.zone", assumed, input.name());
            }
        }
    }

    private void add(int indent, String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        lines.addAll(Columns.wrapped(messages.text("inspect", key, plain), indent));
    }
}
