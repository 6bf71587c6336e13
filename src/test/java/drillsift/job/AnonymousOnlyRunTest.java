package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.event.EventBlock;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import drillsift.pseudonym.Pseudonyms;
import drillsift.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign that is to know nobody: it counts what any other counts, and keeps nobody. */
class AnonymousOnlyRunTest {

    private static final List<String> FIGURES =
            List.of(
                    "rates-by-round.csv",
                    "rates-by-department.csv",
                    "rates-by-date.csv",
                    "reactions-by-hour.csv",
                    "reaction-times.csv",
                    "comparison.csv",
                    "waterfall.csv",
                    "evidence.csv");

    @TempDir private Path folder;
    private Path job;
    private Set<String> personal;

    @BeforeEach
    void made_up_campaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(60, 2, 0, 11, "all-machines"));
        job = folder.resolve("jobs/job.yaml");
        Set<String> numbers = new TreeSet<>();
        for (int round = 1; round <= 2; round++) {
            Path inputs = folder.resolve("input/round-" + round);
            Path roster = inputs.resolve("roster.csv");
            // Numbers that stand nowhere else by chance.
            String people = Files.readString(roster).replaceAll("(?m)^(\\d{5}),", "EMPLOYEE$1,");
            Files.writeString(roster, people);
            Pattern.compile("EMPLOYEE\\d{5}")
                    .matcher(people)
                    .results()
                    .forEach(number -> numbers.add(number.group()));
            Files.writeString(
                    inputs.resolve("events.csv"),
                    "\r\n7,t.mori1@corp.example,yesterday,Clicked Link,"
                            + "\"{\"\"browser\"\":{\"\"address\"\":\"\"192.0.2.250\"\"}}\"",
                    StandardOpenOption.APPEND);
        }
        personal = PersonalBytes.of(job);
        personal.addAll(numbers);
        assertThat(personal).hasSizeGreaterThan(300).contains("192.0.2.250", "EMPLOYEE10000");
        Files.writeString(job, Files.readString(job) + "corrections: c.csv\n");
        correction("nobody@corp.example");
    }

    @Test
    void counts_what_any_other_counts_and_keeps_nobody() throws Exception {
        String before = Files.readString(job);
        Files.writeString(job, before + "reports: []\n");
        Path plain = run("plain");
        Files.writeString(
                job, before + "purpose: training\nreports: [{report: audit, languages: [ja]}]\n");
        AnonymousMode.turnOn(job, AnonymousMode.KEY);
        Path anonymous = run("work");

        assertSameFigures(plain, anonymous);
        assertThat(PersonalBytes.found(personal, plain.resolve("review"))).isNotEmpty();
        String kept = String.join("\n", segments(folder.resolve("plain/work")));
        assertThat(PersonalBytes.found(personal, kept)).hasSizeGreaterThan(150);
        assertKnowsNobody();
        assertThat(anonymous.resolve("review/education.csv")).doesNotExist();
        assertNamesItsKey(anonymous);
        correctsAndExplains(anonymous);
        assertKnowsNobody();
        refusesAnotherKeyOrMode(before);
    }

    private static void assertSameFigures(Path plain, Path anonymous) throws IOException {
        for (String table : FIGURES) {
            assertThat(anonymous.resolve("review/" + table))
                    .as(table)
                    .hasSameTextualContentAs(plain.resolve("review/" + table));
        }
        List<String> outcomes = columns(plain, "outcomes.csv", "recipient");
        assertThat(columns(anonymous, "outcomes.csv", "recipient"))
                .containsExactlyInAnyOrderElementsOf(outcomes)
                .isNotEqualTo(outcomes); // the order of the roster would tell who is who
        String[] who = {"event_id", "recipient", "token", "source_ip"};
        assertThat(columns(anonymous, "verdicts.csv", who))
                .isEqualTo(columns(plain, "verdicts.csv", who));
        assertThat(columns(anonymous, "rejects.csv", "sha256"))
                .hasSize(3)
                .element(1)
                .asString()
                .matches("1,../input/round-1/events.csv,\\d+,\\d+,\\d+,,bad-time,\\*{3},\\*{3}");
    }

    private void assertNamesItsKey(Path run) throws IOException {
        for (String file : List.of("run-summary.json", "manifest.json")) {
            JsonNode node = RunSummary.tree(Files.readAllBytes(run.resolve(file)));
            assertThat(node.path("mode").asText()).isEqualTo("anonymous-only");
            assertThat(node.path("key_id").asText()).isEqualTo(names().keyId());
        }
        assertThat(Files.readString(run.resolve("run-summary.txt")))
                .contains(
                        "Mode: anonymous-only, people, tokens and addresses under the key "
                                + names().keyId());
    }

    /** By what a person is called, as by the pseudonym. */
    private void correctsAndExplains(Path first) throws IOException {
        List<String> clicked = clicked(first);
        assertThat(clicked).hasSizeGreaterThan(1);
        String mail = mailOf(clicked.get(0));

        assertThat(explained(mail)).contains(clicked.get(0)).isEqualTo(explained(clicked.get(0)));
        assertThat(PersonalBytes.found(personal, explained(mail))).isEmpty();
        correction(mail);
        Path corrected = run("work");
        assertThat(clicked(corrected)).isEqualTo(clicked.subList(1, clicked.size()));
        correction(clicked.get(0));
        assertThat(run("work")).as("the same filters").isEqualTo(corrected);
    }

    private void refusesAnotherKeyOrMode(String ordinary) throws IOException {
        String keyThen = names().keyId();
        AnonymousMode.key(job, "another key of sixteen bytes");
        assertThat(refusal())
                .matches(
                        "jobs/job.yaml:[1-9][0-9]*: run \\S+ of this campaign was made under the"
                                + " key "
                                + keyThen
                                + "; the key is now "
                                + names().keyId()
                                + "\\. Put back the key of that time: releases, corrections and"
                                + " comparisons of rounds rest on it\\. To begin anew under another"
                                + " key, write another name under campaign\\.");
        Files.writeString(job, ordinary);
        assertThat(refusal())
                .matches(
                        "jobs/job.yaml:1: run \\S+ of this campaign was made in mode"
                                + " anonymous-only; the job file now says ordinary\\. Put mode and"
                                + " key-file back as they were, or write another name under campaign\\.");
    }

    private Path run(String name) {
        return DrillRun.run(options(name), new QuietProgress()).folder().orElseThrow();
    }

    private RunOptions options(String name) {
        return HaltingRun.options(
                job, folder.resolve(name + "/work"), folder.resolve(name + "/output"));
    }

    private void assertKnowsNobody() throws Exception {
        Path work = folder.resolve("work/work");
        assertThat(PersonalBytes.found(personal, folder.resolve("work"))).isEmpty();
        assertThat(PersonalBytes.found(personal, String.join("\n", database(work)))).isEmpty();
        List<String> kept = segments(work);
        assertThat(kept).isNotEmpty();
        assertThat(PersonalBytes.found(personal, String.join("\n", kept))).isEmpty();
    }

    /** All rows of all tables. */
    private static List<String> database(Path work) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + work.resolve("drillsift"), "drillsift", "");
                ResultSet script = connection.createStatement().executeQuery("SCRIPT")) {
            while (script.next()) {
                rows.add(script.getString(1));
            }
        }
        return rows;
    }

    /** Everything that the segments have in words, and what they have as numbers in both forms. */
    private List<String> segments(Path work) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Store store = Store.open(work);
                Stream<Path> files = Files.list(work.resolve("segments"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replaceFirst("\\..*", "");
                EventBlock block = store.segmentFiles().read(name).events();
                texts.addAll(block.tokens());
                texts.addAll(block.recipients());
                texts.addAll(block.addresses());
                texts.addAll(block.agents());
                block.contexts().forEach(context -> texts.add(context.toString()));
                store.segmentFiles().read(name).rejects().forEach(one -> texts.add(one.toString()));
            }
        }
        return texts;
    }

    private static List<String> columns(Path run, String table, String... without)
            throws IOException {
        List<String> lines = Files.readAllLines(run.resolve("review/" + table));
        List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(","));
        List<Integer> left = Stream.of(without).map(header::indexOf).toList();
        assertThat(left).doesNotContain(-1);
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
            left.forEach(column -> cells.set(column, ""));
            kept.add(String.join(",", cells));
        }
        return kept;
    }

    /** Pseudonyms of those of the first round who are likely to have reacted, in roster order. */
    private static List<String> clicked(Path run) throws IOException {
        List<String> lines = Files.readAllLines(run.resolve("review/outcomes.csv"));
        List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(","));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.replace("\"", "").split(",", -1)))
                .filter(cells -> cells.get(0).equals("1"))
                .filter(cells -> cells.get(header.indexOf("likely")).equals("1"))
                .map(cells -> cells.get(header.indexOf("recipient")))
                .toList();
    }

    private String mailOf(String pseudonym) {
        Pseudonyms names = names();
        return personal.stream()
                .filter(each -> each.indexOf('@') > 0)
                .filter(each -> names.person(each).equals(pseudonym))
                .findFirst()
                .orElseThrow();
    }

    private Pseudonyms names() {
        return JobFileReader.read(job, JobFileOptions.defaults()).pseudonyms().orElseThrow();
    }

    private void correction(String person) throws IOException {
        Files.writeString(
                job.resolveSibling("c.csv"),
                "id,action,match_type,match_value,reason,author\n"
                        + "c1,FORCE_MACHINE,ROUND&RECIPIENT,1&"
                        + person
                        + ",a scanner,Security\n");
    }

    private String explained(String person) {
        ExplainQuery query = new ExplainQuery(ExplainQuery.Kind.RECIPIENT, person);
        return String.join(
                "\n", Explainer.explain(options("work"), new QuietProgress(), query).json());
    }

    private String refusal() {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> run("work"));
        assertThat(refused.problems()).hasSize(1);
        return new Messages(Language.EN).text(refused.problems().get(0)).replace(folder + "/", "");
    }
}
