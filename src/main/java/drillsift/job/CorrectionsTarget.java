package drillsift.job;

import drillsift.job.file.CorrectionsFile;
import drillsift.job.file.JobFile;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.read.CorrectionRows;
import drillsift.read.CorrectionRows.Form;
import drillsift.read.SourceSettings;
import drillsift.report.csv.SafeCsv;
import drillsift.store.SafeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The corrections file that rows are added to: the one that the job file names, else one beside the
 * job file. What stands there stays byte for byte; rows come after it, in its own encoding and
 * order of columns.
 */
final class CorrectionsTarget {

    /** Without them the row still says what was decided. */
    private static final List<String> DISPENSABLE = List.of("created_at", "ticket", "confirm");

    /** Encodings that can be continued without looking back. */
    private static final List<String> PLAIN = List.of("UTF-8", "windows-31j", "EUC-JP");

    private static final byte[] NOTHING = {};
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JobFile job;
    private final Path file;
    private final String name;
    private final byte[] before;
    private final List<String> header;
    private final Form form;
    private final KnownCorrections known;

    private CorrectionsTarget(JobFile job, Path file, byte[] before) {
        this.job = job;
        this.file = file;
        this.before = before;
        name = shown(job, file);
        if (before.length == 0) {
            header = CorrectionsFile.COLUMNS;
            form = new Form(StandardCharsets.UTF_8, ',', false);
            known = new KnownCorrections(List.of());
        } else {
            CorrectionRows rows = rows();
            header = rows.header();
            form = rows.form();
            known = new KnownCorrections(rows.rows());
        }
    }

    /**
     * @throws RefusedException DS-2856 when the file is one that no rows can be added to
     */
    static CorrectionsTarget of(JobFile job) {
        Path file =
                job.correctionsFile()
                        .orElseGet(
                                () ->
                                        job.path()
                                                .resolveSibling(
                                                        bare(job.path()) + ".corrections.csv"));
        try {
            Path real = Files.exists(file) ? file.toRealPath() : file;
            byte[] before = Files.exists(real) ? Files.readAllBytes(real) : NOTHING;
            CorrectionsTarget target = new CorrectionsTarget(job, real, before);
            target.refuseForm();
            return target;
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    private static String bare(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** As the job file is called, whose folder paths start from. */
    private static String shown(JobFile job, Path file) {
        Path folder = Path.of(job.name()).toAbsolutePath().normalize().getParent();
        Path named = Path.of(job.name()).getParent();
        Path fromJob = folder.relativize(file.toAbsolutePath().normalize());
        return (named == null ? fromJob : named.resolve(fromJob)).normalize().toString();
    }

    private CorrectionRows rows() {
        try {
            return CorrectionRows.read(name, file, SourceSettings.in(job.campaign().zone()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseForm() {
        boolean isPlain = PLAIN.contains(form.encoding().name());
        if (form.isPacked() || !isPlain) {
            throw refused(JobCode.CORRECTIONS_FORM, name, form.encoding().name());
        }
    }

    private static RefusedException refused(JobCode code, Object... arguments) {
        return new RefusedException(Problem.of(code, arguments));
    }

    KnownCorrections known() {
        return known;
    }

    /** As it is called in messages. */
    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    /** Whether the job file has to name it yet. */
    boolean isUnnamed() {
        return job.correctionsFile().isEmpty();
    }

    /**
     * The whole file with these rows.
     *
     * @throws RefusedException DS-2857 or DS-2858 when its columns or its encoding cannot hold them
     */
    byte[] with(List<NewCorrection> rows, LocalDate today) {
        boolean isNew = before.length == 0;
        String lineEnd = isNew || contains("\r\n") ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder();
        if (isNew) {
            text.append(BYTE_ORDER_MARK).append(record(CorrectionsFile.COLUMNS)).append(lineEnd);
        } else if (before[before.length - 1] != '\n') {
            text.append(lineEnd);
        }
        for (NewCorrection row : rows) {
            Map<String, String> cells = cells(row, today);
            refuseMissing(cells);
            text.append(record(inOrder(cells))).append(lineEnd);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before);
        bytes.writeBytes(encoded(text.toString()));
        return bytes.toByteArray();
    }

    private boolean contains(String text) {
        return new String(before, StandardCharsets.ISO_8859_1).contains(text);
    }

    private Map<String, String> cells(NewCorrection row, LocalDate today) {
        return Map.ofEntries(
                Map.entry("id", row.id()),
                Map.entry("action", row.decided().decision().action().name()),
                Map.entry("match_type", row.match().types()),
                Map.entry("match_value", row.match().values()),
                Map.entry("campaign", job.campaign().id()),
                Map.entry("valid_from", row.decided().validFrom()),
                Map.entry("valid_to", row.decided().validTo()),
                Map.entry("reason", row.decided().reason()),
                Map.entry("author", row.decided().author()),
                Map.entry("created_at", today.toString()),
                Map.entry("ticket", row.decided().ticket()),
                Map.entry("supersedes", row.supersedes()),
                Map.entry("confirm", ""));
    }

    private void refuseMissing(Map<String, String> cells) {
        List<String> found = header.stream().map(CorrectionRows::comparable).toList();
        String missing =
                CorrectionsFile.COLUMNS.stream()
                        .filter(column -> !found.contains(CorrectionRows.comparable(column)))
                        .filter(column -> !DISPENSABLE.contains(column))
                        .filter(column -> !cells.get(column).isEmpty())
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw refused(JobCode.CORRECTIONS_COLUMN, name, missing);
        }
    }

    private List<String> inOrder(Map<String, String> cells) {
        return header.stream().map(column -> cell(cells, column)).toList();
    }

    private static String cell(Map<String, String> cells, String column) {
        String wanted = CorrectionRows.comparable(column);
        return cells.entrySet().stream()
                .filter(each -> CorrectionRows.comparable(each.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private String record(List<String> cells) {
        return SafeCsv.record(cells, form.delimiter());
    }

    private byte[] encoded(String text) {
        Charset encoding = form.encoding();
        try {
            ByteBuffer bytes = encoding.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            throw new RefusedException(
                    Problem.of(JobCode.CORRECTIONS_LETTERS, name, encoding.name()), e);
        }
    }

    /**
     * Puts the new file in the place of the former one, which nobody must have changed since.
     *
     * @throws RefusedException DS-2855 when somebody has
     */
    void write(byte[] bytes) {
        try {
            byte[] now = Files.exists(file) ? Files.readAllBytes(file) : NOTHING;
            if (!Arrays.equals(before, now)) {
                throw refused(JobCode.CORRECTIONS_CHANGED, name);
            }
            SafeFiles.replace(file, bytes);
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }
}
