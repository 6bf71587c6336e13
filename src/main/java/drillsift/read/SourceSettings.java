package drillsift.read;

import drillsift.event.InputFormat;
import drillsift.pseudonym.Pseudonyms;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the job file says of one input or roster.
 *
 * @param format empty means that it is recognised by content (rosters have none)
 * @param encoding empty means that it is detected
 * @param columns canonical column name in kebab-case to the header in the file
 * @param tokenParameter query parameter that carries the token; {@code rid} by default
 * @param zone taken for times that name none
 * @param tokenPattern in RE2, with a group named {@code token}, for addresses that carry the token
 *     elsewhere than in a parameter
 * @param requests rules of an access log for what its requests are; the first that fits decides,
 *     and our own come after them
 * @param campaignId of the tool; records of other campaigns are passed over, empty takes them all
 * @param logFormat how the web server was told to write its log; empty for the usual formats
 * @param profile how a wide export is read; empty for the shipped one that it fits
 * @param part the member of an archive or the sheet of a workbook; empty for the only one
 * @param pseudonyms what people, tokens and addresses are called in all that is kept; empty for
 *     what the file calls them
 * @param dates which comes first in the dates of a wide export; empty where they tell it themselves
 * @param subjects texts in the subjects of the reported mails that were the drill's; empty takes
 *     all
 */
public record SourceSettings(
        Optional<InputFormat> format,
        Optional<Charset> encoding,
        Map<String, String> columns,
        String tokenParameter,
        ZoneId zone,
        Optional<String> tokenPattern,
        List<RequestRule> requests,
        Optional<String> campaignId,
        Optional<String> logFormat,
        Optional<String> part,
        Optional<WideProfile> profile,
        Optional<Pseudonyms> pseudonyms,
        Optional<DateOrder> dates,
        List<String> subjects) {

    /** Of a log in one of the usual formats. */
    public SourceSettings(
            Optional<InputFormat> format,
            Optional<Charset> encoding,
            Map<String, String> columns,
            String tokenParameter,
            ZoneId zone,
            Optional<String> tokenPattern,
            List<RequestRule> requests,
            Optional<String> campaignId) {
        this(
                format,
                encoding,
                columns,
                tokenParameter,
                zone,
                tokenPattern,
                requests,
                campaignId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Without a pattern for tokens, rules for requests and a choice of campaign. */
    public SourceSettings(
            Optional<InputFormat> format,
            Optional<Charset> encoding,
            Map<String, String> columns,
            String tokenParameter,
            ZoneId zone) {
        this(
                format,
                encoding,
                columns,
                tokenParameter,
                zone,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public static SourceSettings in(ZoneId zone) {
        return new SourceSettings(Optional.empty(), Optional.empty(), Map.of(), "rid", zone);
    }

    public SourceSettings as(InputFormat chosen) {
        return new SourceSettings(
                Optional.of(chosen),
                encoding,
                columns,
                tokenParameter,
                zone,
                tokenPattern,
                requests,
                campaignId,
                logFormat,
                part,
                profile,
                pseudonyms,
                dates,
                subjects);
    }

    public SourceSettings withLogFormat(String written) {
        return new SourceSettings(
                format,
                encoding,
                columns,
                tokenParameter,
                zone,
                tokenPattern,
                requests,
                campaignId,
                Optional.of(written),
                part,
                profile,
                pseudonyms,
                dates,
                subjects);
    }

    public SourceSettings withPart(String name) {
        return new SourceSettings(
                format,
                encoding,
                columns,
                tokenParameter,
                zone,
                tokenPattern,
                requests,
                campaignId,
                logFormat,
                Optional.of(name),
                profile,
                pseudonyms,
                dates,
                subjects);
    }

    public SourceSettings withProfile(WideProfile chosen) {
        return new SourceSettings(
                format,
                encoding,
                columns,
                tokenParameter,
                zone,
                tokenPattern,
                requests,
                campaignId,
                logFormat,
                part,
                Optional.of(chosen),
                pseudonyms,
                dates,
                subjects);
    }

    /** Nobody is kept by name then. */
    public SourceSettings under(Pseudonyms names) {
        return new SourceSettings(
                format,
                encoding,
                columns,
                tokenParameter,
                zone,
                tokenPattern,
                requests,
                campaignId,
                logFormat,
                part,
                profile,
                Optional.of(names),
                dates,
                subjects);
    }

    /** Part of the name of all that is kept: another key, or another way, gives other people. */
    public String keyId() {
        return pseudonyms.map(names -> names.keyId() + " " + Pseudonyms.VERSION).orElse("");
    }

    public SourceSettings withDates(DateOrder order) {
        return new SourceSettings(
                format,
                encoding,
                columns,
                tokenParameter,
                zone,
                tokenPattern,
                requests,
                campaignId,
                logFormat,
                part,
                profile,
                pseudonyms,
                Optional.of(order),
                subjects);
    }

    public SourceSettings withSubjects(List<String> ofTheDrill) {
        return new SourceSettings(
                format,
                encoding,
                columns,
                tokenParameter,
                zone,
                tokenPattern,
                requests,
                campaignId,
                logFormat,
                part,
                profile,
                pseudonyms,
                dates,
                List.copyOf(ofTheDrill));
    }
}
