package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.classify.Correction;
import drillsift.classify.FilterSet;
import drillsift.job.file.JobFile;
import drillsift.report.pdf.FontDigest;
import drillsift.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * What a run is made from, part by part: summary and audit trail keep these hashes, so that two
 * runs can be told apart by causes when neither their inputs nor their settings are there any more.
 */
final class MadeFrom {

    static final String FIELD = "made_from";

    private MadeFrom() {}

    static ObjectNode of(RunPlan plan) {
        JobFile job = plan.jobFile();
        ObjectNode parts = RunSummary.newObject();
        parts.put("program", Version.text());
        parts.put("lists", Revision.resources(name -> name.startsWith("classify/")));
        parts.put("templates", templates(job));
        parts.put("fonts", HexFormat.of().formatHex(FontDigest.ofAll()));
        parts.put("job_file", sha256(job.path()));
        String filters = FilterSetJson.hash(withoutCorrections(job.filters()));
        String corrections = corrections(job.filters().corrections());
        parts.put("filter_set", plan.filterSet());
        parts.put("filters", filters);
        parts.put("corrections", corrections);
        rows(parts, job.filters().corrections());
        parts.put("campaign", hash(job.campaign().toString()));
        parts.put("privacy", job.privacy().minimumGroup());
        parts.put(
                "reports",
                hash(job.reports() + " " + job.exportVerdicts() + " " + job.breakdowns()));
        rounds(parts, plan);
        return parts;
    }

    /** Of a published run; empty where it does not say. */
    static String filterSet(JsonNode summary) {
        return summary.path(FIELD).path("filter_set").asText();
    }

    private static FilterSet withoutCorrections(FilterSet filters) {
        return filters.but().corrections(List.of()).done();
    }

    /** What the rows say, wherever they stand. */
    private static String corrections(List<Correction> corrections) {
        Fingerprint rows = Fingerprint.start();
        for (Correction each : corrections) {
            rows.with(each.id()).with(each.action().name()).with(each.rule());
            rows.with(each.decibans() + " " + each.matches() + " " + each.isWide());
            rows.with(each.from() + " " + each.to()).with(each.reason()).with(each.author());
        }
        return rows.hex();
    }

    /** Ids and actions alone: whom a row means, why and by whom stands in the officer's list. */
    private static void rows(ObjectNode parts, List<Correction> corrections) {
        var rows = parts.putArray("correction_rows");
        corrections.forEach(each -> rows.add(each.id() + " " + each.action().name()));
    }

    private static String templates(JobFile job) {
        Fingerprint all =
                Fingerprint.start()
                        .with(Revision.resources(name -> name.startsWith("report")))
                        .with(job.texts().toString());
        job.templates().forEach((name, path) -> all.with(name).with(sha256(path)));
        return all.hex();
    }

    private static void rounds(ObjectNode parts, RunPlan plan) {
        for (PlannedRound round : plan.rounds()) {
            ObjectNode node = parts.withArrayProperty("rounds").addObject();
            node.put("round", round.round().number());
            node.put("roster", round.rosterDigest());
            node.put("settings", hash(round.round().toString()));
            Fingerprint reading = Fingerprint.start();
            round.sources().forEach(source -> reading.with(source.format()));
            node.put("reading", reading.hex());
        }
    }

    private static String hash(String text) {
        return Fingerprint.start().with(text).hex();
    }

    static String sha256(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
