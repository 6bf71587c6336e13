package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.InputFormat;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever stands in a file is found again exactly as often: the hash of every record among those
 * that gave events and those that were rejected, and the rest among those passed over.
 */
class AccountedRecordsTest {

    private static final int FILES = 60;
    private static final String MAIL = "h.sato@corp.example";

    @TempDir private Path folder;

    /**
     * @param records good ones, each of which gives an event
     * @param broken that must be rejected, each for itself
     */
    private record Kit(String header, List<String> records, List<String> broken) {}

    private static Kit kit(InputFormat format) {
        String agent = "\"Mozilla/5.0 (X11; Linux x86_64), like\"";
        return switch (format) {
            case GOPHISH_EVENTS ->
                    new Kit(
                            "campaign_id,email,time,message,details",
                            List.of(
                                    "7," + MAIL + ",2026-10-05T00:00:12Z,Email Sent,",
                                    "7,"
                                            + MAIL
                                            + ",2026-10-05T00:04:31.5Z,Clicked Link,"
                                            + "\"{\"\"payload\"\":{\"\"rid\"\":[\"\"t\"\"]},"
                                            + "\"\"browser\"\":{\"\"address\"\":"
                                            + "\"\"203.0.113.9\"\"}}\""),
                            List.of(
                                    "7,x,yesterday,Email Sent,",
                                    "7,x",
                                    "7,x,2026-10-05T00:00:12Z,a,b,c"));
            case GOPHISH_RESULTS ->
                    new Kit(
                            "id,status,send_date,reported,modified_date,email",
                            List.of(
                                    "t1,Clicked Link,2026-10-05T00:00:12Z,true,"
                                            + "2026-10-05T00:04:31Z,"
                                            + MAIL,
                                    "t2,Email Sent,2026-10-05T00:00:13Z,false,"
                                            + "2026-10-05T00:00:13Z,b@corp.example"),
                            List.of("t3,Email Sent,soon,false,," + MAIL, "t4"));
            case DRILLSIFT_EVENTS ->
                    new Kit(
                            "種別,日時,メールアドレス,備考",
                            List.of(
                                    "クリック,2026/10/05 9:04:31," + MAIL + ",\"一, 二\n三\"",
                                    "開封,2026/10/05 9:03:00," + MAIL + ","),
                            List.of("跳躍,2026/10/05 9:04:31," + MAIL + ",", "開封,04/05/06,x,", "開封"));
            case ACCESS_LOG ->
                    new Kit(
                            "",
                            List.of(
                                    "203.0.113.9 - - [05/Oct/2026:09:04:31 +0900]"
                                            + " \"GET /?rid=t HTTP/1.1\" 200 12 \"-\" \"UA\"",
                                    "203.0.113.9 - - [05/Oct/2026:09:04:32 +0900]"
                                            + " \"GET /track?rid=t HTTP/1.1\" 200 1 \"-\" \"UA\""),
                            List.of(
                                    "no line of a log",
                                    "203.0.113.9 - - [31/Feb/2026:09:04:31 +0900]"
                                            + " \"GET / HTTP/1.1\" 200 12"));
            case W3C_LOG ->
                    new Kit(
                            "#Fields: date time c-ip cs-method cs-uri-stem cs-uri-query sc-status",
                            List.of(
                                    "2026-10-05 00:04:31 203.0.113.9 GET / rid=t 200",
                                    "2026-10-05 00:04:32 203.0.113.9 GET /track rid=t 200"),
                            List.of(
                                    "2026-10-05 00:04:31 203.0.113.9 GET",
                                    "2026-10-05 00:04:31 x"));
            case REPORT_LIST ->
                    new Kit(
                            "報告者,報告日時,備考",
                            List.of(
                                    MAIL + ",2026年10月5日(月) 午後3時4分,",
                                    "b@corp.example,2026/10/05 9:30,\"a\nb\""),
                            List.of("佐藤,2026/10/05 9:30,", MAIL + ",昨日,"));
            case PHISHING_CLUB_EVENTS ->
                    new Kit(
                            "Created at,Recipient name,Recipient email,Event name,Event Details,"
                                    + "User-Agent,IP",
                            List.of(
                                    "2026-10-05T00:04:31Z,花子,佐藤,"
                                            + MAIL
                                            + ",campaign_recipient_page_visited,,"
                                            + agent
                                            + ",203.0.113.9",
                                    "2026-10-05T12:00:00Z,anonymized,anonymized,"
                                            + "campaign_closed,,,"),
                            List.of(
                                    "2026-10-05T00:04:31Z,anonymized,anonymized,"
                                            + "campaign_recipient_page_visited,,,",
                                    "2026-10-05T00:04:31Z,x"));
            case WIDE_CSV ->
                    new Kit(
                            "recipient_id,pst_id,user_email,delivered_at,clicked_at,ip",
                            List.of(
                                    "1,9,"
                                            + MAIL
                                            + ",2026-10-05T00:00:14Z,2026-10-05T00:04:31Z,"
                                            + "203.0.113.9",
                                    "2,9,b@corp.example,2026-10-05T00:00:14Z,,"),
                            List.of("3,9," + MAIL + ",2026-10-05T00:00:14Z,soon,", "4,9"));
            case KNOWBE4_JSON ->
                    new Kit(
                            "",
                            List.of(
                                    "{\"recipient_id\":1,\"pst_id\":9,\"user\":{\"email\":\""
                                            + MAIL
                                            + "\"},\"delivered_at\":\"2026-10-05T00:00:14.000Z\"}",
                                    "{\"recipient_id\":2,\"pst_id\":9,"
                                            + "\"user\":{\"email\":\"b@corp.example\"},"
                                            + "\"clicked_at\":\"2026-10-05T00:04:31.000Z\"}"),
                            List.of(
                                    "{\"recipient_id\":3,\"pst_id\":9,\"user\":{},"
                                            + "\"clicked_at\":null}",
                                    "{\"recipient_id\":4,\"pst_id\":9,"
                                            + "\"user\":{\"email\":\"c@corp.example\"},"
                                            + "\"clicked_at\":\"soon\"}"));
            case GOPHISH_JSON ->
                    new Kit(
                            "",
                            List.of(
                                    "{\"email\":\""
                                            + MAIL
                                            + "\",\"time\":\"2026-10-05T00:00:12Z\","
                                            + "\"message\":\"Email Sent\",\"details\":\"\"}",
                                    "{\"email\":\""
                                            + MAIL
                                            + "\",\"time\":\"2026-10-05T00:04:31Z\","
                                            + "\"message\":\"Clicked Link\",\"details\":\"\"}"),
                            List.of(
                                    "{\"email\":\"x\",\"time\":\"soon\","
                                            + "\"message\":\"Email Sent\"}"));
        };
    }

    private static byte[] file(InputFormat format, Kit kit, List<String> records) {
        String text =
                switch (format.framing()) {
                    case CSV, LINES ->
                            (kit.header().isEmpty() ? "" : kit.header() + "\n")
                                    + String.join("\n", records)
                                    + "\n";
                    case JSON ->
                            format == InputFormat.GOPHISH_JSON
                                    ? "{\"id\":7,\"name\":\"n\",\"timeline\":["
                                            + String.join(",\n", records)
                                            + "]}"
                                    : "[" + String.join(",\n", records) + "]";
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> records(Kit kit, Random random) {
        List<String> records = new ArrayList<>(kit.records());
        List<String> all = new ArrayList<>(kit.records());
        all.addAll(kit.broken());
        for (int i = random.nextInt(40); i > 0; i--) {
            records.add(all.get(random.nextInt(all.size())));
        }
        Collections.shuffle(
                records.subList(1, records.size()), random); // a good one tells what it is
        return records;
    }

    @ParameterizedTest
    @EnumSource
    void every_record_is_found_again_as_often_as_it_stands_there(InputFormat format)
            throws IOException {
        Kit kit = kit(format);
        SourceSettings settings = SourceSettings.in(ZoneId.of("Asia/Tokyo")).as(format);
        for (int seed = 0; seed < FILES; seed++) {
            List<String> records = records(kit, new Random(seed));
            byte[] bytes = file(format, kit, records);
            Path path = Files.write(folder.resolve(format.key() + seed), bytes);
            SourceFile source = SourceSurvey.survey("in", path, settings);
            Map<String, Integer> expected = new TreeMap<>();
            records.forEach(record -> expected.merge(sha256(record), 1, Integer::sum));

            Map<String, Integer> found = new TreeMap<>();
            int skipped = 0;
            int accounted = 0;
            for (NormalizedBlock block : ReadInput.blocks(source, settings)) {
                accounted += block.records();
                skipped += block.skipped();
                block.rejects().forEach(each -> found.merge(each.sha256(), 1, Integer::sum));
                TreeSet<Long> starts = new TreeSet<>();
                for (int row = 0; row < block.events().size(); row++) {
                    starts.add(block.events().event(row).offset());
                }
                assertThat(starts).hasSize(block.accepted());
                for (long start : starts) {
                    found.merge(sha256(recordAt(bytes, (int) start, records)), 1, Integer::sum);
                }
            }
            assertThat(found).as("%s, file %d", format, seed).isEqualTo(expected);
            boolean hasHeading = format == InputFormat.W3C_LOG;
            assertThat(skipped).isEqualTo(hasHeading ? 1 : 0);
            assertThat(accounted).isEqualTo(records.size() + skipped);
            Files.delete(path);
        }
    }

    /** The longest of the records that stands at that place. */
    private static String recordAt(byte[] bytes, int start, List<String> records) {
        String rest = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return records.stream()
                .filter(rest::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("nothing at " + start);
    }

    private static String sha256(String record) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(record.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
