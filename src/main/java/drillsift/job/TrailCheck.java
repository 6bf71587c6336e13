package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import drillsift.store.AuditWitness;
import drillsift.store.ManifestCheck;
import drillsift.store.SafeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Recomputes the chain of the audit trail, and compares every folder beside it with what the trail
 * says was published: nothing missing, nothing changed, nothing more.
 */
final class TrailCheck {

    private final Path campaign;
    private final Path file;
    private final AuditLines lines;
    private final List<Problem> problems = new ArrayList<>();

    private TrailCheck(Path campaign) {
        this.campaign = campaign;
        this.file = campaign.resolve(AuditFile.NAME);
        this.lines = AuditLines.read(file);
    }

    /** All that is wrong: first the lines, then the folders by name. */
    static List<Problem> of(Path output, String campaign) {
        TrailCheck check = new TrailCheck(output.resolve(campaign));
        check.chain();
        check.lost();
        Map<String, String> entered = check.entered();
        try {
            entered.forEach(check::folder);
            check.unentered(entered.keySet(), check.folders());
            TrailLinks.check(output, campaign, check.lines).forEach(check.problems::add);
        } catch (UncheckedIOException e) {
            throw SafeFiles.refused(check.campaign, e.getCause());
        }
        return check.problems;
    }

    private SourceRef place(int line) {
        return new SourceRef(file.toString(), line);
    }

    private void chain() {
        String previous = AuditLines.NO_HASH;
        for (AuditLine line : lines.whole()) {
            if (!line.isIntact()) {
                problems.add(Problem.at(place(line.number()), JobCode.LINE_CHANGED));
            } else if (!line.previous().equals(previous) || line.sequence() != line.number()) {
                problems.add(Problem.at(place(line.number()), JobCode.CHAIN_BROKEN));
            }
            previous = line.hash();
        }
        if (lines.isCut()) {
            problems.add(Problem.at(place(lines.whole().size() + 1), JobCode.LINE_CUT));
        }
    }

    /** What is gone from the end, and from where the next command found it gone. */
    private void lost() {
        for (AuditLine line : lines.whole()) {
            JsonNode entry = line.entry();
            if (entry.path("outcome").asText().equals(TrailOutcome.SHORTENED.key())) {
                problems.add(lost(line.number(), entry.path("lost_sequence").asText()));
            }
        }
        AuditWitness last = AuditWitness.read(campaign);
        if (last.isLostFrom(lines)) {
            problems.add(lost(lines.whole().size() + 1, Integer.toString(last.sequence())));
        }
    }

    private Problem lost(int line, String sequence) {
        return Problem.at(place(line), JobCode.ENTRIES_LOST, sequence);
    }

    /**
     * Runs that became visible, and the hashes of their manifests; none where the line that tells
     * it is not as it was written.
     */
    private Map<String, String> entered() {
        Map<String, String> announced = new TreeMap<>();
        Map<String, String> entered = new TreeMap<>();
        for (AuditLine line : lines.whole()) {
            JsonNode entry = line.entry();
            String run = entry.path("run").asText();
            String outcome = entry.path("outcome").asText();
            if (outcome.equals(TrailOutcome.PUBLISHING.key())) {
                announced.put(run, manifest(line, entry));
            } else if (outcome.equals(TrailOutcome.PUBLISHED.key())) {
                entered.put(run, announced.getOrDefault(run, ""));
            }
            for (JsonNode earlier : entry.path("runs")) {
                entered.put(earlier.path("run").asText(), manifest(line, earlier));
            }
        }
        // the process that published it has died, or is at it
        announced.keySet().removeIf(run -> !Files.isDirectory(campaign.resolve(run)));
        announced.forEach(entered::putIfAbsent);
        return entered;
    }

    private static String manifest(AuditLine line, JsonNode entry) {
        return line.isIntact() ? entry.path("manifest").asText() : "";
    }

    private void folder(String run, String manifest) {
        Path folder = campaign.resolve(run);
        SourceRef where = new SourceRef(folder.toString(), 0);
        if (!Files.isDirectory(folder)) {
            problems.add(Problem.at(where, JobCode.RUN_MISSING, lastLineOf(run)));
            return;
        }
        Path list = folder.resolve("manifest.json");
        try {
            if (ManifestCheck.manifest(folder).isEmpty()) {
                problems.add(Problem.at(new SourceRef(list.toString(), 0), JobCode.FILE_MISSING));
                return;
            }
            boolean isKnown = !manifest.isEmpty();
            if (isKnown && !ManifestCheck.manifest(folder).get().equals(manifest)) {
                problems.add(Problem.at(new SourceRef(list.toString(), 0), JobCode.FILE_CHANGED));
            }
            ManifestCheck.compare(folder).stream()
                    .map(finding -> RunFolderCheck.problem(folder, finding))
                    .forEach(problems::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int lastLineOf(String run) {
        return lines.whole().stream()
                .filter(line -> line.entry().toString().contains(run))
                .mapToInt(AuditLine::number)
                .max()
                .orElse(0);
    }

    private void unentered(Set<String> entered, List<Path> folders) {
        Set<String> heads = new HashSet<>(Set.of(AuditLines.NO_HASH));
        lines.whole().forEach(line -> heads.add(line.hash()));
        for (Path folder : folders) {
            SourceRef where = new SourceRef(folder.toString(), 0);
            if (!entered.contains(folder.getFileName().toString())) {
                problems.add(Problem.at(where, JobCode.RUN_UNENTERED));
            }
            String head = head(folder);
            if (!heads.contains(head)) {
                problems.add(Problem.at(where, JobCode.HISTORY_LOST, head));
            }
        }
    }

    /**
     * Of the trail when the run was published; a summary that cannot be read is told as changed.
     */
    private static String head(Path run) {
        try {
            return RunSummary.read(run).path("audit_head").asText(AuditLines.NO_HASH);
        } catch (RefusedException changed) {
            return AuditLines.NO_HASH;
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(campaign)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(campaign)) {
            return entries.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
