package drillsift.job.file;

import drillsift.classify.AnonymousFilters;
import drillsift.classify.Correction;
import drillsift.classify.FilterSet;
import drillsift.event.SourceRef;
import drillsift.pseudonym.Pseudonyms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a campaign keeps its people as they are called, or knows nobody: then all that is read
 * for it stands under pseudonyms from the beginning.
 */
final class ModeKeys {

    private static final String ANONYMOUS_ONLY = "anonymous-only";
    private static final List<String> MODES = List.of("ordinary", ANONYMOUS_ONLY);

    /** What only makes sense where people have names. */
    private static final List<String> OF_NAMES = List.of("inquiries", "passwords");

    private final Section job;
    private final Problems problems;
    private final Optional<Value> mode;
    private Optional<Pseudonyms> pseudonyms = Optional.empty();

    private ModeKeys(Section job, Problems problems, Optional<Value> mode) {
        this.job = job;
        this.problems = problems;
        this.mode = mode;
    }

    static ModeKeys of(Section job, Problems problems) {
        Optional<Value> value = job.optional("mode");
        boolean isAnonymous =
                value.flatMap(each -> each.choice(MODES))
                        .filter(ANONYMOUS_ONLY::equals)
                        .isPresent();
        return new ModeKeys(job, problems, isAnonymous ? value : Optional.empty());
    }

    /** Where the job file says it, or should. */
    static JobFile.ModePlaces places(Section job) {
        SourceRef campaign = job.look("campaign").map(Value::where).orElse(job.where());
        SourceRef mode = job.look("mode").map(Value::where).orElse(campaign);
        return new JobFile.ModePlaces(mode, job.look("key-file").map(Value::where).orElse(mode));
    }

    boolean isAnonymousOnly() {
        return mode.isPresent();
    }

    /**
     * Under which key; to be called before the rounds and filters are asked for.
     *
     * @param key the user's own; one made from the campaign's name would hide nobody
     */
    void kept(Optional<Secret> key) {
        if (mode.isEmpty()) {
            return;
        }
        OF_NAMES.forEach(
                each ->
                        job.look(each)
                                .ifPresent(value -> value.note(JobFileCode.KEY_OF_NAMED_CAMPAIGN)));
        if (key.isEmpty() && job.look("key-file").isEmpty()) {
            mode.get().note(JobFileCode.MODE_NEEDS_KEY, NamedKeys.KEY);
        }
        pseudonyms = key.map(Secret::bytes).map(Pseudonyms::new);
    }

    List<RoundInputs> rounds(List<RoundInputs> given) {
        return given.stream().map(each -> pseudonyms.map(each::under).orElse(each)).toList();
    }

    /**
     * As they act on the records.
     *
     * @param where the job file names the file of the filters
     */
    FilterSet filters(FilterSet given, SourceRef where) {
        if (mode.isEmpty()) {
            checkPlain(given, where);
        }
        return pseudonyms.map(names -> new AnonymousFilters(names).of(given)).orElse(given);
    }

    /** A pseudonym would mean nothing, and nobody would notice. */
    private void checkPlain(FilterSet given, SourceRef where) {
        Stream.of(
                        given.ownNetworks(),
                        given.sharedEgress(),
                        given.helpdeskNetworks(),
                        given.trustedProxies(),
                        given.scannerNetworks().keySet())
                .flatMap(networks -> networks.stream())
                .filter(network -> network.startsWith(Pseudonyms.ADDRESS_MARK))
                .forEach(each -> problems.add(where, JobFileCode.PSEUDONYM_IN_NAMED_MODE, each));
        for (Correction row : given.corrections()) {
            row.matches().stream()
                    .map(Correction.Match::text)
                    .filter(text -> text.startsWith(Pseudonyms.ADDRESS_MARK))
                    .forEach(
                            each ->
                                    problems.add(
                                            row.where(),
                                            JobFileCode.PSEUDONYM_IN_NAMED_MODE,
                                            each));
        }
    }
}
