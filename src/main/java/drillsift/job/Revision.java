package drillsift.job;

import drillsift.job.file.JobFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Names everything that decides a figure or a page: the job file and its templates, what the
 * filters say however they are written, the inputs and rosters of the rounds in work, and the
 * program with its lists, templates and fonts.
 */
final class Revision {

    /** Resources that decide something; their bytes are part of every revision. */
    static final List<String> RESOURCES =
            List.of(
                    "classify/weights.yaml",
                    "classify/known-agents.yaml",
                    "classify/known-networks.yaml",
                    "classify/icloud-private-relay.txt.gz",
                    "report/texts_en.properties",
                    "report/texts_ja.properties",
                    "report-templates/audit-decisions.jrxml",
                    "report-templates/audit-records.jrxml",
                    "report-templates/audit-rules.jrxml",
                    "report-templates/audit-summary.jrxml",
                    "report-templates/audit-undecided.jrxml",
                    "report-templates/department-people.jrxml",
                    "report-templates/department-summary.jrxml",
                    "report-templates/department-talk.jrxml",
                    "report-templates/executive-definitions.jrxml",
                    "report-templates/executive-departments.jrxml",
                    "report-templates/executive-speed.jrxml",
                    "report-templates/executive-summary.jrxml",
                    "report-templates/executive-trend.jrxml",
                    "report-templates/history-departments.jrxml",
                    "report-templates/history-rounds.jrxml",
                    "report-templates/individual-sheet.jrxml");

    /** They are asked for by plan, summary and audit trail, and stay as they are. */
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private Revision() {}

    static String of(JobFile jobFile, List<PlannedRound> rounds) {
        Fingerprint revision = Fingerprint.start().with(Version.text());
        for (String resource : RESOURCES) {
            revision.with(resource(resource));
        }
        revision.with(file(jobFile.path())).with(FilterSetJson.hash(jobFile.filters()));
        for (Path template : jobFile.templates().values()) {
            revision.with(file(template));
        }
        revision.with(InquiryNumbers.keyId(jobFile.named().key()));
        revision.with(jobFile.named().passwordsStamp());
        for (PlannedRound round : rounds) {
            revision.with(Integer.toString(round.round().number())).with(round.rosterDigest());
            for (PlannedSource source : round.sources()) {
                revision.with(source.file().name()).with(source.key());
            }
        }
        return revision.hex();
    }

    /** One hash over those resources of the program that are chosen by name. */
    static String resources(Predicate<String> chosen) {
        Fingerprint all = Fingerprint.start();
        RESOURCES.stream().filter(chosen).forEach(name -> all.with(name).with(resource(name)));
        return all.hex();
    }

    private static String file(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return Fingerprint.start().with(bytes, bytes.length).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of its bytes. */
    static String resource(String name) {
        return HASHES.computeIfAbsent(name, Revision::hash);
    }

    private static String hash(String name) {
        try (InputStream stream = Revision.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own resource " + name);
            }
            return Fingerprint.sha256(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
