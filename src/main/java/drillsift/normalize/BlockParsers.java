package drillsift.normalize;

import drillsift.event.InputFormat;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;

/** The parser of each format; a new format is registered here. */
public final class BlockParsers {

    private BlockParsers() {}

    public static BlockParser of(SourceFile source, SourceSettings settings) {
        return switch (source.format()) {
            case DRILLSIFT_EVENTS ->
                    new CsvBlockParser(
                            source,
                            settings,
                            (columns, events) -> new DrillsiftEvents(settings, columns, events));
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
            case GOPHISH_JSON -> new JsonBlockParser(settings, GophishJson.lists(settings));
        };
    }

    /** Part of every segment's name: raised whenever a parser gives other events. */
    public static String version(InputFormat format) {
        return switch (format) {
            case DRILLSIFT_EVENTS, GOPHISH_EVENTS -> "6";
            case GOPHISH_RESULTS -> "5";
            case ACCESS_LOG -> "3";
            case GOPHISH_JSON, W3C_LOG, REPORT_LIST -> "1";
        };
    }
}
