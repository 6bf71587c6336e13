package drillsift.report;

import drillsift.message.Language;
import drillsift.report.sheet.AccessSheet;
import drillsift.report.sheet.Opinion;
import drillsift.report.sheet.SheetModel;
import drillsift.report.sheet.SheetRound;
import drillsift.report.sheet.SheetRound.Person;
import drillsift.report.sheet.SheetRound.Told;
import drillsift.report.sheet.Standing;
import drillsift.report.sheet.Visit;
import drillsift.report.sheet.Visit.Access;
import drillsift.report.sheet.Visit.Change;
import drillsift.report.sheet.Visit.Missing;
import drillsift.report.sheet.Visit.Reason;
import drillsift.report.sheet.Visit.Reason.Speaks;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up people who say that they never opened the mail. */
final class SampleSheets {

    static final String EMAIL = "taro.mihon@sample.example";

    private static final Instant SENT = Instant.parse("2026-10-13T01:00:00Z");
    private static final Person TARO = new Person("見本 太郎", EMAIL, "営業本部/営業第一部");
    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0";
    private static final String EVENT = "0123456789abcdef0123456789abcdef";

    private SampleSheets() {}

    static Map<String, AccessSheet> all() {
        Map<String, AccessSheet> all = new LinkedHashMap<>();
        all.put("machines", sheet(round(3, Standing.MACHINES, List.of(scanner(4), scanner(65)))));
        all.put("clicker", sheet(clicker(3)));
        all.put("scanner-then-person", sheet(scannerThenPerson()));
        all.put("corrected", sheet(corrected()));
        all.put("undecided", sheet(undecided()));
        all.put("nothing", sheet(round(3, Standing.NOTHING, List.of())));
        all.put("hostile", hostile());
        all.put("many", sheet(crowd(400)));
        List<SheetRound> rounds = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            rounds.add(i % 4 == 0 ? clicker(i) : round(i, Standing.MACHINES, List.of(scanner(4))));
        }
        all.put("twelve-rounds", new AccessSheet("recipient", EMAIL, rounds, false));
        return all;
    }

    static Document document(AccessSheet sheet, Language language) {
        Edition edition =
                new Edition(
                        "標的型攻撃メール訓練 2026年度",
                        "株式会社サンプル",
                        ZoneId.of("Asia/Tokyo"),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        "社内教育",
                        "情報セキュリティ室(内線 0000)",
                        365,
                        Optional.of(SENT.plusSeconds(400_000)));
        return SheetModel.of(sheet, edition, new ReportTexts(language));
    }

    static AccessSheet sheet(SheetRound round) {
        return new AccessSheet("recipient", EMAIL, List.of(round), false);
    }

    /** As many visits, each of one access. */
    static SheetRound crowd(int accesses) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < accesses; i++) {
            visits.add(i == accesses / 2 ? person(7_400) : scanner(4 + 37 * i));
        }
        visits.sort(java.util.Comparator.comparing(visit -> visit.accesses().get(0).at()));
        return round(3, Standing.COUNTED, visits);
    }

    private static SheetRound clicker(int number) {
        return new SheetRound(
                number,
                "link",
                Optional.of(TARO),
                Optional.of(SENT),
                Standing.COUNTED,
                List.of(person(420)),
                List.of(new Told("sent", SENT), new Told("reported", SENT.plusSeconds(560))));
    }

    private static SheetRound scannerThenPerson() {
        return round(3, Standing.COUNTED, List.of(scanner(4), picture(9), person(7_400)));
    }

    private static SheetRound undecided() {
        Visit visit =
                new Visit(
                        List.of(access("clicked", 5_000), access("raw_request", 5_001)),
                        "203.0.113.24",
                        "",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)"
                                + " AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1",
                        Opinion.UNCERTAIN,
                        "",
                        true,
                        false,
                        62,
                        List.of(
                                new Reason(Speaks.PERSON, "ページが表示された: 部品 1 件を取得"),
                                new Reason(Speaks.MACHINE, "メール報告から 2 分後(基準 5 分)")),
                        List.of(
                                new Change("own-networks", "203.0.113.0/24", Opinion.HUMAN),
                                new Change("scanner-networks", "203.0.113.0/24", Opinion.MACHINE),
                                new Change("switched-off", "メール報告から 2 分後(基準 5 分)", Opinion.HUMAN)),
                        Optional.of(new Missing("stay", 60, 200)),
                        EVENT);
        return round(3, Standing.UNDECIDED, List.of(scanner(-3), visit));
    }

    private static AccessSheet hostile() {
        String rightToLeft = "\u202e\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd";
        Person person =
                new Person(
                        "<b>寿限無</b> 🙂 " + rightToLeft + " 五劫の擦り切れ海砂利水魚の水行末".repeat(6),
                        "very.long.address.".repeat(8) + "@sample.example",
                        "グローバル事業統括本部/アジア太平洋地域第二営業推進部/".repeat(4));
        Visit visit =
                new Visit(
                        List.of(
                                access("clicked", 3),
                                access("data_submitted", 40),
                                access("opened", 41),
                                access("raw_request", 42)),
                        "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                        "<script>alert(1)</script> & 😀 " + "network ".repeat(30),
                        "<u>🙂" + rightToLeft + "\u0007\t" + "A".repeat(60_000),
                        Opinion.MACHINE,
                        "time_of_click",
                        false,
                        false,
                        100,
                        List.of(
                                new Reason(Speaks.DECIDES, "${1+1} <i>x</i> " + "長い根拠".repeat(40)),
                                new Reason(Speaks.MACHINE, "もう一つ")),
                        List.of(new Change("own-networks", "2001:db8::/64", Opinion.HUMAN)),
                        Optional.empty(),
                        EVENT);
        SheetRound round =
                new SheetRound(
                        1,
                        "attachment",
                        Optional.of(person),
                        Optional.empty(),
                        Standing.MACHINES,
                        List.of(visit),
                        List.of());
        return new AccessSheet("token", "🙂" + "t".repeat(300), List.of(round), false);
    }

    private static SheetRound round(int number, Standing standing, List<Visit> visits) {
        return new SheetRound(
                number,
                "link",
                Optional.of(TARO),
                Optional.of(SENT),
                standing,
                visits,
                List.of(new Told("sent", SENT)));
    }

    private static Visit scanner(double seconds) {
        return new Visit(
                List.of(access("clicked", seconds)),
                "104.47.8.19",
                "Microsoft 365 mail protection",
                "",
                Opinion.MACHINE,
                "scanner",
                false,
                false,
                100,
                List.of(new Reason(Speaks.DECIDES, "機械のネットワーク: Microsoft 365 mail protection")),
                List.of(new Change("switched-off.many", "5", Opinion.UNCERTAIN)),
                Optional.empty(),
                EVENT);
    }

    /** Among many visits of machines one that somebody has called a machine's by hand. */
    private static SheetRound corrected() {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            visits.add(i == 50 ? byHand(4 + 37 * i) : scanner(4 + 37 * i));
        }
        return round(3, Standing.MACHINES, visits);
    }

    private static Visit byHand(double seconds) {
        return new Visit(
                List.of(access("clicked", seconds)),
                "203.0.113.77",
                "",
                EDGE,
                Opinion.MACHINE,
                "scanner",
                false,
                false,
                100,
                List.of(
                        new Reason(Speaks.DECIDES, "担当者の決定(検査装置と確認)"),
                        new Reason(Speaks.PERSON, "ページが表示された: 部品 2 件を取得")),
                List.of(new Change("corrections", "c7", Opinion.HUMAN)),
                Optional.empty(),
                EVENT);
    }

    private static Visit picture(double seconds) {
        return new Visit(
                List.of(access("opened", seconds)),
                "198.51.100.1",
                "自社のネットワーク",
                EDGE,
                Opinion.HUMAN,
                "",
                false,
                false,
                5,
                List.of(new Reason(Speaks.PERSON, "この接続元を 5 人がそれぞれの時刻に使った(基準 5 人)")),
                List.of(),
                Optional.empty(),
                EVENT);
    }

    private static Visit person(double seconds) {
        return new Visit(
                List.of(
                        access("clicked", seconds),
                        access("raw_request", seconds + 1),
                        access("raw_request", seconds + 1),
                        access("data_submitted", seconds + 33)),
                "198.51.100.1",
                "自社のネットワーク",
                EDGE,
                Opinion.HUMAN,
                "",
                false,
                false,
                3,
                List.of(
                        new Reason(Speaks.PERSON, "ページからフォームまで 32.2 秒(基準 6 秒以上)"),
                        new Reason(Speaks.PERSON, "ページが表示された: 部品 2 件を取得")),
                List.of(new Change("scanner-networks", "198.51.100.0/24", Opinion.MACHINE)),
                Optional.empty(),
                EVENT);
    }

    private static Access access(String kind, double seconds) {
        return new Access(kind, SENT.plusMillis(Math.round(seconds * 1000)), false);
    }
}
