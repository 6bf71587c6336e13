package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small campaign after its first run, and its review list to be filled. */
abstract class ReviewedCampaign {

    static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author,"
                    + "created_at,ticket,supersedes,confirm";

    @TempDir static Path folder;
    static Path first;
    private static String bareJob;

    static Path job() {
        return folder.resolve("jobs/job.yaml");
    }

    static Path corrections() {
        return folder.resolve("jobs/job.corrections.csv");
    }

    @BeforeAll
    static void runOnce() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(90, 1, 0, 5, "mixed"));
        bareJob = Files.readString(job()) + "reports: []\n";
        Files.writeString(job(), bareJob);
        first = run();
    }

    @BeforeEach
    void forgetCorrections() throws IOException {
        Files.writeString(job(), bareJob);
        Files.deleteIfExists(corrections());
    }

    static void nameCorrections() throws IOException {
        Files.writeString(job(), bareJob + "corrections: job.corrections.csv\n");
    }

    static RunOptions options() {
        return HaltingRun.options(job(), folder.resolve("work"), folder.resolve("output"));
    }

    static Path run() {
        return DrillRun.run(options(), new QuietProgress()).folder().orElseThrow();
    }

    /** The published list with some cells filled. */
    static final class Filled {

        private final List<Map<String, String>> rows = new ArrayList<>();
        private List<String> header = List.of();

        Filled() throws IOException {
            this(first.resolve("review/review.csv"));
        }

        Filled(Path list) throws IOException {
            try (Reader text = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
                assertThat(text.read()).isEqualTo('\uFEFF');
                CSVFormat format =
                        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
                CSVParser parser = CSVParser.parse(text, format);
                header = parser.getHeaderNames();
                for (CSVRecord record : parser) {
                    rows.add(new LinkedHashMap<>(record.toMap()));
                }
            }
        }

        /**
         * @param line of the file, from 2
         */
        Filled set(int line, String column, String text) {
            rows.get(line - 2).put(column, text);
            return this;
        }

        Filled decide(int line, String decision, String reason, String author) {
            return set(line, "decision", decision)
                    .set(line, "reason", reason)
                    .set(line, "author", author);
        }

        String cell(int line, String column) {
            return rows.get(line - 2).get(column);
        }

        int lines() {
            return rows.size() + 1;
        }

        List<String> header() {
            return header;
        }

        List<List<String>> cells() {
            return rows.stream().map(row -> List.copyOf(row.values())).toList();
        }

        Path write() throws IOException {
            return write("review.csv", ',', StandardCharsets.UTF_8, "\uFEFF");
        }

        Path write(String name, char delimiter, Charset encoding, String start) throws IOException {
            StringWriter text = new StringWriter();
            text.append(start);
            CSVFormat format =
                    CSVFormat.DEFAULT
                            .builder()
                            .setDelimiter(delimiter)
                            .setRecordSeparator("\r\n")
                            .get();
            try (CSVPrinter printer = new CSVPrinter(text, format)) {
                printer.printRecord(header);
                for (List<String> row : cells()) {
                    printer.printRecord(row);
                }
            }
            return Files.write(folder.resolve(name), text.toString().getBytes(encoding));
        }
    }

    static List<String> correct(Path review) {
        return correct(review, Optional.empty(), Optional.empty(), false);
    }

    static List<String> correct(
            Path review, Optional<String> reason, Optional<String> author, boolean dryRun) {
        return Corrector.correct(
                        options(),
                        new QuietProgress(),
                        new CorrectQuery(review, reason, author, dryRun),
                        NOW)
                .lines();
    }

    /** What is told of a list that is refused, without the folder. */
    static List<String> refusals(Path review) {
        var refused = catchThrowableOfType(RefusedException.class, () -> correct(review));
        Messages messages = new Messages(Language.EN);
        return refused.problems().stream()
                .map(each -> each.code().id() + " " + messages.text(each))
                .map(text -> text.replace(folder + "/", ""))
                .toList();
    }

    static List<CSVRecord> written() throws IOException {
        String text = Files.readString(corrections());
        assertThat(text).startsWith("\uFEFF" + HEADER + "\r\n");
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        return CSVParser.parse(text.substring(1), format).getRecords();
    }
}
