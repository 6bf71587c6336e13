package drillsift.read;

import drillsift.event.Framing;
import drillsift.event.InputFormat;
import drillsift.event.SourceRef;
import drillsift.message.Code;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out what an input is: hash, packing, format, encoding and header. */
public final class SourceSurvey {

    private SourceSurvey() {}

    /**
     * @param name the path as written in the job file
     * @throws RefusedException DS-30xx for a file that cannot be what the job file says
     */
    public static SourceFile survey(String name, Path path, SourceSettings settings) {
        try {
            FileHead head = FileHead.read(name, path, settings.part());
            if (head.isJson() && settings.logFormat().isEmpty()) {
                return JsonSurvey.of(name, path, head, settings);
            }
            refuseOtherThanJson(name, settings);
            Optional<InputFormat> log = LogSurvey.format(name, head, settings);
            if (log.isPresent()) {
                refuseCsvToo(name, path, head, settings);
                return LogSurvey.file(name, path, head, log.get());
            }
            return csvFile(name, path, head, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A CSV may hold lines of a log in its cells: its header tells. */
    private static void refuseCsvToo(String name, Path path, FileHead head, SourceSettings settings)
            throws IOException {
        if (settings.format().isPresent() || settings.logFormat().isPresent()) {
            return;
        }
        SourceFile bare = LogSurvey.file(name, path, head, InputFormat.ACCESS_LOG);
        try (InputStream bytes = SourceBytes.open(bare)) {
            CsvHeader header = CsvHeader.read(name, bytes, SourceBytes.encoding(bare));
            List<InputFormat> readings = new ArrayList<>(fitting(header, settings));
            if (!readings.isEmpty()) {
                readings.add(InputFormat.ACCESS_LOG);
                throw ambiguous(new SourceRef(name, header.lines()), readings);
            }
        } catch (RefusedException e) {
            if (e.problems().get(0).code() == ReadCode.AMBIGUOUS) {
                throw e;
            } // the first line of a log is no header
        }
    }

    private static void refuseOtherThanJson(String name, SourceSettings settings) {
        Optional<InputFormat> json =
                settings.format().filter(format -> format.framing() == Framing.JSON);
        if (json.isPresent()) {
            throw new RefusedException(
                    Problem.at(new SourceRef(name, 1), ReadCode.OTHER_FORMAT, json.get().key()));
        }
    }

    /** What the user should know of a file that can be read. */
    public static List<Problem> notes(SourceFile file, SourceSettings settings) {
        if (file.format().framing() != Framing.CSV) {
            return List.of();
        }
        Optional<WideProfile> profile = KnownColumns.profile(file, settings);
        if (profile.isEmpty()) {
            return MeantColumns.unused(file, settings);
        }
        List<Problem> notes = new ArrayList<>(unusedBy(profile.get(), file));
        if (file.dates() != DateOrder.UNKNOWN) {
            SourceRef where = new SourceRef(file.name(), 0);
            notes.add(Problem.at(where, ReadCode.DATES_TOLD, file.dates().key()));
        }
        return notes;
    }

    private static List<Problem> unusedBy(WideProfile profile, SourceFile file) {
        List<String> unused = profile.unknown(file.header());
        return unused.isEmpty()
                ? List.of()
                : List.of(
                        Problem.at(
                                new SourceRef(file.name(), file.headerLines()),
                                ReadCode.UNUSED_BY_PROFILE,
                                CsvHeader.shown(unused),
                                profile.name()));
    }

    private static SourceFile csvFile(
            String name, Path path, FileHead head, SourceSettings settings) throws IOException {
        Charset encoding = encoding(name, path, head, settings);
        SourceFile raw =
                new SourceFile(
                        name,
                        path,
                        head.bytes(),
                        head.sha256(),
                        head.packing(),
                        settings.format().orElse(InputFormat.DRILLSIFT_EVENTS),
                        encoding,
                        List.of(),
                        0,
                        0,
                        ',');
        SourceFile file;
        try (InputStream bytes = SourceBytes.open(raw)) {
            CsvHeader header = CsvHeader.read(name, bytes, SourceBytes.encoding(raw));
            file = raw.headed(format(name, header, settings), header);
        } catch (RefusedException e) {
            refuseOwnLog(name, head, settings);
            throw SheetTable.withOtherSheets(e, name, path, settings);
        }
        return dated(file, settings);
    }

    /** With the order of its dates, where nothing but the dates themselves tells it. */
    private static SourceFile dated(SourceFile file, SourceSettings settings) throws IOException {
        Optional<WideProfile> profile =
                KnownColumns.profile(file, settings)
                        .filter(each -> each.dates() == DateOrder.UNKNOWN);
        return profile.isEmpty() ? file : file.dated(WideDates.of(file, profile.get()));
    }

    /** What no format knows may be a log all the same. */
    private static void refuseOwnLog(String name, FileHead head, SourceSettings settings) {
        if (settings.format().isEmpty() && !head.packing().isWorkbook()) {
            UnusualLog.refuseOwnFormat(name, head.head());
        }
    }

    static Charset encoding(String name, Path path, FileHead head, SourceSettings settings)
            throws IOException {
        if (head.packing().isWorkbook()) {
            return StandardCharsets.UTF_8;
        }
        TextEvidence.Bytes bytes = () -> SourceBytes.unpacked(name, path, head.packing());
        Utf8Check check = head.unpackedCheck(name, path);
        if (settings.encoding().isPresent()) {
            return Encodings.declared(name, settings.encoding().get(), check, bytes);
        }
        return Encodings.detect(name, head.head(), check, bytes);
    }

    private static InputFormat format(String name, CsvHeader header, SourceSettings settings) {
        SourceRef where = new SourceRef(name, header.lines());
        if (settings.format().isPresent()) {
            InputFormat format = settings.format().get();
            List<String> missing = missing(format, header, settings);
            if (format == InputFormat.WIDE_CSV) {
                refuseProfile(where, header, settings, missing);
            } else if (!missing.isEmpty()) {
                throw new RefusedException(
                        MeantColumns.missing(where, missing, header, format, settings));
            }
            return format;
        }
        List<InputFormat> fitting = fitting(header, settings);
        if (fitting.size() > 1) {
            throw ambiguous(where, fitting);
        }
        if (fitting.isEmpty()) {
            throw new RefusedException(MeantColumns.unknown(where, header, settings));
        }
        return fitting.get(0);
    }

    private static void refuseProfile(
            SourceRef where, CsvHeader header, SourceSettings settings, List<String> missing) {
        Optional<WideProfile> profile = WideProfile.of(header.names(), settings);
        if (profile.isEmpty()) {
            String shipped = String.join(", ", ShippedProfiles.names());
            throw new RefusedException(
                    Problem.at(where, ReadCode.NO_PROFILE, header.shown(settings), shipped));
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    Problem.at(
                            where,
                            ReadCode.PROFILE_COLUMN,
                            String.join(", ", missing),
                            header.shown(settings),
                            profile.get().name()));
        }
    }

    private static List<InputFormat> fitting(CsvHeader header, SourceSettings settings) {
        return Arrays.stream(InputFormat.values())
                .filter(format -> format.framing() == Framing.CSV)
                .filter(format -> mayBe(format, header.names(), settings))
                .filter(format -> missing(format, header, settings).isEmpty())
                .toList();
    }

    /** A profile that the job file names leaves no choice. */
    private static boolean mayBe(InputFormat format, List<String> header, SourceSettings settings) {
        return format == InputFormat.WIDE_CSV || settings.profile().isPresent()
                ? format == InputFormat.WIDE_CSV && WideProfile.of(header, settings).isPresent()
                : KnownColumns.mayBe(format, header);
    }

    /** Whether a file is refused since no format knows it, so that it may be a list of people. */
    public static boolean isUnknown(RefusedException refused) {
        Code code = refused.problems().get(0).code();
        return code == ReadCode.UNKNOWN_HEADER
                || code == ReadCode.MISSPELT_HEADER
                || code == ReadCode.UNKNOWN_JSON;
    }

    private static RefusedException ambiguous(SourceRef where, List<InputFormat> fitting) {
        return new RefusedException(
                Problem.at(
                        where,
                        ReadCode.AMBIGUOUS,
                        fitting.stream().map(InputFormat::key).collect(Collectors.joining(", ")),
                        fitting.stream()
                                .map(SourceSurvey::reading)
                                .collect(Collectors.joining("; "))));
    }

    /** What the format would make of the file: its needed columns. */
    private static String reading(InputFormat format) {
        List<String> columns = KnownColumns.required(format);
        return columns.isEmpty() ? format.key() : format.key() + ": " + String.join(", ", columns);
    }

    private static List<String> missing(List<String> header, SourceSettings settings) {
        Optional<WideProfile> profile = WideProfile.of(header, settings);
        List<String> missing =
                new ArrayList<>(profile.map(each -> each.missing(header)).orElse(List.of()));
        boolean knowsCampaigns =
                profile.map(each -> each.campaign().stream().anyMatch(each.columns(header)::has))
                        .orElse(false);
        if (settings.campaignId().isPresent() && !knowsCampaigns) {
            missing.add("campaign-id");
        }
        return missing;
    }

    private static List<String> missing(
            InputFormat format, CsvHeader header, SourceSettings settings) {
        if (format == InputFormat.WIDE_CSV) {
            return missing(header.names(), settings);
        }
        Columns columns = KnownColumns.of(format, header.names(), settings.columns());
        List<String> missing = new ArrayList<>(columns.missing(KnownColumns.required(format)));
        boolean whom = columns.has("recipient") || columns.has("token");
        if (format == InputFormat.DRILLSIFT_EVENTS && !whom) {
            missing.add("recipient");
        }
        if (settings.campaignId().isPresent() && !columns.has("campaign-id")) {
            missing.add("campaign-id");
        }
        if (!settings.subjects().isEmpty() && !columns.has("subject")) {
            missing.add("subject");
        }
        return missing;
    }
}
