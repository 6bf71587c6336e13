package drillsift.read;

import drillsift.event.InputFormat;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The headers that tools and people use, per format; the first one is the one we write. */
public final class KnownColumns {

    private static final Map<String, List<String>> ROSTER = RosterHeaders.names();
    private static final Map<String, List<String>> DRILLSIFT_EVENTS = drillsiftEvents();
    private static final Map<String, List<String>> EXPORTED_EVENTS = exportedEvents();
    private static final Map<String, List<String>> GOPHISH_EVENTS = ToolHeaders.gophishEvents();
    private static final Map<String, List<String>> GOPHISH_RESULTS = ToolHeaders.gophishResults();
    private static final Map<String, List<String>> REPORT_LIST = ReportListHeaders.names();
    private static final Map<String, List<String>> PHISHING_CLUB = ToolHeaders.phishingClub();

    /** Columns that only our own export has, all together. */
    private static final List<String> OF_EXPORTS = List.of("precision", "source_kind", "source");

    /** In the names of columns that say what people did with a mail beside reporting it. */
    private static final Pattern OF_WIDE_EXPORTS = Pattern.compile("click|open|submit|クリック|開封|入力");

    /** What exports hold beside it and we leave alone on purpose, as names are compared. */
    private static final Set<String> LEFT_ALONE =
            Set.of("ip", "latitude", "longitude", "smtpid", "smtpfromaddress");

    private KnownColumns() {}

    /** The places of a format's columns in a file. */
    public static Columns of(InputFormat format, List<String> header, Map<String, String> chosen) {
        return Columns.of(header, aliases(format, header), chosen);
    }

    /** Whether events are of our own export, so that they are what they were. */
    public static boolean areExported(List<String> header) {
        List<String> names = header.stream().map(HeaderNames::comparable).toList();
        return OF_EXPORTS.stream().map(HeaderNames::comparable).allMatch(names::contains);
    }

    private static Map<String, List<String>> aliases(InputFormat format, List<String> header) {
        return format == InputFormat.DRILLSIFT_EVENTS && areExported(header)
                ? EXPORTED_EVENTS
                : aliases(format);
    }

    /** The places of a file's columns, which a profile can name. */
    public static Columns of(SourceFile source, SourceSettings settings) {
        return profile(source, settings)
                .map(profile -> profile.columns(source.header()))
                .orElseGet(() -> of(source.format(), source.header(), settings.columns()));
    }

    /** The profile by which the columns of a file are read; empty for formats of their own. */
    public static Optional<WideProfile> profile(SourceFile source, SourceSettings settings) {
        return source.format() == InputFormat.WIDE_CSV
                ? WideProfile.of(source.header(), settings)
                        .map(profile -> profile.dated(profile.order(source, settings)))
                : Optional.empty();
    }

    /** The zone of times that name none. */
    public static ZoneId zone(SourceFile source, SourceSettings settings) {
        return profile(source, settings).flatMap(WideProfile::zone).orElse(settings.zone());
    }

    /** Headers of a file that its format does not know and nothing is made of. */
    static List<String> unused(
            InputFormat format, List<String> header, Map<String, String> chosen) {
        boolean isResults = format == InputFormat.GOPHISH_RESULTS;
        return of(format, header, chosen).unused().stream()
                .filter(name -> !isResults || !LEFT_ALONE.contains(HeaderNames.comparable(name)))
                .toList();
    }

    static Columns ofRoster(List<String> header, Map<String, String> chosen) {
        return Columns.of(header, aliasesOfRoster(header), chosen);
    }

    static Map<String, List<String>> aliasesOfRoster(List<String> header) {
        return isResults(header) ? GOPHISH_RESULTS : ROSTER;
    }

    /** GoPhish's results serve as a roster as well; only there does {@code id} mean the token. */
    static boolean isResults(List<String> header) {
        Columns columns = Columns.of(header, GOPHISH_RESULTS, Map.of());
        boolean dated = columns.has("sent-at") || columns.has("latitude"); // old ones have no date
        return columns.has("token") && columns.has("status") && dated;
    }

    /** Whether a file can be that format as far as more than its needed columns tell. */
    static boolean mayBe(InputFormat format, List<String> header) {
        return switch (format) {
            case GOPHISH_RESULTS -> isResults(header);
            case REPORT_LIST -> isReportList(header);
            case GOPHISH_EVENTS, DRILLSIFT_EVENTS, PHISHING_CLUB_EVENTS -> true;
            case WIDE_CSV -> false; // told by its profiles
            case ACCESS_LOG, W3C_LOG, GOPHISH_JSON, KNOWBE4_JSON -> false;
        };
    }

    /** Exports with a row a person have a time of the report too, but are no list of reports. */
    private static boolean isReportList(List<String> header) {
        return header.stream()
                .noneMatch(name -> OF_WIDE_EXPORTS.matcher(HeaderNames.comparable(name)).find());
    }

    static Map<String, List<String>> aliases(InputFormat format) {
        return switch (format) {
            case DRILLSIFT_EVENTS -> DRILLSIFT_EVENTS;
            case GOPHISH_EVENTS -> GOPHISH_EVENTS;
            case GOPHISH_RESULTS -> GOPHISH_RESULTS;
            case REPORT_LIST -> REPORT_LIST;
            case PHISHING_CLUB_EVENTS -> PHISHING_CLUB;
            case ACCESS_LOG, W3C_LOG, GOPHISH_JSON, KNOWBE4_JSON, WIDE_CSV -> Map.of();
        };
    }

    /** Whether a format or a roster has a column of that name; any other may be somebody's data. */
    static boolean isKnown(String header) {
        Stream<List<String>> all =
                Stream.of(ROSTER, EXPORTED_EVENTS, GOPHISH_EVENTS, GOPHISH_RESULTS, REPORT_LIST)
                        .flatMap(columns -> columns.values().stream());
        return Stream.concat(all, PHISHING_CLUB.values().stream())
                .flatMap(List::stream)
                .map(HeaderNames::comparable)
                .anyMatch(HeaderNames.comparable(header)::equals);
    }

    /** Our names of a file's columns with the headers that they have there. */
    public static Map<String, String> mapping(SourceFile source, SourceSettings settings) {
        return profile(source, settings)
                .map(profile -> profile.mapping(source.header()))
                .orElseGet(() -> mapping(source.format(), source.header(), settings.columns()));
    }

    /** The same of a format without profiles, in file order. */
    public static Map<String, String> mapping(
            InputFormat format, List<String> header, Map<String, String> chosen) {
        return mapping(of(format, header, chosen), aliases(format, header).keySet(), header);
    }

    static Map<String, String> mappingOfRoster(List<String> header, Map<String, String> chosen) {
        Set<String> names = aliasesOfRoster(header).keySet();
        return mapping(ofRoster(header, chosen), names, header);
    }

    private static Map<String, String> mapping(
            Columns columns, Set<String> names, List<String> header) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (int place = 0; place < header.size(); place++) {
            for (String name : names) {
                if (columns.place(name) == place) {
                    mapping.put(name, header.get(place));
                }
            }
        }
        return mapping;
    }

    /** The names that a job file can map a roster's headers to. */
    public static List<String> rosterNames() {
        return names(List.of(ROSTER, GOPHISH_RESULTS));
    }

    /** The names that a job file can map a format's headers to; none where it has no headers. */
    public static List<String> names(InputFormat format) {
        return names(List.of(aliases(format)));
    }

    /** Our own names first, then what else they are called in plain letters. */
    private static List<String> names(List<Map<String, List<String>>> columns) {
        Set<String> names = new LinkedHashSet<>();
        columns.forEach(each -> names.addAll(each.keySet()));
        for (Map<String, List<String>> each : columns) {
            each.values().stream()
                    .flatMap(List::stream)
                    .map(alias -> alias.toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-"))
                    .filter(alias -> alias.matches("[a-z-]+"))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** Whether a format can say of which mail a record is. */
    public static boolean hasSubjects(InputFormat format) {
        return aliases(format).containsKey("subject");
    }

    /** Columns without which a file cannot be that format. */
    public static List<String> required(InputFormat format) {
        return switch (format) {
            case DRILLSIFT_EVENTS -> List.of("kind", "occurred-at");
            case GOPHISH_EVENTS -> List.of("email", "time", "message");
            case GOPHISH_RESULTS -> List.of("token", "status", "email");
            case REPORT_LIST -> List.of("reporter", "reported-at");
            case PHISHING_CLUB_EVENTS -> List.of("kind", "occurred-at", "recipient");
            case ACCESS_LOG, W3C_LOG, GOPHISH_JSON, KNOWBE4_JSON, WIDE_CSV -> List.of();
        };
    }

    private static Map<String, List<String>> drillsiftEvents() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("event-id", List.of("event_id", "イベントID"));
        names.put("campaign-id", List.of("campaign_id", "訓練ID"));
        names.put("recipient", List.of("recipient", "email", "mail", "メールアドレス"));
        names.put("token", List.of("token", "rid", "識別子"));
        names.put("kind", List.of("kind", "種別"));
        names.put("occurred-at", List.of("occurred_at", "time", "日時"));
        names.put("source-ip", List.of("source_ip", "ip", "アクセス元IPアドレス"));
        names.put("user-agent", List.of("user_agent", "ユーザーエージェント"));
        names.put("url", List.of("url"));
        names.put("referrer", List.of("referrer", "referer", "リファラー"));
        names.put("button-id", List.of("button_id", "ボタンID"));
        names.put("attachment", List.of("attachment", "添付ファイル"));
        names.put("os", List.of("os"));
        names.put("device", List.of("device", "端末"));
        names.put("note", List.of("note", "備考"));
        names.put("asn", List.of("asn", "as_number", "AS番号"));
        names.put("country", List.of("country", "country_code", "国コード"));
        names.put("ja4", List.of("ja4", "tls_fingerprint"));
        names.put("purpose", List.of("purpose", "sec_purpose"));
        return names;
    }

    /** What no other tool tells as we keep it. */
    private static Map<String, List<String>> exportedEvents() {
        Map<String, List<String>> names = new LinkedHashMap<>(drillsiftEvents());
        names.put("method", List.of("method"));
        names.put("status", List.of("status"));
        names.put("forwarded-for", List.of("forwarded_for"));
        names.put("precision", List.of("precision"));
        names.put("source-kind", List.of("source_kind"));
        names.put("source", List.of("source"));
        return names;
    }
}
