package drillsift.report;

import drillsift.event.EventKind;
import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.anonymous.GroupModel;
import drillsift.report.anonymous.HistoryModel;
import drillsift.report.audit.AuditModel;
import drillsift.report.individual.Feedback;
import drillsift.report.individual.PersonSheet;
import drillsift.report.individual.SheetRound;
import drillsift.report.named.DepartmentModel;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SamplePeople;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes sample PDFs into a folder, for looking at them: the plain case and the awkward ones. */
final class RenderSamples {

    private RenderSamples() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        long start = System.nanoTime();
        ReportEngine engine = new ReportEngine(Map.of());
        departments(engine, folder);
        groups(engine, folder);
        sheets(engine, folder);
        individuals(engine, folder);
        differences(engine, folder);
        audits(engine, folder);
        notices(engine, folder);
        for (Map.Entry<String, SampleFigures> sample : SampleCampaigns.all().entrySet()) {
            for (Language language : Language.values()) {
                ReportTexts texts = new ReportTexts(language);
                Document document = ExecutiveModel.of(sample.getValue().published(), texts);
                RenderedDocument rendered = engine.render(document);
                String name = sample.getKey() + "." + language.tag() + ".pdf";
                Files.write(folder.resolve(name), rendered.bytes());
                Files.write(
                        folder.resolve("history-" + name),
                        engine.render(HistoryModel.of(sample.getValue().published(), texts))
                                .bytes());
                System.out.println(
                        name
                                + " "
                                + rendered.pages()
                                + " pages, "
                                + rendered.bytes().length
                                + " bytes, "
                                + (System.nanoTime() - start) / 1_000_000
                                + " ms "
                                + rendered.missing());
            }
        }
    }

    /** A draft and a reissue with as much to say as a line holds. */
    private static void notices(ReportEngine engine, Path folder) throws Exception {
        Notice.Replaced replaced =
                new Notice.Replaced(
                        "9f2c1a7b".repeat(8),
                        List.of(1, 2, 3, 4, 5),
                        List.of(
                                new Notice.Cause("inputs", 123),
                                new Notice.Cause("corrections", 12),
                                new Notice.Cause("settings", 0),
                                new Notice.Cause("privacy", 0),
                                new Notice.Cause("program", 0)));
        for (boolean isDraft : new boolean[] {false, true}) {
            Notice notice = new Notice(isDraft, Optional.of(replaced));
            for (Language language : Language.values()) {
                ReportTexts texts = new ReportTexts(language);
                String name = (isDraft ? "draft" : "reissue") + "." + language.tag() + ".pdf";
                SampleFigures figures = SampleFigures.threeRounds();
                Map<String, Document> documents =
                        Map.of(
                                "notice-",
                                ExecutiveModel.of(figures.published(), texts, notice),
                                "notice-history-",
                                HistoryModel.of(figures.published(), texts, notice),
                                "notice-department-",
                                DepartmentModel.part(
                                        figures.build(),
                                        SamplePeople.of("営業本部/営業第一部", 25),
                                        texts,
                                        notice,
                                        1,
                                        1));
                for (var document : documents.entrySet()) {
                    Files.write(
                            folder.resolve(document.getKey() + name),
                            engine.render(document.getValue()).bytes());
                }
            }
        }
    }

    private static void audits(ReportEngine engine, Path folder) throws Exception {
        var figures = SampleFigures.threeRounds().build();
        var samples = Map.of("full", SampleAudit.full(40), "nothing", SampleAudit.nothing());
        for (var sample : samples.entrySet()) {
            for (Language language : Language.values()) {
                Document document =
                        AuditModel.of(figures, sample.getValue(), new ReportTexts(language));
                String name = "audit-" + sample.getKey() + "." + language.tag() + ".pdf";
                Files.write(folder.resolve(name), engine.render(document).bytes());
            }
        }
    }

    private static void sheets(ReportEngine engine, Path folder) throws Exception {
        for (var sample : SampleSheets.all().entrySet()) {
            for (Language language : Language.values()) {
                RenderedDocument rendered =
                        engine.render(SampleSheets.document(sample.getValue(), language));
                String name = "sheet-" + sample.getKey() + "." + language.tag() + ".pdf";
                Files.write(folder.resolve(name), rendered.bytes());
                System.out.println(name + " " + rendered.pages() + " pages " + rendered.missing());
            }
        }
    }

    private static void individuals(ReportEngine engine, Path folder) throws Exception {
        for (Language language : Language.values()) {
            Map<String, Document> sheets = new LinkedHashMap<>();
            SampleIndividuals.all()
                    .forEach(
                            (key, sheet) ->
                                    sheets.put(key, SampleIndividuals.document(sheet, language)));
            SheetRound pictured =
                    SampleIndividuals.round(
                            SampleIndividuals.longest(language), EnumSet.allOf(EventKind.class));
            PersonSheet crowded = SampleIndividuals.crowded(SampleIndividuals.LONG_NAME);
            PersonSheet soon = SampleIndividuals.all().get("reported_soon");
            SheetRound usual =
                    SampleIndividuals.round(
                            SampleIndividuals.feedback(language), EnumSet.allOf(EventKind.class));
            sheets.put("pictured", SampleIndividuals.document(soon, usual, language));
            sheets.put("crowded", SampleIndividuals.document(crowded, language));
            sheets.put("crowded-pictured", SampleIndividuals.document(crowded, pictured, language));
            for (Map.Entry<String, Document> sheet : sheets.entrySet()) {
                String name = "individual-" + sheet.getKey() + "." + language.tag() + ".pdf";
                RenderedDocument rendered = engine.render(sheet.getValue());
                Files.write(folder.resolve(name), rendered.bytes());
                System.out.println(name + " " + rendered.pages() + " pages " + rendered.missing());
            }
        }
    }

    private static void differences(ReportEngine engine, Path folder) throws Exception {
        for (var sample : SampleDifferences.all().entrySet()) {
            for (Language language : Language.values()) {
                RenderedDocument rendered = engine.render(sample.getValue().document(language));
                String name = "difference-" + sample.getKey() + "." + language.tag() + ".pdf";
                Files.write(folder.resolve(name), rendered.bytes());
                System.out.println(name + " " + rendered.pages() + " pages " + rendered.missing());
            }
        }
    }

    private static void groups(ReportEngine engine, Path folder) throws Exception {
        for (Language language : Language.values()) {
            ReportTexts texts = new ReportTexts(language);
            for (Feedback mail : List.of(Feedback.NONE, SampleIndividuals.longest(language))) {
                Document document =
                        GroupModel.of(
                                SampleFigures.threeRounds().published(),
                                "営業本部/営業第一部",
                                mail,
                                texts,
                                Notice.NONE);
                String kind = mail.picture().isPresent() ? "pictured" : "plain";
                Files.write(
                        folder.resolve("group-" + kind + "." + language.tag() + ".pdf"),
                        engine.render(document).bytes());
            }
        }
    }

    private static void departments(ReportEngine engine, Path folder) throws Exception {
        for (Language language : Language.values()) {
            for (int people : new int[] {25, Integer.getInteger("people", 400)}) {
                long start = System.nanoTime();
                Document document =
                        DepartmentModel.of(
                                SampleFigures.threeRounds().build(),
                                SamplePeople.of("営業本部/営業第一部", people),
                                new ReportTexts(language));
                RenderedDocument rendered = engine.render(document);
                String name = "department-" + people + "." + language.tag() + ".pdf";
                Files.write(folder.resolve(name), rendered.bytes());
                System.out.println(
                        name
                                + " "
                                + rendered.pages()
                                + " pages "
                                + (System.nanoTime() - start) / 1_000_000
                                + " ms "
                                + rendered.missing());
            }
        }
    }
}
