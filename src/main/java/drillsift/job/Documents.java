package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundResult;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.job.file.Audience;
import drillsift.job.file.ReportOrder;
import drillsift.message.Language;
import drillsift.report.Document;
import drillsift.report.Edition;
import drillsift.report.Notice;
import drillsift.report.ReportEngine;
import drillsift.report.ReportTexts;
import drillsift.report.RoundHead;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.anonymous.GroupModel;
import drillsift.report.anonymous.HistoryModel;
import drillsift.report.audit.AuditModel;
import drillsift.report.individual.Feedback;
import drillsift.report.individual.SheetRound;
import drillsift.report.named.DepartmentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The documents that the job file orders, each with its place and the way to make it. */
final class Documents {

    private final RunPlan plan;
    private final CampaignResult result;
    private final Judgements judgements;
    private final Reissue reissue;
    private final Press press;
    private List<Printing> planned;
    private ReportEngine engine;

    Documents(
            RunPlan plan,
            CampaignResult result,
            Judgements judgements,
            Reissue reissue,
            Press press) {
        this.plan = plan;
        this.result = result;
        this.judgements = judgements;
        this.reissue = reissue;
        this.press = press;
    }

    /** How many documents each unit makes, in the order of the job file. */
    synchronized List<Integer> units() {
        return planned().stream().map(Printing::documents).toList();
    }

    /**
     * @return how many documents were made
     */
    int render(int number) {
        Printing wanted;
        ReportEngine with;
        synchronized (this) {
            wanted = planned().get(number);
            with = engine();
        }
        wanted.print(with, press);
        return wanted.documents();
    }

    private ReportEngine engine() {
        if (engine == null) {
            engine = new ReportEngine(plan.jobFile().templates());
        }
        return engine;
    }

    private List<Printing> planned() {
        if (planned == null) {
            planned = new ArrayList<>();
            plan.jobFile().reports().forEach(this::plan);
        }
        return planned;
    }

    private void plan(ReportOrder order) {
        switch (order.report()) {
            case EXECUTIVE ->
                    order.languages()
                            .forEach(one -> anonymous("executive", order, one, this::executive));
            case HISTORY ->
                    order.languages()
                            .forEach(one -> anonymous("history", order, one, HistoryModel::of));
            case DEPARTMENT -> order.languages().forEach(one -> departments(order, one));
            case INDIVIDUAL -> individuals(order);
            case AUDIT -> order.languages().forEach(this::audit);
        }
    }

    private Document executive(PublishedFigures figures, ReportTexts texts, Notice notice) {
        return ExecutiveModel.of(figures, result.breakdowns(), texts, notice);
    }

    /** What makes the pages of a report without names. */
    @FunctionalInterface
    private interface AnonymousModel {
        Document of(PublishedFigures figures, ReportTexts texts, Notice notice);
    }

    private void anonymous(
            String name, ReportOrder order, Language language, AnonymousModel model) {
        if (order.audience() != Audience.ANONYMOUS) {
            throw new IllegalStateException("the job file's check lets no such order pass");
        }
        ReportTexts texts = texts(language);
        Notice notice = reissue.anonymous();
        planned.add(
                new DocumentPrinting(
                        Addressee.ANYBODY,
                        "anonymous/" + name,
                        language,
                        (part, parts) ->
                                model.of(result.published().orElseThrow(), texts, notice)));
    }

    private void departments(ReportOrder order, Language language) {
        switch (order.audience()) {
            case ANONYMOUS -> groups(language);
            case NAMED -> departments(language);
        }
    }

    /** One for each department that the last round's published figures show. */
    private void groups(Language language) {
        ReportTexts texts = texts(language);
        PublishedFigures published = result.published().orElseThrow();
        List<String> names =
                published.figures().last().departments().stream().map(Department::name).toList();
        Map<String, String> files = FileNames.of(names);
        Feedback mail = plan.inputs(plan.last().round().number()).feedback().in(language);
        Notice notice = reissue.anonymous();
        for (String name : names) {
            planned.add(
                    new DocumentPrinting(
                            Addressee.ANYBODY,
                            "anonymous/department-" + files.get(name),
                            language,
                            (part, parts) -> GroupModel.of(published, name, mail, texts, notice)));
        }
    }

    /** One for each department of the last round that anybody was delivered to. */
    private void departments(Language language) {
        ReportTexts texts = texts(language);
        List<String> names =
                result.figures().last().departments().stream()
                        .filter(one -> one.figure(Measure.REACTION).of() > 0)
                        .map(Department::name)
                        .toList();
        Map<String, String> files = FileNames.of(names);
        PeopleLists people = new PeopleLists(plan, result);
        Notice notice = reissue.named();
        for (String name : names) {
            planned.add(
                    new DocumentPrinting(
                            Addressee.head(name),
                            "named/department-" + files.get(name),
                            language,
                            (part, parts) ->
                                    DepartmentModel.part(
                                            result.figures(),
                                            people.of(name),
                                            texts,
                                            notice,
                                            part,
                                            parts)));
        }
    }

    /** Sheets of the last round, each person's in the language that the roster names for them. */
    private void individuals(ReportOrder order) {
        PlannedRound last = plan.last();
        RoundResult judged = result.of(last);
        Notice notice = reissue.named();
        PersonSheets.of(
                        judged.outcomes(),
                        judged.deeds().orElseThrow(),
                        plan.inquiryNumbers(last),
                        order)
                .forEach(
                        (language, sheets) -> {
                            ReportTexts texts = texts(language);
                            Edition edition = Edition.of(result.figures(), texts);
                            planned.addAll(
                                    new SheetsPrinting(
                                                    sheets,
                                                    sheetRound(last, language),
                                                    edition,
                                                    texts,
                                                    notice)
                                            .units());
                        });
    }

    private SheetRound sheetRound(PlannedRound last, Language language) {
        int number = last.round().number();
        return new SheetRound(
                number,
                last.round().payload(),
                RoundHead.of(result.figures().last()).sent(),
                result.counts(last).measured(),
                plan.inputs(number).feedback().in(language));
    }

    private void audit(Language language) {
        ReportTexts texts = texts(language);
        AuditOfRun findings = new AuditOfRun(plan, judgements, result);
        Notice notice = reissue.named();
        planned.add(
                new DocumentPrinting(
                        Addressee.OFFICER,
                        "review/audit",
                        language,
                        (part, parts) ->
                                AuditModel.of(result.figures(), findings.make(), texts, notice)));
    }

    private ReportTexts texts(Language language) {
        return plan.jobFile().texts().in(language);
    }
}
