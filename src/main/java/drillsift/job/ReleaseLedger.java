package drillsift.job;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.release.People;
import drillsift.aggregate.release.Release;
import drillsift.event.SourceRef;
import drillsift.job.RunHistory.Published;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All anonymous figures that were released of a campaign, with the people that they are about. Each
 * released run keeps its own figures and those of all releases before it, so the newest one is
 * enough; drafts keep one too, which counts for nothing.
 */
final class ReleaseLedger {

    static final String FILE = "review/release-ledger.json";
    private static final String ANONYMOUS = "anonymous";

    private final Set<Release> releases = new LinkedHashSet<>();
    private final Set<String> accepted = new LinkedHashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, RunHistory.Gone> gone = new LinkedHashMap<>();
    private final Map<String, String> runs = new TreeMap<>();

    private ReleaseLedger() {}

    /**
     * @throws RefusedException DS-7916 when a ledger is not as it was published
     */
    static ReleaseLedger of(RunHistory history) {
        ReleaseLedger ledger = new ReleaseLedger();
        List<Published> silent = new ArrayList<>();
        for (Published run : history.runs()) {
            if (run.state() == RunState.FINAL) {
                ledger.runs.put(run.revision(), run.id());
                if (Files.isRegularFile(run.folder().resolve(FILE))) {
                    ledger.take(run.folder());
                } else if (Files.isDirectory(run.folder().resolve(ANONYMOUS))) {
                    silent.add(run);
                }
            }
        }
        silent.stream()
                .map(Published::revision)
                .filter(revision -> !ledger.isKnown(revision))
                .forEach(ledger.unknown::add);
        history.gone().stream()
                .filter(run -> !ledger.isKnown(run.revision()))
                .forEach(run -> ledger.gone.put(run.revision(), run));
        return ledger;
    }

    private void take(Path run) {
        LedgerJson.Content content = content(run);
        releases.addAll(content.releases());
        accepted.addAll(content.uncompared());
    }

    /**
     * What a run itself told without names, or would tell once it is released; empty when nothing.
     *
     * @throws RefusedException DS-7916 when its ledger is not as it was published
     */
    static Optional<Release> own(Published run) {
        return Files.isRegularFile(run.folder().resolve(FILE))
                ? content(run.folder()).releases().stream()
                        .filter(release -> release.revision().equals(run.revision()))
                        .findFirst()
                : Optional.empty();
    }

    private static LedgerJson.Content content(Path run) {
        Path file = run.resolve(FILE);
        try {
            if (!KeptFilters.isAsPublished(run, FILE)) {
                throw changed(file, null);
            }
            return LedgerJson.read(RunSummary.tree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw changed(file, e);
        }
    }

    private static RefusedException changed(Path file, Throwable cause) {
        SourceRef where = new SourceRef(file.toString(), 0);
        return new RefusedException(Problem.at(where, JobCode.FILE_CHANGED), cause);
    }

    private boolean isKnown(String revision) {
        return accepted.contains(revision)
                || releases.stream().anyMatch(release -> release.revision().equals(revision));
    }

    /** In the order of their publication. */
    List<Release> releases() {
        return List.copyOf(releases);
    }

    /** Who was in several rounds, as far as it was told of that round. */
    List<People> panels(int round) {
        return releases.stream()
                .flatMap(release -> release.round(round).stream())
                .flatMap(told -> told.panels().stream())
                .distinct()
                .toList();
    }

    /**
     * The groups of a round by attribute, as they were told first; an attribute is absent where
     * none were told, and where a ledger of an older version does not say which.
     */
    Map<Attribute, Set<String>> groupsByAttribute(int round) {
        return groupsByAttribute(releases, round);
    }

    static Map<Attribute, Set<String>> groupsByAttribute(Collection<Release> releases, int round) {
        Map<Attribute, Set<String>> groups = new EnumMap<>(Attribute.class);
        for (Release release : releases) {
            release.round(round)
                    .ifPresent(
                            told -> {
                                for (Attribute attribute : Attribute.values()) {
                                    Set<String> names = told.groupsBy(attribute);
                                    if (!names.isEmpty()) {
                                        groups.putIfAbsent(attribute, names);
                                    }
                                }
                            });
        }
        return groups;
    }

    /** Revisions of releases that have no ledger, and that nobody has accepted so. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Releases whose folders are gone, told by no later ledger, that nobody has accepted so. */
    List<RunHistory.Gone> gone() {
        return List.copyOf(gone.values());
    }

    /** Revisions of all whose figures are not known. */
    List<String> uncompared() {
        List<String> all = new ArrayList<>(unknown);
        all.addAll(gone.keySet());
        return all;
    }

    /** The run of a revision; the beginning of the revision where the run is gone. */
    String run(String revision) {
        String start = revision.substring(0, Math.min(8, revision.length()));
        return runs.getOrDefault(revision, start);
    }

    /** The largest of the smallest groups that was promised so far; 0 without a release. */
    int minimumGroup() {
        return releases.stream().mapToInt(Release::minimumGroup).max().orElse(0);
    }

    /** As it is to stand in the folder of a further release. */
    byte[] with(Release further, Collection<String> alsoAccepted) {
        Set<Release> all = new LinkedHashSet<>(releases);
        all.remove(further);
        all.add(further);
        Set<String> without = new LinkedHashSet<>(accepted);
        without.addAll(alsoAccepted);
        return LedgerJson.write(all, without);
    }
}
