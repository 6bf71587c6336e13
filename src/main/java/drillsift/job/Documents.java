package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.job.file.Audience;
import drillsift.job.file.ReportOrder;
import drillsift.message.Language;
import drillsift.report.Document;
import drillsift.report.DocumentParts;
import drillsift.report.RenderedDocument;
import drillsift.report.ReportEngine;
import drillsift.report.ReportTexts;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.anonymous.HistoryModel;
import drillsift.report.audit.AuditModel;
import drillsift.report.named.DepartmentModel;
import drillsift.store.PublishFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The documents that the job file orders, each with its place and the way to make it. */
final class Documents {

    private final RunPlan plan;
    private final CampaignResult result;
    private final PublishFolder folder;
    private final RunAccount account;
    private final AuditOfRun findings;
    private List<Planned> planned;
    private ReportEngine engine;
    private EarlierDocuments earlier;

    Documents(
            RunPlan plan,
            CampaignResult result,
            PublishFolder folder,
            RunAccount account,
            AuditOfRun findings) {
        this.findings = findings;
        this.plan = plan;
        this.result = result;
        this.folder = folder;
        this.account = account;
    }

    /**
     * @param name path without what tells parts and languages apart
     */
    private record Planned(String name, Language language, DocumentParts.Maker maker) {

        String path(int part, int parts) {
            String place = parts == 1 ? "" : "." + part + "of" + parts;
            return name + place + "." + language.tag() + ".pdf";
        }
    }

    /** Paths under the run's folder, in the order of the job file; long lists come in parts. */
    synchronized List<String> paths() {
        return planned().stream().map(one -> one.path(1, 1)).toList();
    }

    /** Renders one document, unless an earlier run has printed the same. */
    void render(int number) {
        Planned wanted;
        ReportEngine with;
        synchronized (this) {
            wanted = planned().get(number);
            with = engine();
        }
        if (takeOver(wanted, with)) {
            return;
        }
        List<RenderedDocument> parts =
                DocumentParts.render(with, wanted.maker(), DocumentParts.MOST_PAGES);
        for (int i = 0; i < parts.size(); i++) {
            RenderedDocument part = parts.get(i);
            account.missing(part.missing());
            folder.write(
                    wanted.path(i + 1, parts.size()),
                    part.bytes(),
                    part.missing().isEmpty() ? Optional.of(part.hash()) : Optional.empty());
        }
        account.printed(parts.size());
    }

    /** Copies what an earlier run printed from the same values, templates and fonts. */
    private boolean takeOver(Planned wanted, ReportEngine with) {
        for (int parts : earlier().parts(wanted.path(1, 1))) {
            List<String> hashes = new ArrayList<>();
            List<byte[]> found = new ArrayList<>();
            for (int part = 1; part <= parts && found.size() == part - 1; part++) {
                hashes.add(with.hash(wanted.maker().part(part, parts)));
                earlier().find(hashes.get(part - 1)).ifPresent(found::add);
            }
            if (found.size() == parts) {
                for (int i = 0; i < parts; i++) {
                    Optional<String> hash = Optional.of(hashes.get(i));
                    folder.write(wanted.path(i + 1, parts), found.get(i), hash);
                }
                account.takenOver(parts);
                return true;
            }
        }
        return false;
    }

    private synchronized EarlierDocuments earlier() {
        if (earlier == null) {
            earlier =
                    EarlierDocuments.of(
                            PublishedRuns.in(
                                    plan.options().output(), plan.jobFile().campaign().id()));
        }
        return earlier;
    }

    private ReportEngine engine() {
        if (engine == null) {
            engine = new ReportEngine(plan.jobFile().templates());
        }
        return engine;
    }

    private List<Planned> planned() {
        if (planned == null) {
            planned = new ArrayList<>();
            for (ReportOrder order : plan.jobFile().reports()) {
                for (Language language : order.languages()) {
                    plan(order, language);
                }
            }
        }
        return planned;
    }

    private void plan(ReportOrder order, Language language) {
        ReportTexts texts = texts(language);
        switch (order.report()) {
            case EXECUTIVE ->
                    anonymous("executive", order.audience(), language, texts, ExecutiveModel::of);
            case HISTORY ->
                    anonymous("history", order.audience(), language, texts, HistoryModel::of);
            case DEPARTMENT -> departments(language, texts);
            case AUDIT -> audit(language, texts);
        }
    }

    private void anonymous(
            String name,
            Audience audience,
            Language language,
            ReportTexts texts,
            BiFunction<PublishedFigures, ReportTexts, Document> model) {
        if (audience != Audience.ANONYMOUS) {
            throw new IllegalStateException("the job file's check lets no such order pass");
        }
        planned.add(
                new Planned(
                        "anonymous/" + name,
                        language,
                        (part, parts) -> model.apply(result.published().orElseThrow(), texts)));
    }

    /** One for each department of the last round that anybody was delivered to. */
    private void departments(Language language, ReportTexts texts) {
        List<String> names =
                result.figures().last().departments().stream()
                        .filter(one -> one.figure(Measure.REACTION).of() > 0)
                        .map(Department::name)
                        .toList();
        Map<String, String> files = FileNames.of(names);
        PeopleLists people = new PeopleLists(plan, result);
        for (String name : names) {
            planned.add(
                    new Planned(
                            "named/department-" + files.get(name),
                            language,
                            (part, parts) ->
                                    DepartmentModel.part(
                                            result.figures(),
                                            people.of(name),
                                            texts,
                                            part,
                                            parts)));
        }
    }

    private void audit(Language language, ReportTexts texts) {
        planned.add(
                new Planned(
                        "review/audit",
                        language,
                        (part, parts) -> AuditModel.of(result.figures(), findings.make(), texts)));
    }

    private ReportTexts texts(Language language) {
        Map<String, String> replaced = new TreeMap<>();
        var decisions = plan.jobFile().texts().decisions().getOrDefault(language, List.of());
        for (int i = 0; i < decisions.size(); i++) {
            String key = "decision." + (i + 1);
            replaced.put(key, decisions.get(i).what());
            replaced.put(key + ".owner", decisions.get(i).owner());
            replaced.put(key + ".due", decisions.get(i).due());
        }
        return new ReportTexts(language, replaced);
    }
}
