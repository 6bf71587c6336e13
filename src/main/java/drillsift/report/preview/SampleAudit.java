package drillsift.report.preview;

import drillsift.message.Language;
import drillsift.report.audit.AuditFindings;
import drillsift.report.audit.AuditFindings.DecisionLine;
import drillsift.report.audit.AuditFindings.FileLine;
import drillsift.report.audit.AuditFindings.RuleLine;
import drillsift.report.audit.AuditFindings.Settings;
import drillsift.report.audit.AuditFindings.UndecidedLine;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Made-up findings of a filter audit. */
final class SampleAudit {

    private static final Instant AT = Instant.parse("2026-10-13T01:00:00Z");
    private static final int ROUND = 3;

    private SampleAudit() {}

    static AuditFindings of(int undecided, Language language) {
        return new AuditFindings(
                new Settings("f7a24ea2", 2, 1, 1, 0, 1, 0, 1, 2),
                rules(),
                IntStream.range(0, undecided).mapToObj(i -> undecided(i, language)).toList(),
                decisions(language),
                files());
    }

    private static List<RuleLine> rules() {
        return List.of(
                new RuleLine("many-at-once", 22, false, 0, 603, 0),
                new RuleLine("too-soon", 12, false, 3, 588, 4),
                new RuleLine("no-page", 9, false, 11, 571, 21),
                new RuleLine("declared-scanner", 100, true, 0, 402, 0),
                new RuleLine("known-network", 100, true, 0, 173, 0),
                new RuleLine("page-drawn", -14, false, 79, 2, 8),
                new RuleLine("spread-delays", -12, false, 71, 0, 12),
                new RuleLine("plausible-agent", -3, false, 84, 31, 17));
    }

    private static UndecidedLine undecided(int i, Language language) {
        return new UndecidedLine(
                ROUND,
                SamplePeople.name(i, language),
                "person-" + i + "@sample.example",
                AT.plusSeconds(613L * i),
                i % 3 == 2 ? "2001:db8:85a3::" + (7344 + i) : "203.0.113." + (24 + i),
                i % 4 == 0 ? "" : "Windows",
                i % 2 == 0 ? List.of("click", "submission") : List.of("click"),
                24 + 7 * i,
                List.of("too-soon", "no-page"));
    }

    private static List<DecisionLine> decisions(Language language) {
        boolean japanese = language == Language.JA;
        return List.of(
                new DecisionLine(
                        ROUND,
                        "c1",
                        "FORCE_MACHINE",
                        "CIDR 203.0.113.0/24 & UA_GLOB *Guard*",
                        japanese ? "ゲートウェイの検査と管理者が確認" : "its administrator knows it as our gateway",
                        japanese ? "山田" : "A. Officer",
                        402,
                        312,
                        11),
                new DecisionLine(
                        ROUND,
                        "c2",
                        "FORCE_HUMAN",
                        "RECIPIENT person-3@sample.example",
                        japanese ? "本人が開いたと申し出た" : "told us of it",
                        japanese ? "山田" : "A. Officer",
                        2,
                        1,
                        1));
    }

    private static List<FileLine> files() {
        String digest = "9f0c8a7b" + "0".repeat(56);
        return List.of(
                new FileLine(
                        ROUND,
                        "../input/sample/round-3/events.csv",
                        "gophish-events",
                        1_612,
                        1_600,
                        2,
                        10,
                        0,
                        digest),
                new FileLine(
                        ROUND,
                        "../input/sample/round-3/access.log.gz",
                        "access-log",
                        12_449,
                        12_436,
                        3,
                        0,
                        10,
                        digest));
    }
}
