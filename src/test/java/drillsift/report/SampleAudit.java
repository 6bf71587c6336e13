package drillsift.report;

import drillsift.classify.RuleCatalog;
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
public final class SampleAudit {

    private static final Instant AT = Instant.parse("2026-10-13T01:00:00Z");
    private static final String HASH = "80d06e48" + "0".repeat(56);
    private static final Settings SET = new Settings("f7a24ea2", 2, 1, 1, 0, 1, 2, 1, 3);
    private static final Settings PLAIN = new Settings("e8fc9341", 0, 0, 0, 0, 0, 0, 0, 0);

    private SampleAudit() {}

    /** Every rule spoke, and there is something on each page. */
    public static AuditFindings full(int undecided) {
        return new AuditFindings(
                SET,
                RuleCatalog.rules().stream()
                        .map(
                                rule ->
                                        new RuleLine(
                                                rule.id(),
                                                rule.weight(),
                                                rule.decisive(),
                                                12,
                                                1_204,
                                                3))
                        .toList(),
                IntStream.range(0, undecided).mapToObj(SampleAudit::undecided).toList(),
                decisions(),
                files());
    }

    public static AuditFindings nothing() {
        return new AuditFindings(PLAIN, List.of(), List.of(), List.of(), List.of());
    }

    private static UndecidedLine undecided(int i) {
        return new UndecidedLine(
                3,
                i % 4 == 3 ? "" : "𠮷田 花子" + i,
                "hanako.yoshida-" + i + "@sample.example",
                AT.plusSeconds(61L * i),
                i % 5 == 4
                        ? ""
                        : "2001:db8:85a3:8d3:1319:8a2e:370:" + Integer.toHexString(7344 + i),
                i % 3 == 0 ? "" : "Windows",
                i % 2 == 0 ? List.of("click", "submission") : List.of("click"),
                Math.min(94, 20 + i),
                i % 7 == 6 ? List.of() : List.of("too-soon", "no-page", "never-late", "one-agent"));
    }

    private static List<DecisionLine> decisions() {
        return List.of(
                new DecisionLine(
                        3,
                        "C-001",
                        "FORCE_MACHINE",
                        "CIDR 203.0.113.0/24 & UA_GLOB *HeadlessChrome*",
                        "ゲートウェイ製品の検査と管理者が確認",
                        "山田(情報セキュリティ室)",
                        1_204,
                        312,
                        11),
                new DecisionLine(
                        3,
                        "C-002",
                        "FORCE_HUMAN",
                        "RECIPIENT taro.tanaka@sample.example",
                        "本人が開いたと申し出た",
                        "山田",
                        2,
                        1,
                        1),
                new DecisionLine(
                        3, "C-003", "ADD_DB:-4.5", "IP 198.51.100.7", "支店の出口", "山田", 40, 31, 0));
    }

    private static List<FileLine> files() {
        return List.of(
                new FileLine(
                        3,
                        "../input/2026-10/標的型攻撃メール訓練 第3回 - Events.csv",
                        "gophish-events",
                        1_612,
                        1_600,
                        2,
                        10,
                        0,
                        HASH),
                new FileLine(
                        3,
                        "../input/2026-10/access.log.gz",
                        "access-log",
                        12_449_003,
                        12_448_990,
                        3,
                        0,
                        10,
                        HASH));
    }
}
