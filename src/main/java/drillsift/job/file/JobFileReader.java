package drillsift.job.file;

import drillsift.classify.Correction;
import drillsift.classify.FilterSet;
import drillsift.event.Campaign;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and checks a job file with its filters file. */
public final class JobFileReader {

    private final FilterNames names;
    private final JobFileOptions options;
    private final Problems problems = new Problems();
    private final FilterFiles filterFiles = new FilterFiles(problems);

    private JobFileReader(FilterNames names, JobFileOptions options) {
        this.names = names;
        this.options = options;
    }

    /**
     * @throws RefusedException with everything that is wrong at once: first the content, then the
     *     files that are missing
     */
    public static JobFile read(Path jobFile, JobFileOptions options) {
        return read(jobFile, options, FilterNames.ofCatalog());
    }

    /**
     * A filters file by itself.
     *
     * @throws RefusedException with everything that is wrong at once
     */
    public static FilterSet filters(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(Problem.at(place(file, 0), JobFileCode.NO_FILTERS_FILE));
        }
        Problems problems = new Problems();
        try {
            Paths paths = Paths.of(file, true); // whoever names the file by hand may read it
            FiltersFile reader =
                    new FiltersFile(
                            FilterNames.ofCatalog(), paths, problems, new FilterFiles(problems));
            Optional<FilterSet> filters =
                    new YamlFile(Shown.of(file.toString()), problems).load(file).map(reader::read);
            problems.refuseIfAny();
            return filters.orElseThrow();
        } catch (IOException e) {
            throw new RefusedException(Problem.at(place(file, 0), JobFileCode.UNREADABLE_FILE), e);
        }
    }

    /**
     * A corrections file by itself.
     *
     * @param name as it is called in messages
     * @return those that act in that campaign
     * @throws RefusedException with everything that is wrong at once
     */
    public static List<Correction> correctionsOf(String name, Path file, Campaign campaign) {
        Problems problems = new Problems();
        List<Correction> found =
                new CorrectionsFile(
                                name,
                                campaign.id(),
                                campaign.zone(),
                                FilterNames.ofCatalog().rulesOfAccesses(),
                                problems)
                        .read(file);
        problems.refuseIfAny();
        return found;
    }

    static JobFile read(Path jobFile, JobFileOptions options, FilterNames names) {
        return opened(jobFile, () -> new JobFileReader(names, options).read(jobFile));
    }

    /**
     * The campaign alone, for those who look at what was published: the files that the job file
     * names may have been deleted since.
     *
     * @throws RefusedException when the keys of the campaign are wrong
     */
    public static Campaign campaign(Path jobFile) {
        return opened(jobFile, () -> campaign(jobFile, new Problems()));
    }

    private static Campaign campaign(Path jobFile, Problems problems) throws IOException {
        Optional<Campaign> campaign =
                new YamlFile(Shown.of(jobFile.toString()), problems)
                        .load(jobFile)
                        .map(CampaignKeys::read);
        problems.refuseIfAny();
        return campaign.orElseThrow();
    }

    /** Reads what is there to be read. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T opened(Path jobFile, Reading<T> reading) {
        if (Files.isDirectory(jobFile)) {
            throw new RefusedException(Problem.at(place(jobFile, 0), JobFileCode.JOB_IS_FOLDER));
        }
        if (!Files.isRegularFile(jobFile)) {
            throw new RefusedException(Problem.at(place(jobFile, 0), JobFileCode.NO_JOB_FILE));
        }
        try {
            return reading.read();
        } catch (IOException e) {
            throw new RefusedException(
                    Problem.at(place(jobFile, 0), JobFileCode.UNREADABLE_FILE), e);
        }
    }

    private JobFile read(Path jobFile) throws IOException {
        Paths paths = Paths.of(jobFile, options);
        String name = Shown.of(jobFile.toString());
        Optional<Section> content = new YamlFile(name, problems).load(jobFile);
        Optional<JobFile> job = content.map(keys -> read(jobFile, name, keys, paths));
        problems.refuseIfAny();
        return job.orElseThrow();
    }

    private JobFile read(Path jobFile, String name, Section keys, Paths paths) {
        Campaign campaign = CampaignKeys.read(keys);
        List<RoundInputs> rounds = rounds(keys, paths, campaign);
        refuseSecondPiped(rounds);
        FilterKeys filters = FilterKeys.read(keys, paths);
        ModeKeys mode = ModeKeys.of(keys, problems);
        OutputKeys output = OutputKeys.read(keys, paths, numbers(rounds), mode.isAnonymousOnly());
        NamedKeys secrets = new NamedKeys(jobFile, paths, System.getenv(), problems);
        NamedSettings named = secrets.read(keys, campaign.id());
        mode.kept(secrets.own());
        keys.done();
        checkPurpose(keys, campaign, output.reports());
        FilterKeys.Acting read =
                filters.load(jobFile, paths, campaign, names, filterFiles, problems);
        SourceRef where = filters.filters().map(Value::where).orElse(keys.where());
        FilterKeys.Acting acting =
                new FilterKeys.Acting(mode.filters(read.filters(), where), read.machinesFile());
        NamedSettings all = withInquiries(named, read.filters().corrections());
        return jobFile(
                jobFile,
                name,
                new Taken(
                        campaign,
                        mode.rounds(rounds),
                        filters,
                        acting,
                        output,
                        all,
                        ModeKeys.places(keys)));
    }

    /** What the keys give. */
    private record Taken(
            Campaign campaign,
            List<RoundInputs> rounds,
            FilterKeys filters,
            FilterKeys.Acting acting,
            OutputKeys output,
            NamedSettings named,
            JobFile.ModePlaces modePlaces) {}

    private JobFile jobFile(Path path, String name, Taken keys) {
        return new JobFile(
                path.toAbsolutePath().normalize(),
                name,
                keys.campaign(),
                keys.rounds(),
                keys.acting().filters(),
                keys.filters().filtersFile(),
                keys.acting().machinesFile(),
                keys.filters().correctionsFile(),
                filterFiles.all(),
                keys.output().reports(),
                keys.output().breakdowns(),
                keys.output().moves(),
                keys.output().privacy(),
                keys.output().release(),
                keys.output().verdicts(),
                keys.output().templates(),
                keys.output().texts(),
                keys.named(),
                keys.modePlaces(),
                problems.warnings());
    }

    private List<RoundInputs> rounds(Section keys, Paths paths, Campaign campaign) {
        SourceKeys sources = new SourceKeys(paths, campaign.zone(), problems);
        return new RoundKeys(sources, options.rounds()).read(keys);
    }

    /** Standard input can be read once. */
    private void refuseSecondPiped(List<RoundInputs> rounds) {
        List<SourceRef> places =
                rounds.stream()
                        .flatMap(round -> round.inputs().stream())
                        .filter(Input::piped)
                        .map(Input::where)
                        .toList();
        places.stream()
                .skip(1)
                .forEach(
                        where ->
                                problems.add(
                                        where,
                                        JobFileCode.SECOND_PIPED,
                                        Long.toString(places.get(0).line())));
    }

    /** Of the whole job file; empty where only some rounds were chosen. */
    private Set<Integer> numbers(List<RoundInputs> rounds) {
        return options.rounds().isEmpty()
                ? rounds.stream().map(round -> round.round().number()).collect(Collectors.toSet())
                : Set.of();
    }

    /** A file that the job file names, as it is called in messages. */
    static String shown(Path jobFile, Value value) {
        Path path = jobFile.resolveSibling(value.text().orElseThrow()).normalize();
        return Shown.of(path.toString());
    }

    private NamedSettings withInquiries(NamedSettings named, List<Correction> corrections) {
        Set<String> ids = corrections.stream().map(Correction::id).collect(Collectors.toSet());
        return named.inquiriesFile()
                .map(file -> new InquiriesFile(named.inquiriesName(), ids, problems).read(file))
                .map(named::with)
                .orElse(named);
    }

    /** Who names people must say what for. */
    private void checkPurpose(Section keys, Campaign campaign, List<ReportOrder> reports) {
        boolean named = reports.stream().anyMatch(each -> each.audience() == Audience.NAMED);
        if (named && campaign.purpose().isEmpty()) {
            problems.add(keys.where(), JobFileCode.PURPOSE_MISSING);
        }
    }

    private static SourceRef place(Path file, long line) {
        return new SourceRef(Shown.of(file.toString()), line);
    }
}
