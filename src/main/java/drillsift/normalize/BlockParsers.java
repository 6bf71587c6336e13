package drillsift.normalize;

import drillsift.event.InputFormat;
import drillsift.read.KnownColumns;
import drillsift.read.Origin;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.WideProfile;

/** The parser of each format; a new format is registered here. */
public final class BlockParsers {

    private BlockParsers() {}

    /** One that tells nobody's name where the settings say so. */
    public static BlockParser of(SourceFile source, SourceSettings settings) {
        BlockParser parser = ofFormat(source, settings);
        return settings.pseudonyms().isEmpty()
                ? parser
                : new AnonymousBlocks(parser, settings.pseudonyms().get());
    }

    private static BlockParser ofFormat(SourceFile source, SourceSettings settings) {
        return switch (source.format()) {
            case DRILLSIFT_EVENTS -> new CsvBlockParser(source, settings, events(source, settings));
            case GOPHISH_EVENTS ->
                    new CsvBlockParser(
                            source,
                            settings,
                            (columns, events) -> new GophishEvents(settings, columns, events));
            case GOPHISH_RESULTS ->
                    new CsvBlockParser(
                            source,
                            settings,
                            (columns, events) -> new GophishResults(settings, columns, events));
            case ACCESS_LOG -> AccessLogParser.of(settings);
            case W3C_LOG -> new AccessLogParser(settings, W3cShape::new);
            case REPORT_LIST ->
                    new CsvBlockParser(
                            source,
                            settings,
                            (columns, events) -> new ReportList(settings, columns, events));
            case PHISHING_CLUB_EVENTS ->
                    new CsvBlockParser(source, settings, new PhishingClubEvents.Format(settings));
            case WIDE_CSV -> {
                WideProfile profile = KnownColumns.profile(source, settings).orElseThrow();
                yield new CsvBlockParser(
                        source,
                        settings,
                        (columns, events) -> new WideRows(profile, settings, columns, events));
            }
            case KNOWBE4_JSON -> new JsonBlockParser(settings, KnowBe4Json.lists(settings));
            case GOPHISH_JSON -> new JsonBlockParser(settings, GophishJson.lists(settings));
        };
    }

    /** Events of our own export are of one input, which their first record names. */
    private static CsvInterpreter.Format events(SourceFile source, SourceSettings settings) {
        if (!KnownColumns.areExported(source.header())) {
            return (columns, events) -> new DrillsiftEvents(settings, columns, events);
        }
        String origin = Origin.of(source).map(Origin::text).orElse("");
        return (columns, events) -> new ExportedEvents(settings, columns, events, origin);
    }

    /** Part of every segment's name: raised whenever a parser gives other events. */
    public static String version(InputFormat format) {
        return switch (format) {
            case DRILLSIFT_EVENTS, GOPHISH_EVENTS -> "7";
            case GOPHISH_RESULTS -> "6";
            case ACCESS_LOG, WIDE_CSV -> "4";
            case REPORT_LIST -> "3";
            case W3C_LOG, PHISHING_CLUB_EVENTS -> "2";
            case GOPHISH_JSON, KNOWBE4_JSON -> "1";
        };
    }
}
