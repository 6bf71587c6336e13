package drillsift.job.file;

import drillsift.classify.Correction;
import drillsift.classify.FilterSet;
import drillsift.event.Campaign;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The keys that name the filters file and the corrections file.
 *
 * @param filters what stands at the key; likewise {@code corrections}
 */
record FilterKeys(
        Optional<Value> filters,
        Optional<Path> filtersFile,
        Optional<Value> corrections,
        Optional<Path> correctionsFile) {

    static FilterKeys read(Section keys, Paths paths) {
        Optional<Value> filters = keys.optional("filters");
        Optional<Value> corrections = keys.optional("corrections");
        return new FilterKeys(
                filters,
                filters.flatMap(paths::file),
                corrections,
                corrections.flatMap(paths::file));
    }

    /**
     * What stands in the files.
     *
     * @param filters with the corrections
     */
    record Acting(FilterSet filters, Optional<Path> machinesFile) {}

    /** Reads the files; what is wrong in them is noted. */
    Acting load(
            Path jobFile,
            Paths paths,
            Campaign campaign,
            FilterNames names,
            FilterFiles files,
            Problems problems) {
        Paths from = filtersFile.map(paths::from).orElse(paths);
        FiltersFile reader = new FiltersFile(names, from, problems, files);
        FilterSet set =
                filtersFile
                        .flatMap(file -> filters(jobFile, file, reader, files, problems))
                        .orElse(FilterSet.defaults());
        List<Correction> corrected =
                correctionsFile
                        .map(file -> corrections(jobFile, file, campaign, names, files, problems))
                        .orElse(List.of());
        return new Acting(set.but().corrections(corrected).done(), reader.machinesFile());
    }

    private Optional<FilterSet> filters(
            Path jobFile, Path file, FiltersFile reader, FilterFiles files, Problems problems) {
        String shown = JobFileReader.shown(jobFile, filters.orElseThrow());
        YamlFile yaml = new YamlFile(shown, problems);
        return files.reading(FilterFile.Role.FILTERS, file, shown, () -> yaml.load(file))
                .map(reader::read);
    }

    private List<Correction> corrections(
            Path jobFile,
            Path file,
            Campaign campaign,
            FilterNames names,
            FilterFiles files,
            Problems problems) {
        String shown = JobFileReader.shown(jobFile, corrections.orElseThrow());
        CorrectionsFile rows =
                new CorrectionsFile(
                        shown, campaign.id(), campaign.zone(), names.rulesOfAccesses(), problems);
        return files.reading(FilterFile.Role.CORRECTIONS, file, shown, () -> rows.read(file));
    }
}
