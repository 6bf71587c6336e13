package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import drillsift.store.AuditFile;
import drillsift.store.PublishFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code runs} and {@code audit show} print of a campaign that was corrected and released. */
class HistoryTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/history");
    private static final String FIRST = "20261124T010203Z-11111111";
    private static final String DRAFT = "20261124T030405Z-22222222";
    private static final String FINAL = "20261123T235959Z-22222222"; // the clock was put back

    @TempDir private Path folder;
    private Path job;
    private Path output;

    @BeforeEach
    void publish() throws IOException {
        job = folder.resolve("job.yaml");
        Files.writeString(
                job,
                """
                campaign: spring
                time-zone: Asia/Tokyo
                rounds: gone
                """);
        output = folder.resolve("output");
        AuditFile trail = AuditFile.open(Files.createDirectories(output.resolve("spring")));
        trail.append(entry("10:02:04", "run", "publishing", FIRST, 10));
        publish(summary(FIRST, "final", 10, "aaaaaaaa", 20));
        trail.append(entry("10:02:05", "run", "published", FIRST, 10));
        ObjectNode refused = entry("11:30:00", "run", "refused", "", 3);
        refused.putObject("codes").put("DS-3101", 2);
        refused.putArray("options").add("--round=1").add("--strict");
        trail.append(refused);
        trail.append(entry("12:04:06", "run", "publishing", DRAFT, 0));
        ObjectNode draft = summary(DRAFT, "draft", 0, "bbbbbbbb", 18);
        draft.putObject("replaces").put("run", FIRST);
        publish(draft);
        ObjectNode recovered = entry("12:04:30", "run", "published", DRAFT, 0);
        trail.append(recovered.put("recovered", true));
        ObjectNode release = entry("17:00:00", "release", "publishing", FINAL, 0);
        release.put("by", "A. Officer").put("reason", "確認済み").put("released_from", DRAFT);
        release.putObject("replaces").put("run", FIRST);
        trail.append(release);
        ObjectNode summary = summary(FINAL, "final", 0, "bbbbbbbb", 18);
        summary.put("released_from", DRAFT).putObject("replaces").put("run", FIRST);
        publish(summary);
        trail.append(entry("17:00:01", "release", "published", FINAL, 0));
        ObjectNode repaired = entry("18:00:00", "run", "repaired", "", 0);
        repaired.remove("exit_code");
        trail.append(repaired.put("cut", "{\"schema_version\":1,\"sequ"));
        PublishFolder.point("latest", output.resolve("spring").resolve(FINAL));
    }

    private void publish(ObjectNode summary) {
        PublishFolder run =
                PublishFolder.prepare(output, "spring", summary.path("run_id").asText());
        run.write(RunSummary.JSON, summary.toString().getBytes(StandardCharsets.UTF_8));
        run.seal();
        run.publish();
    }

    private static ObjectNode entry(
            String time, String command, String outcome, String run, int exit) {
        ObjectNode entry = MAPPER.createObjectNode();
        entry.put("time", "2026-11-24T" + time + ".000+09:00").put("user", "tanaka");
        entry.put("host", "drill-1").put("version", "0.1.0").put("campaign", "spring");
        entry.put("command", command).put("outcome", outcome).put("exit_code", exit);
        if (!run.isEmpty()) {
            entry.put("run", run);
        }
        if (outcome.equals("publishing")) {
            entry.put("revision", run.substring(17).repeat(8));
            entry.putObject("made_from").put("filter_set", "a0acd94a".repeat(8));
            entry.putArray("inputs").addObject();
            entry.putArray("rosters").addObject();
            entry.putObject("counts")
                    .put("records", 7479)
                    .put("accesses", 5994)
                    .put("human", 1511)
                    .put("machine", 4468)
                    .put("uncertain", 15);
        }
        return entry;
    }

    private static ObjectNode summary(
            String run, String state, int exit, String filters, int clicks) {
        ObjectNode summary = MAPPER.createObjectNode();
        summary.put("run_id", run).put("revision", run.substring(17).repeat(8));
        summary.put("exit_code", exit).put("state", state);
        summary.put("started_at", "2026-11-24T01:02:03Z");
        ObjectNode parts = summary.putObject("made_from").put("filters", filters);
        parts.put("filter_set", filters.repeat(8)).put("corrections", filters);
        parts.putArray("correction_rows");
        parts.putArray("rounds").addObject().put("round", 3);
        summary.putArray("headline")
                .addObject()
                .put("round", 3)
                .put("measure", "click")
                .put("of", 395)
                .put("count", clicks)
                .put("percent", 100.0 * clicks / 395)
                .put("low", 3.2951)
                .put("high", 7.6851)
                .put("strict", clicks)
                .put("lenient", clicks + 9);
        return summary;
    }

    private void golden(String name, Language language, List<String> lines) throws IOException {
        Path golden = GOLDEN.resolve(name + "." + language.tag() + ".txt");
        String found = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void runs_are_listed_in_the_order_in_which_they_were_published(Language language)
            throws IOException {
        List<String> lines =
                new RunsText(
                                RunHistory.of(output, "spring"),
                                PublishedRuns.in(output, "spring"),
                                folder,
                                ZoneId.of("Asia/Tokyo"),
                                new Messages(language))
                        .lines();

        golden("runs", language, lines);
        assertThat(lines).allMatch(line -> Columns.width(line) <= 80);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_trail_is_shown_entry_by_entry(Language language) throws IOException {
        List<String> lines = History.audit(job, output, language).lines();

        golden("audit", language, lines);
        assertThat(lines).allMatch(line -> Columns.width(line) <= 80);
    }

    @Test
    void programs_get_the_same_as_one_document() throws IOException {
        JsonNode runs = json(History.runs(job, output, Language.JA).json()).path("runs");

        assertThat(runs).hasSize(3);
        assertThat(runs.path(0).path("released_as").isMissingNode()).isTrue();
        assertThat(runs.path(1).path("run").asText()).isEqualTo(DRAFT);
        assertThat(runs.path(1).path("released_as").asText()).isEqualTo(FINAL);
        assertThat(runs.path(1).path("changed").toString())
                .isEqualTo("{\"filters\":0,\"corrections\":0}");
        assertThat(runs.path(2).path("released").asBoolean()).isTrue();
        assertThat(runs.path(2).path("latest").asBoolean()).isTrue();
        assertThat(runs.path(2).path("headline").path("count").asInt()).isEqualTo(18);
        JsonNode entries = json(History.audit(job, output, Language.EN).json()).path("entries");
        assertThat(entries).hasSize(8);
        assertThat(entries.path(5).path("by").asText()).isEqualTo("A. Officer");
    }

    private static JsonNode json(List<String> lines) throws IOException {
        return MAPPER.readTree(String.join("\n", lines));
    }

    @Test
    void a_campaign_without_runs_is_told() throws IOException {
        Files.writeString(job, "campaign: autumn\ntime-zone: Asia/Tokyo\n");

        for (var ask :
                List.<Runnable>of(
                        () -> History.runs(job, output, Language.EN),
                        () -> History.audit(job, output, Language.EN),
                        () -> History.verify(job, output, Language.EN))) {
            assertThatThrownBy(ask::run)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.problems().get(0).code().id()).isEqualTo("DS-2876"));
        }
    }
}
