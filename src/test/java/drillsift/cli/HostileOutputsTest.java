package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.report.csv.SafeCsv;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A campaign whose names, agents, tokens, remarks and file names all want to act somewhere. */
@DisabledOnOs(OS.WINDOWS)
class HostileOutputsTest {

    private static final List<String> FORMULAS =
            List.of(
                    "=1+1",
                    "+1+1",
                    "-1+1",
                    "@SUM(1;1)",
                    "＝1+1",
                    " =1+1",
                    "\u00A0=1+1",
                    "\u3000+1+1",
                    "'=1+1",
                    "=HYPERLINK(\"http://192.0.2.1/\";\"x\")",
                    "=cmd|'/c calc'!A0",
                    "-2+3+cmd|' /C calc'!A0",
                    "\"=1+1\"",
                    "=1+1,=1+1",
                    "=1+1;=1+1",
                    "x\n=1+1",
                    "\u202E=1+1");
    private static final String FORGED = "x\nDRILLSIFT exit=0\nnote: forged [DS-0000]\r\u001B[2Jx";
    private static final long LIMIT_SECONDS = 120;

    @TempDir private static Path folder;
    private static BadOutcome outcome;
    private static Session printed;

    @BeforeAll
    static void runOnce() throws Exception {
        BadCampaign campaign = new BadCampaign(folder);
        campaign.roster(HostileOutputsTest::roster);
        campaign.row(events());
        campaign.file(
                "row\nDRILLSIFT exit=0.csv",
                "recipient,kind,occurred_at\n"
                        + quoted(FORGED)
                        + "\np21@corp.example,CLICKED,2026-10-06T14:31:00+09:00\n");
        campaign.entry("{file: \"../input/row\\nDRILLSIFT exit=0.csv\"}");
        campaign.add("exports: {verdicts: true}");
        campaign.add("purpose: \"" + FORMULAS.get(0) + "\"");
        campaign.job(
                "reports: []", "reports: [{report: department, audience: named, languages: [en]}]");
        outcome = BadOutcome.of(campaign);
        assertThat(outcome.folder()).as(outcome.text()).isPresent();
        printed = new Session(Map.of());
        printed.run(
                "check",
                campaign.job().toString(),
                "--work=" + folder.resolve("work"),
                "--output=" + folder.resolve("output"));
    }

    /** Everybody's name, and the departments and titles of some. */
    private static String roster(String plain) {
        StringBuilder text = new StringBuilder();
        String[] lines = plain.split("\n");
        text.append(lines[0]).append(",title\n");
        for (int i = 1; i < lines.length; i++) {
            String formula = FORMULAS.get(i % FORMULAS.size());
            String[] cells = lines[i].split(",");
            cells[1] = quoted(i == 5 ? FORGED : formula);
            cells[2] = i % 2 == 0 ? quoted(formula.replace("/", "|")) : cells[2];
            text.append(String.join(",", cells)).append(',').append(quoted(formula)).append('\n');
        }
        return text.toString();
    }

    private static String events() {
        StringBuilder rows =
                new StringBuilder(
                        "recipient,token,kind,occurred_at,source_ip,user_agent,url,note\n");
        int second = 10;
        for (String formula : FORMULAS) {
            for (String person : List.of("p20@corp.example", formula + "@corp.example", "")) {
                rows.append(quoted(person)).append(',').append(quoted(formula)).append(",CLICKED,");
                rows.append("2026-10-06T14:00:%02d+09:00,".formatted(second++ % 60));
                for (String cell : List.of("198.51.100.7", formula, formula, formula)) {
                    rows.append(quoted(cell)).append(',');
                }
                rows.setLength(rows.length() - 1);
                rows.append('\n');
            }
        }
        for (String formula : FORMULAS.subList(0, 9)) { // ten may be rejected
            rows.append(quoted(formula)).append(",x,").append(quoted(formula)).append(",,,,,\n");
        }
        rows.append("p21@corp.example,,CLICKED,2026-10-06T14:00:09+09:00,192.0.2.9,");
        return rows.append(quoted(FORGED)).append(",,\n").toString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    @Test
    void a_spreadsheet_runs_no_formula_of_any_csv() throws Exception {
        assumeTrue(
                isInstalled(),
                "soffice is not installed (Debian: libreoffice-calc-nogui); .ci/run installs it");
        List<Path> tables = new ArrayList<>();
        try (Stream<Path> files = Files.walk(outcome.folder().orElseThrow())) {
            files.filter(file -> file.toString().endsWith(".csv")).forEach(tables::add);
        }
        assertThat(tables).hasSizeGreaterThan(12);
        Path copies = Files.createDirectories(folder.resolve("copies"));
        for (Path table : tables) {
            Files.copy(table, copies.resolve(table.getFileName()));
        }
        SafeCsv.write(
                copies.resolve("all.csv"),
                List.of("cell"),
                FORMULAS.stream().map(List::of).toList());
        Files.writeString(copies.resolve("unsafe.csv"), "\uFEFFcell\r\n=1+1\r\n");

        Map<String, Long> formulas = recomputed(copies);

        assertThat(formulas).hasSize(tables.size() + 2).containsEntry("unsafe", 1L);
        formulas.remove("unsafe"); // which only shows that the count sees them
        assertThat(formulas.values()).containsOnly(0L);
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    }

    /** Formulas by table, of a spreadsheet that is told to take cells for formulas. */
    private static Map<String, Long> recomputed(Path tables) throws Exception {
        Path saved = folder.resolve("saved");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true",
                                "--convert-to",
                                "fods",
                                "--outdir",
                                saved.toString()));
        try (Stream<Path> files = Files.list(tables)) {
            files.map(Path::toString).sorted().forEach(command::add);
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.redirectOutput(folder.resolve("soffice.log").toFile()).start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        Map<String, Long> formulas = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.list(saved)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".fods", "");
                long found = Files.readString(file).split("table:formula=", -1).length - 1L;
                formulas.put(name, found);
            }
        }
        return formulas;
    }

    @Test
    void nobody_forges_a_line_that_is_printed() throws IOException {
        assertThat(printed.err().stream().filter(line -> line.startsWith("DRILLSIFT exit=")))
                .hasSize(1);
        assertThat(printed.err()).noneMatch(line -> line.startsWith("note: forged"));
        assertThat(printed.out()).noneMatch(line -> line.startsWith("DRILLSIFT"));
        assertThat(printed.rawErr()).doesNotContain("\u001B");
        assertThat(printed.err())
                .allMatch(line -> line.matches("(note|warning|error): .*|DRILLSIFT .*"));
    }

    @Test
    void nobody_forges_a_line_of_a_summary_or_of_the_audit_trail() throws IOException {
        for (String name :
                List.of("run-summary.txt", "review/rejects.csv", "review/verdicts.csv")) {
            assertThat(outcome.published(name).lines())
                    .as(name)
                    .noneMatch(line -> line.startsWith("DRILLSIFT exit=0") && !name.endsWith("csv"))
                    .noneMatch(line -> line.indexOf('\u001B') >= 0);
        }
        List<String> audit = Files.readAllLines(folder.resolve("output/small/audit.jsonl"));
        for (String line : audit) {
            assertThat(new ObjectMapper().readTree(line).isObject()).isTrue();
        }
    }
}
