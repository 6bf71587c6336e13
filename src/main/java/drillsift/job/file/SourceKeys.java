package drillsift.job.file;

import drillsift.event.EventKind;
import drillsift.event.Framing;
import drillsift.event.InputFormat;
import drillsift.event.SourceRef;
import drillsift.normalize.LogFormat;
import drillsift.read.KnownColumns;
import drillsift.read.RequestRule;
import drillsift.read.SourceSettings;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The keys that name the files of a round: roster, inputs, the picture of its mail. */
final class SourceKeys {

    /** The format is told by what the file holds, as it is without the key. */
    private static final String AUTO = "auto";

    private static final int HEADER = 200;
    private static final int LONGEST_FORMAT = 4_000;

    private final Paths paths;
    private final ZoneId zone;
    private final Problems problems;

    /**
     * @param zone of the campaign, for sources that name none of their own
     */
    SourceKeys(Paths paths, ZoneId zone, Problems problems) {
        this.paths = paths;
        this.zone = zone;
        this.problems = problems;
    }

    /** The same for a round that is not in work: its files need not be there. */
    SourceKeys withoutFiles() {
        return new SourceKeys(paths.withoutFiles(), zone, problems);
    }

    /** The path alone, or a section with the path under {@code file}. */
    Optional<RosterInput> roster(Value value) {
        if (value.isText()) {
            return paths.file(value)
                    .map(path -> roster(value, value, path, SourceSettings.in(zone)));
        }
        Optional<Section> section = value.section();
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Optional<Value> file = section.get().required("file", "../input/roster.csv");
        SourceSettings settings =
                settings(
                        section.get(),
                        Optional.empty(),
                        ColumnNames.ofRoster(),
                        "rid",
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        Optional<String> part = section.get().optional("part").flatMap(text -> text.text(HEADER));
        section.get().done();
        return file.flatMap(paths::file)
                .map(
                        path ->
                                roster(
                                        file.get(),
                                        file.get(),
                                        path,
                                        part.map(settings::withPart).orElse(settings)));
    }

    private static RosterInput roster(Value file, Value place, Path path, SourceSettings settings) {
        return new RosterInput(file.text().orElseThrow(), path, settings, place.where());
    }

    RoundFeedback feedback(Value value) {
        return new FeedbackKeys(paths).read(value);
    }

    /** One input, or one for each file that its path means. */
    List<Input> inputs(Value value) {
        return value.section().map(this::inputs).orElse(List.of());
    }

    private List<Input> inputs(Section keys) {
        Optional<Value> file = keys.required("file", "../input/events.csv");
        SourceSettings settings = settings(keys);
        Optional<Value> place = keys.optional("part");
        Optional<String> part = place.flatMap(text -> text.text(HEADER));
        Set<EventKind> measured = measured(keys);
        keys.done();
        List<Paths.Found> files = file.map(paths::files).orElse(List.of());
        if (part.filter(FilePattern::hasPattern).isPresent()
                && files.stream().anyMatch(Paths.Found::piped)) {
            place.orElseThrow().note(JobFileCode.PATTERN_IN_PIPE);
        }
        return files.stream()
                .flatMap(
                        found -> parts(found, part, settings, measured, file.orElseThrow().where()))
                .toList();
    }

    private SourceSettings settings(Section keys) {
        Optional<InputFormat> named = keys.optional("format").flatMap(SourceKeys::format);
        String parameter =
                keys.optional("token-parameter").flatMap(text -> text.text(HEADER)).orElse("rid");
        Optional<String> pattern = tokenPattern(keys);
        // Only logs have requests and only wide exports an order: an input with one is such a one.
        Optional<Value> rules = isLog(named) ? keys.optional("requests") : Optional.empty();
        Optional<Value> order = mayBeWide(named) ? keys.optional("dates") : Optional.empty();
        Optional<Value> told =
                mayHaveSubjects(named) ? keys.optional("subjects") : Optional.empty();
        Optional<InputFormat> format =
                named.or(() -> rules.map(any -> InputFormat.ACCESS_LOG))
                        .or(() -> order.map(any -> InputFormat.WIDE_CSV))
                        .or(() -> told.flatMap(any -> withSubjects()));
        List<RequestRule> requests = rules.map(RequestKeys::read).orElse(List.of());
        List<String> names = ColumnNames.ofInput(format);
        Optional<String> campaign = campaign(keys, format, names);
        SourceSettings plain =
                settings(keys, format, names, parameter, pattern, requests, campaign);
        SourceSettings formatted = logFormat(keys, format).map(plain::withLogFormat).orElse(plain);
        Optional<Value> profile = mayBeWide(format) ? keys.optional("profile") : Optional.empty();
        return new WideKeys(paths, problems)
                .with(
                        told.map(SourceKeys::subjects)
                                .map(formatted::withSubjects)
                                .orElse(formatted),
                        profile,
                        order);
    }

    private static boolean mayHaveSubjects(Optional<InputFormat> format) {
        return format.map(KnownColumns::hasSubjects).orElse(true);
    }

    private static Optional<InputFormat> withSubjects() {
        return Arrays.stream(InputFormat.values()).filter(KnownColumns::hasSubjects).findFirst();
    }

    /** What the subjects of the drill's mails hold; without any no report could be the drill's. */
    private static List<String> subjects(Value list) {
        List<Value> values = list.list();
        if (list.isList() && values.isEmpty()) {
            list.note(JobFileCode.EMPTY_LIST);
        }
        return values.stream().flatMap(each -> each.text(HEADER).stream()).toList();
    }

    private static boolean mayBeWide(Optional<InputFormat> format) {
        return format.orElse(InputFormat.WIDE_CSV) == InputFormat.WIDE_CSV;
    }

    /** A part with a pattern means every member of the archive that fits. */
    private static Stream<Input> parts(
            Paths.Found file,
            Optional<String> part,
            SourceSettings settings,
            Set<EventKind> measured,
            SourceRef where) {
        return part.isEmpty()
                ? Stream.of(
                        new Input(
                                file.name(), file.path(), settings, measured, where, file.piped()))
                : FilePattern.members(file.name(), file.path(), part.get()).stream()
                        .map(
                                member ->
                                        new Input(
                                                file.name() + "!" + member,
                                                file.path(),
                                                settings.withPart(member),
                                                measured,
                                                where,
                                                file.piped()));
    }

    /** Kinds of which the user says that the source records them wherever they happen. */
    private static Set<EventKind> measured(Section keys) {
        Set<EventKind> measured = EnumSet.noneOf(EventKind.class);
        keys.optional("measured")
                .ifPresent(
                        list ->
                                list.list().stream()
                                        .flatMap(each -> each.choice(RequestKeys.KINDS).stream())
                                        .map(EventKind::valueOf)
                                        .forEach(measured::add));
        return Collections.unmodifiableSet(measured);
    }

    private static Optional<String> tokenPattern(Section keys) {
        return keys.optional("token-pattern")
                .flatMap(text -> text.parsed(Words::tokenPattern, JobFileCode.NOT_TOKEN_PATTERN));
    }

    /** Only logs have one, so an input with it is taken for one. */
    private static Optional<String> logFormat(Section keys, Optional<InputFormat> format) {
        boolean mayHave = format.orElse(InputFormat.ACCESS_LOG) == InputFormat.ACCESS_LOG;
        Optional<Value> value = mayHave ? keys.optional("log-format") : Optional.empty();
        Optional<String> text = value.flatMap(each -> each.text(LONGEST_FORMAT));
        Optional<LogFormat.Fault> fault = text.flatMap(LogFormat::fault);
        fault.ifPresent(each -> note(value.orElseThrow(), each));
        return text.filter(written -> fault.isEmpty());
    }

    private static void note(Value value, LogFormat.Fault fault) {
        switch (fault.what()) {
            case "unknown" -> value.note(JobFileCode.UNKNOWN_LOG_FIELD, fault.field());
            case "missing" -> value.note(JobFileCode.MISSING_LOG_FIELD, fault.field());
            case "unclear" -> value.note(JobFileCode.UNCLEAR_LOG_FIELD, fault.field());
            default -> value.note(JobFileCode.NOT_LOG_FORMAT);
        }
    }

    /** A format without a column of campaigns has no such key. */
    private static Optional<String> campaign(
            Section keys, Optional<InputFormat> format, List<String> names) {
        boolean isCampaign = format.equals(Optional.of(InputFormat.GOPHISH_JSON));
        return isCampaign || names.contains("campaign-id")
                ? keys.optional("campaign-id").flatMap(text -> text.text(HEADER))
                : Optional.empty();
    }

    private static boolean isLog(Optional<InputFormat> format) {
        return format.orElse(InputFormat.ACCESS_LOG).framing() == Framing.LINES;
    }

    private static Optional<InputFormat> format(Value value) {
        List<String> choices = new ArrayList<>(InputFormat.keys());
        choices.add(AUTO);
        return value.choice(choices).flatMap(InputFormat::ofKey);
    }

    private SourceSettings settings(
            Section keys,
            Optional<InputFormat> format,
            List<String> names,
            String parameter,
            Optional<String> pattern,
            List<RequestRule> requests,
            Optional<String> campaign) {
        Optional<Charset> encoding =
                keys.optional("encoding")
                        .flatMap(
                                value ->
                                        value.parsed(
                                                Words::encoding, JobFileCode.UNKNOWN_ENCODING));
        ZoneId own = keys.optional("time-zone").flatMap(CampaignKeys::zone).orElse(zone);
        // A format without headers has no such key.
        Optional<Value> mapping = names.isEmpty() ? Optional.empty() : keys.optional("columns");
        Map<String, String> columns = mapping.map(value -> columns(value, names)).orElse(Map.of());
        return new SourceSettings(
                format, encoding, columns, parameter, own, pattern, requests, campaign);
    }

    private static Map<String, String> columns(Value value, List<String> names) {
        Optional<Section> section = value.section();
        Map<String, String> columns = new LinkedHashMap<>();
        if (section.isPresent()) {
            for (String name : names) {
                section.get()
                        .optional(name)
                        .flatMap(header -> header.text(HEADER))
                        .ifPresent(header -> columns.put(name, header));
            }
            section.get().done();
        }
        return Collections.unmodifiableMap(columns);
    }
}
