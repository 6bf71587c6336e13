package drillsift.normalize;

import drillsift.event.InputFormat;
import drillsift.read.Block;
import drillsift.read.Packing;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A block of a CSV as people, tools and accidents make it: good values beside odd ones, quoted or
 * not, in several encodings, and often mutilated.
 *
 * @param kind format, encoding and delimiter
 */
record MadeUpBlock(long seed, String kind, Block block, SourceSettings settings) {

    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-8", "UTF-8", "windows-31j", "EUC-JP", "ISO-8859-1");
    private static final byte[] DAMAGE = {
        '"', '\n', ',', 'x', '\\', ' ', '\t', '\r', 0, (byte) 0x82, (byte) 0xE3, (byte) 0xFF, ';'
    };

    private static final List<String> TEXTS =
            List.of("", "", "", "a", "営業, 第2", "\"quoted\"", "'=1+1", "-", " x ", "二\n行", "\uFEFF");
    private static final List<String> PEOPLE =
            List.of(
                    "",
                    "h.sato@corp.example",
                    "H.Sato@corp.example",
                    "<y@corp.example>",
                    "ｋ@corp.example",
                    "'+x@corp.example",
                    "mailto:z@corp.example",
                    "null");
    private static final List<String> TIMES =
            List.of(
                    "2026/10/05 9:04:31",
                    "2026/10/05 09:04:31",
                    "2026/10/5 9:04",
                    "2026-10-05T00:04:31.5Z",
                    "2026-10-05T00:04:31.123456789Z",
                    "2026-10-05T09:04:31+09:00",
                    "2026-10-05T09:04:31-0330",
                    " 2026-10-05 09:04:31 ",
                    "2026年10月5日 9時4分31秒",
                    "2026/10/05 23:59:60",
                    "2026/10/05 24:00:00",
                    "2026/02/30 10:00:00",
                    "2026/10/05",
                    "05/10/2026 9:04",
                    "2026/11/01 01:30:00",
                    "2026/03/08 02:30:00",
                    "46300.5",
                    "0001-01-01T00:00:00Z",
                    "9999-12-31T00:00:00Z");
    private static final List<String> KINDS =
            List.of("クリック", "CLICKED", "送信", "開封", "ＱＲ", "clicked", "報告", "CAMPAIGN_MARK", "謎", "");
    private static final List<String> ADDRESSES =
            List.of(
                    "",
                    "-",
                    "203.0.113.10",
                    "2001:DB8::1",
                    "203.0.113.10:443",
                    "host",
                    "010.1.2.3");
    private static final List<String> MESSAGES =
            List.of(
                    "Campaign Created",
                    "Email Sent",
                    "Email Opened",
                    "Clicked Link",
                    "Submitted Data",
                    "Email Reported",
                    "Proxied request",
                    "Something else");
    private static final List<String> DETAILS =
            List.of(
                    "",
                    "{\"payload\":null,\"browser\":null}",
                    "{\"payload\":{\"rid\":[\"aB3xK9q\"]},\"browser\":{\"address\":\"203.0.113.9\","
                            + "\"user-agent\":\"Mozilla/5.0 (X11; Linux x86_64)\"}}",
                    "{\"payload\":{\"rid\":[\"bC3xK9q\"],\"user\":[\"\"]},\"browser\":{}}",
                    "{\"payload\":{\"rid\":[\"bC3xK9q\"],\"user\":[\"x\"]},\"browser\":{}}",
                    "{\"error\":\"no such \\\"mailbox\\\"\"}",
                    "{\"payload\":");

    static MadeUpBlock of(long seed) {
        Random random = new Random(seed);
        InputFormat format = one(random, List.of(InputFormat.values()).subList(0, 3));
        Charset encoding = Charset.forName(one(random, ENCODINGS));
        char delimiter = ",,,\t;".charAt(random.nextInt(5));
        List<String> header = header(format, random);
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder();
        for (int row = random.nextInt(30); row >= 0; row--) {
            List<String> cells = random.nextInt(40) == 0 ? header : cells(header, random);
            text.append(line(cells, delimiter, random));
            text.append(row == 0 && random.nextBoolean() ? "" : end);
            text.append(random.nextInt(30) == 0 ? end : "");
        }
        byte[] bytes = mutilated(text.toString().getBytes(encoding), random);
        SourceFile source =
                new SourceFile(
                        "events.csv",
                        Path.of("events.csv"),
                        bytes.length,
                        "",
                        Packing.NONE,
                        format,
                        encoding,
                        header,
                        0,
                        1,
                        delimiter);
        String zone = random.nextInt(4) == 0 ? "America/New_York" : "Asia/Tokyo";
        return new MadeUpBlock(
                seed,
                format + " " + encoding + " " + (int) delimiter,
                new Block(
                        source,
                        random.nextInt(3),
                        random.nextInt(1 << 20),
                        2 + random.nextInt(1_000),
                        Arrays.copyOf(bytes, bytes.length + random.nextInt(20)),
                        bytes.length,
                        random.nextBoolean()),
                SourceSettings.in(ZoneId.of(zone)));
    }

    private static List<String> header(InputFormat format, Random random) {
        List<String> names =
                new ArrayList<>(
                        switch (format) {
                            case DRILLSIFT_EVENTS -> List.of("kind", "occurred_at", "recipient");
                            case GOPHISH_EVENTS -> List.of("email", "time", "message", "details");
                            default -> List.of("id", "status", "send_date", "email");
                        });
        List<String> more =
                switch (format) {
                    case DRILLSIFT_EVENTS ->
                            List.of(
                                    "event_id",
                                    "campaign_id",
                                    "token",
                                    "source_ip",
                                    "user_agent",
                                    "url",
                                    "referrer",
                                    "button_id",
                                    "attachment",
                                    "os",
                                    "device",
                                    "備考",
                                    "列");
                    case GOPHISH_EVENTS -> List.of("campaign_id", "more");
                    default -> List.of("modified_date", "reported", "position");
                };
        more.stream().filter(name -> random.nextBoolean()).forEach(names::add);
        Collections.shuffle(names, random);
        return List.copyOf(names);
    }

    private static List<String> cells(List<String> header, Random random) {
        List<String> cells = new ArrayList<>();
        header.forEach(name -> cells.add(cell(name, random)));
        int shape = random.nextInt(60);
        if (shape < 2) {
            cells.add(shape == 0 ? "" : "x");
        } else if (shape == 2) {
            cells.remove(cells.size() - 1);
        } else if (shape == 3) {
            return List.of(" ");
        }
        return cells;
    }

    private static String cell(String name, Random random) {
        boolean usual = random.nextInt(8) > 0;
        return switch (name) {
            case "kind" -> one(random, usual ? KINDS.subList(0, 4) : KINDS);
            case "occurred_at", "time", "send_date", "modified_date" ->
                    one(random, usual ? TIMES.subList(0, 8) : TIMES);
            case "recipient", "email" -> one(random, usual ? PEOPLE.subList(1, 3) : PEOPLE);
            case "token", "id" -> usual ? "aB3xK9" + random.nextInt(5) : one(random, TEXTS);
            case "source_ip" -> one(random, ADDRESSES);
            case "user_agent" -> agent(random);
            case "url", "referrer" ->
                    usual ? "" : "https://drill.example/k?rid=a" + random.nextInt(3) + "&x=1#y";
            case "message" -> one(random, MESSAGES);
            case "details" -> one(random, DETAILS);
            case "event_id" -> usual ? "E-" + random.nextInt(50) : one(random, TEXTS);
            case "campaign_id" -> usual ? "7" : one(random, List.of("8", "", "７"));
            case "status" -> one(random, List.of("Email Sent", "Clicked Link", "Error", "odd"));
            case "reported" -> one(random, List.of("true", "false", ""));
            default -> one(random, TEXTS);
        };
    }

    private static String agent(Random random) {
        return switch (random.nextInt(60)) {
            case 0, 3, 4, 5 -> "";
            case 1 -> "Mozilla/5.0 \"odd\" (é, 髙橋 \uD842\uDFB7)";
            case 2 -> "x".repeat(2_047) + "\uD842\uDFB7";
            default -> "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/" + random.nextInt(3);
        };
    }

    private static String line(List<String> cells, char delimiter, Random random) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : delimiter);
            boolean quoted = cell.matches("(?s).*[\"\\r\\n,;\\t].*") || random.nextInt(10) == 0;
            boolean bare = quoted && random.nextInt(200) == 0;
            line.append(quoted && !bare ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            line.append(quoted && random.nextInt(200) == 0 ? " " : "");
        }
        return line.toString();
    }

    /** Every second block stays as it is. */
    private static byte[] mutilated(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int change = random.nextInt(6) - 2; change > 0 && bytes.length > 0; change--) {
            changed[random.nextInt(changed.length)] = DAMAGE[random.nextInt(DAMAGE.length)];
        }
        boolean cut = random.nextInt(8) == 0;
        return cut ? Arrays.copyOf(changed, random.nextInt(changed.length + 1)) : changed;
    }

    private static <T> T one(Random random, List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
