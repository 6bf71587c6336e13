package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.job.file.JobFile;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.report.Edition;
import drillsift.report.RenderedDocument;
import drillsift.report.ReportCode;
import drillsift.report.ReportEngine;
import drillsift.report.ReportTexts;
import drillsift.report.sheet.AccessSheet;
import drillsift.report.sheet.SheetModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accesses with their verdicts, all evidence and what would change them. */
public final class Explanation {

    private final JsonNode document;
    private final Messages messages;
    private final JobFile jobFile;
    private final Optional<Instant> asOf;
    private final List<Problem> notices;

    /**
     * @param asOf time of the last record of the rounds; empty where there is none
     * @param notices what must be known before relying on it
     */
    Explanation(
            JsonNode document,
            Messages messages,
            JobFile jobFile,
            Optional<Instant> asOf,
            List<Problem> notices) {
        this.document = document;
        this.messages = messages;
        this.jobFile = jobFile;
        this.asOf = asOf;
        this.notices = List.copyOf(notices);
    }

    /** What must be known before relying on it, such as filters that have changed since the run. */
    public List<Problem> notices() {
        return notices;
    }

    /** For people. */
    public List<String> lines() {
        return new ExplainText(messages).of(document);
    }

    /** For programs: one JSON document; its sentences are in the language of messages. */
    public List<String> json() {
        return document.toPrettyString().lines().toList();
    }

    /**
     * Writes the one page for a talk with the person, in the language of messages.
     *
     * @return what its reader must know, such as characters that no font has
     */
    public List<Problem> write(SheetFile file) {
        ReportTexts texts = jobFile.texts().in(messages.language());
        Edition edition = Edition.of(jobFile.campaign(), asOf, texts);
        AccessSheet told = new ExplainSheet(texts).of(document, jobFile.pseudonyms().isPresent());
        RenderedDocument sheet =
                new ReportEngine(jobFile.templates()).render(SheetModel.of(told, edition, texts));
        file.write(sheet.bytes());
        return sheet.missing().isEmpty()
                ? List.of()
                : List.of(
                        Problem.of(
                                ReportCode.GLYPHS_MISSING,
                                MissingGlyphs.names(sheet.missing()),
                                file.toString()));
    }
}
