package drillsift.report.preview;

import drillsift.event.EventKind;
import drillsift.event.Payload;
import drillsift.message.Language;
import drillsift.report.Document;
import drillsift.report.Edition;
import drillsift.report.ReportTexts;
import drillsift.report.individual.Deed;
import drillsift.report.individual.Feedback;
import drillsift.report.individual.IndividualModel;
import drillsift.report.individual.PersonSheet;
import drillsift.report.sheet.AccessSheet;
import drillsift.report.sheet.Opinion;
import drillsift.report.sheet.SheetModel;
import drillsift.report.sheet.SheetRound;
import drillsift.report.sheet.Standing;
import drillsift.report.sheet.Visit;
import drillsift.report.sheet.Visit.Access;
import drillsift.report.sheet.Visit.Change;
import drillsift.report.sheet.Visit.Reason;
import drillsift.report.sheet.Visit.Reason.Speaks;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The pages about one made-up person. */
final class SampleSheets {

    static final Instant SENT = Instant.parse("2026-10-13T01:00:00Z");

    private static final String EMAIL = "h.takahashi@sample.example";
    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0";
    private static final String EVENT = "0123456789abcdef0123456789abcdef";

    private SampleSheets() {}

    /** Opened the link, and reported it at once. */
    static Document individual(ReportTexts texts) {
        Language language = texts.language();
        PersonSheet sheet =
                new PersonSheet(
                        "1001",
                        name(language),
                        EMAIL,
                        SampleDepartments.sales(language),
                        "4F2K-7Q19",
                        Optional.of(SENT),
                        List.of(
                                deed(EventKind.CLICKED, 7),
                                deed(EventKind.PAGE_VIEWED, 7),
                                deed(EventKind.REPORTED, 9)),
                        2);
        return IndividualModel.sheet(
                sheet,
                new drillsift.report.individual.SheetRound(
                        3,
                        Payload.LINK,
                        Optional.of(SENT),
                        EnumSet.allOf(EventKind.class),
                        feedback(language)),
                edition(texts),
                texts);
    }

    private static Deed deed(EventKind kind, int minute) {
        return new Deed(kind, at(60L * minute), at(60L * minute), 1, true, false);
    }

    static Feedback feedback(Language language) {
        List<String> points =
                switch (language) {
                    case JA ->
                            List.of(
                                    "差出人は人事部を名乗るが、アドレスの@から後ろは社外のもの。",
                                    "件名の「本日中」で急がせている。",
                                    "リンクの先は、社内の申請システムと名前が違う。");
                    case EN ->
                            List.of(
                                    "It names our personnel office, but its address is foreign.",
                                    "\"Today\" in the subject is there to hurry you.",
                                    "The link leads to a place unlike our own system.");
                };
        return new Feedback(
                points,
                List.of(),
                Optional.of(SampleMail.picture(language)),
                List.of(
                        new Feedback.Mark(80, 10),
                        new Feedback.Mark(3.5, 22),
                        new Feedback.Mark(71, 67)));
    }

    /** A scanner had opened the link before the person did. */
    static Document access(ReportTexts texts) {
        Language language = texts.language();
        SheetRound round =
                new SheetRound(
                        3,
                        "link",
                        Optional.of(
                                new SheetRound.Person(
                                        name(language), EMAIL, SampleDepartments.sales(language))),
                        Optional.of(SENT),
                        Standing.COUNTED,
                        List.of(scanner(language), person(language)),
                        List.of(
                                new SheetRound.Told("sent", SENT),
                                new SheetRound.Told("reported", at(7_560))));
        AccessSheet sheet = new AccessSheet("recipient", EMAIL, List.of(round), false);
        return SheetModel.of(sheet, edition(texts), texts);
    }

    private static Visit scanner(Language language) {
        boolean japanese = language == Language.JA;
        String network = japanese ? "検査装置(設定)" : "scanner (set by you)";
        return new Visit(
                List.of(new Access("clicked", at(4), false)),
                "203.0.113.77",
                network,
                "ExampleLinkGuard/2.1 (+https://guard.example/bot)",
                Opinion.MACHINE,
                "scanner",
                false,
                false,
                100,
                List.of(new Reason(Speaks.DECIDES, network)),
                List.of(),
                Optional.empty(),
                EVENT);
    }

    private static Visit person(Language language) {
        boolean japanese = language == Language.JA;
        return new Visit(
                List.of(
                        new Access("clicked", at(7_400), false),
                        new Access("raw_request", at(7_401), false),
                        new Access("page_viewed", at(7_402), false)),
                "198.51.100.1",
                japanese ? "自社のネットワーク" : "your own network",
                EDGE,
                Opinion.HUMAN,
                "",
                false,
                false,
                3,
                List.of(
                        new Reason(
                                Speaks.PERSON,
                                japanese
                                        ? "ページが表示された: 部品 2 件を取得"
                                        : "the page was drawn: 2 parts of it were fetched")),
                List.of(new Change("scanner-networks", "198.51.100.0/24", Opinion.MACHINE)),
                Optional.empty(),
                EVENT);
    }

    private static String name(Language language) {
        return switch (language) {
            case JA -> "髙橋 花子";
            case EN -> "Hanako Takahashi";
        };
    }

    private static Instant at(long seconds) {
        return SENT.plusSeconds(seconds);
    }

    private static Edition edition(ReportTexts texts) {
        return Edition.of(SampleFigures.campaign(), Optional.of(SENT.plusSeconds(400_000)), texts);
    }
}
