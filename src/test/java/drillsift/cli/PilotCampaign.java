package drillsift.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A pilot to three mailboxes beside a round of forty people in an office that is declared. */
abstract class PilotCampaign {

    static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/150.0.0.0 Safari/537.36";
    static final String GUARD = "ExampleLinkGuard/2.1 (mail.example)";

    @TempDir Path folder;
    Session session;

    @BeforeEach
    void a_campaign() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("input"));
        write("jobs/job.yaml", JOB);
        write("jobs/own.filters.yaml", "own-networks: [203.0.113.0/24]\n");
        StringBuilder roster = new StringBuilder("mail,token,sent_at\n");
        StringBuilder log = new StringBuilder();
        for (int person = 10; person < 50; person++) {
            roster.append("p" + person + "@corp.example,tok" + person + ",2026-10-05 09:00:00\n");
            boolean isScanned = person < 14;
            String time = isScanned ? "09:11:" + person : "10:" + person + ":00";
            String address = isScanned ? "192.0.2.7" : "203.0.113.9";
            log.append(line(address, time, "tok" + person, BROWSER));
        }
        write("input/roster.csv", roster.toString());
        write("input/access.log", log.toString());
        write(
                "pilot/roster.csv",
                "mail,token,sent_at\na@corp.example,pilotA,2026-10-05 09:00:00\n"
                        + "b@corp.example,pilotB,2026-10-05 09:00:00\n"
                        + "c@corp.example,pilotC,2026-10-05 09:00:00\n");
        write("pilot/access.log", pilot("192.0.2.7", BROWSER) + pilot("192.0.2.9", GUARD));
    }

    static final String JOB =
            """
            campaign: spring
            time-zone: Asia/Tokyo
            rounds:
              - round: 1
                payload: link
                roster: ../input/roster.csv
                inputs:
                  - {format: access-log, file: ../input/access.log, token-parameter: t}
            filters: own.filters.yaml
            """;

    static String pilot(String address, String agent) {
        StringBuilder lines = new StringBuilder();
        for (String token : List.of("pilotA", "pilotB", "pilotC")) {
            lines.append(line(address, "09:04:00", token, agent));
        }
        return lines.toString();
    }

    static String line(String address, String time, String token, String agent) {
        return address
                + " - - [05/Oct/2026:"
                + time
                + " +0900] \"GET /?t="
                + token
                + " HTTP/1.1\" 200 512 \"-\" \""
                + agent
                + "\"\n";
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    Exit calibrate(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("calibrate", path("jobs/job.yaml"), "--work"));
        arguments.add(path("work"));
        arguments.addAll(List.of(more));
        session = new Session(Map.of());
        return session.run(arguments.toArray(String[]::new));
    }

    Exit ofPilot(String... more) {
        String[] pilot = {
            "--pilot", path("pilot/access.log"), "--roster", path("pilot/roster.csv")
        };
        return calibrate(Stream.of(pilot, more).flatMap(Stream::of).toArray(String[]::new));
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(String.join("\n", session.out()));
    }

    static List<String> rows(JsonNode document) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : document.path("proposals")) {
            rows.add((row.path("active").asBoolean() ? "" : "# ") + row.path("value").asText());
        }
        return rows;
    }

    String filters(String name) {
        return drillsift.job.file.JobFileReader.filters(folder.resolve("jobs/" + name)).toString();
    }
}
