package drillsift.job.file;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.classify.FilterSet;
import drillsift.event.Campaign;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.pseudonym.Pseudonyms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job file that was found to be right: everything in it is valid and every file it names exists.
 *
 * @param path absolute
 * @param name as it was given, for messages
 * @param rounds the chosen rounds in ascending order of their numbers; at least one
 * @param machinesFile the user's own list of machines, which the filters file names
 * @param correctionsFile what somebody decided by hand
 * @param filterFiles the files that the filters come from, as they were read
 * @param reports empty means that only data is written
 * @param breakdowns groups of people beside departments
 * @param departmentMap departments of earlier rounds that are counted as others
 * @param templates edited template by its name, such as executive-summary; absent ones are the
 *     built-in
 * @param named what only named output needs
 * @param modePlaces where mode and key are said
 * @param warnings what asks for a look but hinders nothing
 */
public record JobFile(
        Path path,
        String name,
        Campaign campaign,
        List<RoundInputs> rounds,
        FilterSet filters,
        Optional<Path> filtersFile,
        Optional<Path> machinesFile,
        Optional<Path> correctionsFile,
        List<FilterFile> filterFiles,
        List<ReportOrder> reports,
        List<Attribute> breakdowns,
        List<DepartmentMove> departmentMap,
        PrivacySettings privacy,
        ReleaseMode release,
        boolean exportVerdicts,
        Map<String, Path> templates,
        TextsOverride texts,
        NamedSettings named,
        ModePlaces modePlaces,
        List<Problem> warnings) {

    /**
     * The lines that say whether people are known, and under which key they are not.
     *
     * @param mode of the campaign's name where no mode is said
     * @param key of the mode where no file with a key is named
     */
    public record ModePlaces(SourceRef mode, SourceRef key) {}

    /** Files whose bytes set what the run does, inputs and rosters aside: the job file first. */
    public List<Path> configFiles() {
        List<Path> files = new ArrayList<>();
        files.add(path);
        filtersFile.ifPresent(files::add);
        machinesFile.ifPresent(files::add);
        correctionsFile.ifPresent(files::add);
        named.inquiriesFile().ifPresent(files::add);
        files.addAll(templates.values());
        rounds.forEach(round -> round.feedback().picture().ifPresent(files::add));
        return List.copyOf(files);
    }

    /** Under which people, tokens and addresses are kept; empty where they keep their names. */
    public Optional<Pseudonyms> pseudonyms() {
        return filters.pseudonyms();
    }

    /** The same job under other filters, which come from other files; its own are none of it. */
    public JobFile filteredBy(FilterSet other, List<FilterFile> from) {
        return new JobFile(
                path,
                name,
                campaign,
                rounds,
                other.under(filters.pseudonyms()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                reports,
                breakdowns,
                departmentMap,
                privacy,
                release,
                exportVerdicts,
                templates,
                texts,
                named,
                modePlaces,
                warnings);
    }
}
