package bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what a drill tool would have exported of the accesses of a generated access log, as
 * Drillsift events: a row for each mail sent, then a row for each request with a person's token.
 * Agents are quoted, for they contain commas; times have no zone, as spreadsheets write them.
 *
 * <p>Arguments: access log, roster, the CSV to write.
 */
public final class EventsCsv {

    private static final Pattern LINE =
            Pattern.compile(
                    "(\\S+) - - \\[(\\d\\d)/(\\w{3})/(\\d{4}):(\\d\\d:\\d\\d:\\d\\d) [^]]*]"
                            + " \"(\\w+) (\\S+) [^\"]*\" \\d+ \\d+ \"[^\"]*\" \"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("rid=([A-Za-z0-9]{7})$");
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private final Map<String, String> addressOfToken = new HashMap<>();

    private EventsCsv() {}

    public static void main(String[] arguments) throws IOException {
        EventsCsv events = new EventsCsv();
        Path roster = Path.of(arguments[1]);
        try (BufferedWriter csv = Files.newBufferedWriter(Path.of(arguments[2]))) {
            csv.write("訓練ID,メールアドレス,識別子,種別,日時,アクセス元IPアドレス,ユーザーエージェント,ボタンID\r\n");
            events.sendings(roster, csv);
            events.accesses(Path.of(arguments[0]), csv);
        }
    }

    /** The generator's roster has no quoted fields. */
    private void sendings(Path roster, BufferedWriter csv) throws IOException {
        try (BufferedReader rows = Files.newBufferedReader(roster)) {
            rows.readLine();
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                String[] fields = row.split(",", -1);
                addressOfToken.put(fields[5], fields[2]);
                csv.write("2026-1," + fields[2] + "," + fields[5] + ",送信," + fields[7]);
                csv.write(",,,\r\n");
            }
        }
    }

    private void accesses(Path log, BufferedWriter csv) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher fields = LINE.matcher(line);
                if (!fields.matches()) {
                    throw new IllegalArgumentException("not a line of the generator: " + line);
                }
                Matcher token = TOKEN.matcher(fields.group(7));
                String person = token.find() ? addressOfToken.get(token.group(1)) : null;
                if (person != null) {
                    csv.write("2026-1," + person + "," + token.group(1) + ",");
                    csv.write(kind(fields.group(6), fields.group(7)) + "," + time(fields) + ",");
                    csv.write(fields.group(1) + ",\"" + fields.group(8) + "\",\r\n");
                }
            }
        }
    }

    /** A tool does not tell HEAD from GET. */
    private static String kind(String method, String target) {
        if (target.startsWith("/track")) {
            return "開封";
        }
        return method.equals("POST") ? "情報入力" : "クリック";
    }

    private static String time(Matcher fields) {
        int month = MONTHS.indexOf(fields.group(3)) / 3 + 1;
        return fields.group(4)
                + (month < 10 ? "/0" : "/")
                + month
                + "/"
                + fields.group(2)
                + " "
                + fields.group(5);
    }
}
