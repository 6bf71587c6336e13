package drillsift.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A pilot cut out of a made-up round: the machines' requests for the first mailboxes. */
final class PilotOfTruth {

    private static final Pattern TOKEN = Pattern.compile("[?&]rid=([A-Za-z0-9]+)");

    private PilotOfTruth() {}

    /** Writes the pilot's log and roster beside the round's inputs. */
    static CalibrateQuery query(Path made, int mailboxes, int round) throws IOException {
        Path input = made.resolve("input/round-" + round);
        Map<String, List<String>> lines = machineLines(made, round);
        List<String> roster = new ArrayList<>(List.of("メールアドレス,識別子"));
        List<String> log = new ArrayList<>();
        for (String row : Files.readAllLines(input.resolve("roster.csv"))) {
            String[] cells = row.split(",");
            if (roster.size() <= mailboxes && cells.length > 5 && lines.containsKey(cells[5])) {
                roster.add(cells[2] + "," + cells[5]);
                log.addAll(lines.get(cells[5]));
            }
        }
        Files.write(input.resolve("pilot.log"), log);
        Files.write(input.resolve("pilot-roster.csv"), roster);
        return new CalibrateQuery(
                input.resolve("pilot.log").toString(),
                true,
                Optional.of(input.resolve("pilot-roster.csv")),
                List.of(),
                Optional.empty(),
                false);
    }

    private static Map<String, List<String>> machineLines(Path made, int round) throws IOException {
        Path truth = made.resolve("truth/round-" + round + "/access-log.csv");
        List<String> actors = Files.readAllLines(truth);
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Path log = made.resolve("input/round-" + round + "/access.log.gz");
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(log)),
                                StandardCharsets.UTF_8))) {
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher token = TOKEN.matcher(line);
                if (token.find() && actors.get(number).endsWith(",machine")) {
                    lines.computeIfAbsent(token.group(1), key -> new ArrayList<>()).add(line);
                }
                number++;
            }
        }
        return lines;
    }
}
