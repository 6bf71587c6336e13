package drillsift.normalize;

import drillsift.event.DrillEvent;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import drillsift.event.Recipient;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.read.Block;
import drillsift.read.BlockReader;
import drillsift.read.DateOrder;
import drillsift.read.RequestRule;
import drillsift.read.RosterFile;
import drillsift.read.RosterReader;
import drillsift.read.ShippedProfiles;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One input read whole, as the texts that stand beside it.
 *
 * @param blocks empty for a roster and for a file that was refused
 */
record ReadInput(String events, String rejects, List<NormalizedBlock> blocks) {

    private static final Messages ENGLISH = new Messages(Language.EN);

    /** The folder names the format; GoPhish's own log has one of its own. */
    static ReadInput of(Path input) throws IOException {
        Properties given = FormatPairsTest.settings(input);
        String folder = input.getParent().getFileName().toString();
        String name = input.getFileName().toString();
        try {
            if (folder.equals("roster")) {
                return roster(RosterReader.read(name, input, settings(given)));
            }
            String format = folder.matches("gophish-log|log-format") ? "access-log" : folder;
            SourceSettings settings = settings(given).as(InputFormat.ofKey(format).orElseThrow());
            SourceFile source = SourceSurvey.survey(name, input, settings);
            return of(source, blocks(source, settings));
        } catch (RefusedException e) {
            return new ReadInput("", "REFUSED\n" + texts(e.problems()), List.of());
        }
    }

    /** Settings of one input, without its format. */
    static SourceSettings settings(Path input) throws IOException {
        return settings(FormatPairsTest.settings(input));
    }

    private static SourceSettings settings(Properties given) {
        Map<String, String> columns = new TreeMap<>();
        for (String key : given.stringPropertyNames()) {
            if (key.startsWith("columns.")) {
                columns.put(key.substring(8), given.getProperty(key));
            }
        }
        SourceSettings plain = plain(given, columns);
        String logFormat = given.getProperty("log-format");
        SourceSettings settings = logFormat == null ? plain : plain.withLogFormat(logFormat);
        String part = given.getProperty("part");
        SourceSettings placed = part == null ? settings : settings.withPart(part);
        SourceSettings dated =
                given.containsKey("dates")
                        ? placed.withDates(DateOrder.ofKey(given.getProperty("dates")))
                        : placed;
        SourceSettings told =
                given.containsKey("subjects")
                        ? dated.withSubjects(List.of(given.getProperty("subjects").split(", ")))
                        : dated;
        return ShippedProfiles.named(given.getProperty("profile", ""))
                .map(told::withProfile)
                .orElse(told);
    }

    private static SourceSettings plain(Properties given, Map<String, String> columns) {
        return new SourceSettings(
                Optional.empty(),
                Optional.ofNullable(given.getProperty("encoding")).map(Charset::forName),
                columns,
                given.getProperty("token-parameter", "rid"),
                ZoneId.of(given.getProperty("time-zone", "Asia/Tokyo")),
                Optional.ofNullable(given.getProperty("token-pattern")),
                requests(given),
                Optional.ofNullable(given.getProperty("campaign-id")));
    }

    /** Rules stand as {@code requests.N.path} and the like, N from 1. */
    private static List<RequestRule> requests(Properties given) {
        List<RequestRule> rules = new ArrayList<>();
        for (int i = 1; given.containsKey("requests." + i + ".kind"); i++) {
            String key = "requests." + i + ".";
            rules.add(
                    new RequestRule(
                            given.getProperty(key + "method", ""),
                            given.getProperty(key + "path", ""),
                            given.getProperty(key + "pattern", ""),
                            given.getProperty(key + "status", ""),
                            EventKind.valueOf(given.getProperty(key + "kind"))));
        }
        return rules;
    }

    static List<NormalizedBlock> blocks(SourceFile source, SourceSettings settings)
            throws IOException {
        BlockParser parser = BlockParsers.of(source, settings);
        List<NormalizedBlock> blocks = new ArrayList<>();
        try (BlockReader reader = new BlockReader(source)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                blocks.add(parser.parse(block.get()));
            }
        }
        return blocks;
    }

    private static ReadInput roster(RosterFile roster) {
        StringBuilder people =
                new StringBuilder(
                        "line,key,email,original,name,department,title,location,employment,language,"
                                + "token,sent_at,excluded,exclude_reason\n");
        for (Recipient person : roster.roster().recipients()) {
            people.append(
                    row(
                            person.line(),
                            person.key(),
                            person.email(),
                            person.originalEmail(),
                            person.name(),
                            person.department(),
                            person.title(),
                            person.location(),
                            person.employment(),
                            person.language(),
                            person.token(),
                            person.sentAt().map(Instant::toString).orElse(""),
                            person.excluded() ? "excluded" : "",
                            person.excludeReason()));
        }
        return new ReadInput(people.toString(), texts(roster.warnings()), List.of());
    }

    private static ReadInput of(SourceFile source, List<NormalizedBlock> blocks) {
        StringBuilder events =
                new StringBuilder(
                        "line,kind,occurred_at,precision,zone,granularity,token,recipient,source_ip,"
                                + "user_agent,source_kind,method,status,path,query,referrer,"
                                + "forwarded_for,detail,device\n");
        StringBuilder rejects = new StringBuilder();
        for (NormalizedBlock block : blocks) {
            for (int row = 0; row < block.events().size(); row++) {
                events.append(row(block.events().event(row)));
            }
            if (block.rejected() + block.skipped() + block.notes().size() > 0) {
                rejects.append(
                        "%s: %d = %d accepted + %d rejected + %d skipped %s%n"
                                .formatted(
                                        source.encoding().name(),
                                        block.records(),
                                        block.accepted(),
                                        block.rejected(),
                                        block.skipped(),
                                        block.notes()));
            }
            for (Rejected rejected : block.rejects()) {
                rejects.append(
                        "%d %d+%d %s %s [%s] %s%n"
                                .formatted(
                                        rejected.line(),
                                        rejected.offset(),
                                        rejected.length(),
                                        rejected.sha256().substring(0, 8),
                                        rejected.reason(),
                                        rejected.found(),
                                        rejected.text()));
            }
        }
        return new ReadInput(events.toString(), rejects.toString(), blocks);
    }

    private static String row(DrillEvent event) {
        EventContext context = event.context();
        return row(
                event.line(),
                event.kind(),
                event.occurredAt(),
                event.precision(),
                event.zoneBasis(),
                event.granularity(),
                event.token(),
                event.recipient(),
                event.peer(),
                event.agentRecorded() ? event.agent() : "(not recorded)",
                context.sourceKind(),
                context.method(),
                context.status(),
                context.path(),
                context.query(),
                context.referrer(),
                context.forwardedFor(),
                context.detail(),
                context.device());
    }

    private static String row(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            String text = cell.toString();
            boolean quoted = text.matches("(?s).*[\",\\r\\n].*");
            texts.add(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return String.join(",", texts) + "\n";
    }

    private static String texts(List<Problem> problems) {
        StringBuilder texts = new StringBuilder();
        problems.forEach(problem -> texts.append(ENGLISH.text(problem)).append('\n'));
        return texts.toString();
    }

    TreeSet<String> reasons() {
        TreeSet<String> reasons = new TreeSet<>();
        blocks.forEach(block -> block.rejects().forEach(r -> reasons.add(r.reason())));
        return reasons;
    }

    TreeSet<String> notes() {
        TreeSet<String> notes = new TreeSet<>();
        blocks.forEach(block -> notes.addAll(block.notes().keySet()));
        return notes;
    }
}
