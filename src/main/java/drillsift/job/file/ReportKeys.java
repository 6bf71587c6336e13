package drillsift.job.file;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.message.Language;
import drillsift.report.ReportEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be made and when it counts; data exports, templates, how small a group may be. */
final class ReportKeys {

    private static final List<String> REPORTS =
            Arrays.stream(Report.values()).map(Report::key).toList();
    private static final List<String> AUDIENCES =
            Arrays.stream(Audience.values()).map(Audience::key).toList();
    private static final List<String> ATTRIBUTES =
            Arrays.stream(Attribute.values()).map(Attribute::key).toList();
    private static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::tag).toList();
    private static final List<String> RELEASES =
            Arrays.stream(ReleaseMode.values()).map(ReleaseMode::key).toList();
    private static final List<String> RECIPIENTS = List.of("delivered", "acted");
    private static final int LARGEST_GROUP = 1_000_000;

    private ReportKeys() {}

    /**
     * Without the key the executive report, anonymous, in both languages.
     *
     * @param isAnonymousOnly whether the campaign knows nobody whom a report could name
     */
    static List<ReportOrder> reports(Section job, boolean isAnonymousOnly) {
        Optional<Value> value = job.optional("reports");
        if (value.isEmpty()) {
            return List.of(
                    new ReportOrder(
                            Report.EXECUTIVE, Audience.ANONYMOUS, List.of(Language.values())));
        }
        List<ReportOrder> orders = new ArrayList<>();
        for (Value each : value.get().list()) {
            each.section()
                    .flatMap(keys -> order(keys, isAnonymousOnly))
                    .ifPresent(
                            order -> {
                                if (orders.stream().anyMatch(order::isLike)) {
                                    each.wrong(JobFileCode.SAME_REPORT, order.report().key());
                                }
                                orders.add(order);
                            });
        }
        return List.copyOf(orders);
    }

    private static Optional<ReportOrder> order(Section keys, boolean isAnonymousOnly) {
        Optional<Report> report = keys.required("report", "executive").flatMap(ReportKeys::report);
        boolean isAudit = report.filter(one -> one == Report.AUDIT).isPresent();
        Optional<Value> place =
                isAudit ? keys.optional("audience") : keys.required("audience", "anonymous");
        Optional<Audience> audience = audience(place, isAudit);
        List<Language> languages =
                keys.optional("languages")
                        .map(ReportKeys::languages)
                        .orElse(List.of(Language.values()));
        boolean isForActing = report.equals(Optional.of(Report.INDIVIDUAL)) && isForActing(keys);
        keys.done();
        if (report.isEmpty() || audience.isEmpty()) {
            return Optional.empty();
        }
        place.ifPresent(value -> checkAudience(report.get(), audience.get(), value));
        if (isAnonymousOnly && !isAudit && audience.get() == Audience.NAMED) {
            place.ifPresent(
                    value -> value.note(JobFileCode.NAMED_IN_ANONYMOUS_MODE, report.get().key()));
        }
        return Optional.of(new ReportOrder(report.get(), audience.get(), languages, isForActing));
    }

    /** Whoever got the mail gets a sheet, unless the job file says otherwise. */
    private static boolean isForActing(Section keys) {
        return keys.optional("recipients")
                .flatMap(value -> value.choice(RECIPIENTS))
                .map(RECIPIENTS.get(1)::equals)
                .orElse(false);
    }

    /** The audit is the officer's and named; it needs no word for that. */
    private static Optional<Audience> audience(Optional<Value> place, boolean isAudit) {
        return place.isEmpty() && isAudit
                ? Optional.of(Audience.NAMED)
                : place.flatMap(value -> value.choice(AUDIENCES))
                        .map(key -> Audience.values()[AUDIENCES.indexOf(key)]);
    }

    private static void checkAudience(Report report, Audience audience, Value place) {
        boolean neverNamed = report == Report.EXECUTIVE || report == Report.HISTORY;
        if (neverNamed && audience == Audience.NAMED) {
            place.wrong(JobFileCode.NEVER_NAMED, report.key());
        }
        if (report == Report.AUDIT && audience == Audience.ANONYMOUS) {
            place.wrong(JobFileCode.ALWAYS_NAMED, report.key());
        }
        if (report == Report.INDIVIDUAL && audience == Audience.ANONYMOUS) {
            place.wrong(JobFileCode.FOR_EACH_PERSON, report.key());
        }
    }

    private static Optional<Report> report(Value value) {
        return value.choice(REPORTS).map(key -> Report.values()[REPORTS.indexOf(key)]);
    }

    private static List<Language> languages(Value value) {
        List<Value> values = value.list();
        if (value.isList() && values.isEmpty()) {
            value.note(JobFileCode.EMPTY_LIST);
        }
        return values.stream()
                .map(each -> each.choice(LANGUAGES))
                .flatMap(Optional::stream)
                .map(tag -> Language.values()[LANGUAGES.indexOf(tag)])
                .distinct()
                .toList();
    }

    static PrivacySettings privacy(Section job) {
        Optional<Section> section = job.optional("privacy").flatMap(Value::section);
        Optional<Value> value = section.flatMap(keys -> keys.optional("minimum-group"));
        section.ifPresent(Section::done);
        int smallest =
                value.map(each -> each.whole(0, LARGEST_GROUP).orElse(PrivacySettings.DEFAULT))
                        .orElse(PrivacySettings.DEFAULT);
        if (smallest < PrivacySettings.FLOOR) {
            value.get()
                    .wrong(
                            JobFileCode.GROUP_TOO_SMALL,
                            String.valueOf(smallest),
                            String.valueOf(PrivacySettings.FLOOR));
        }
        return new PrivacySettings(smallest, value.map(Value::where));
    }

    static ReleaseMode release(Section job) {
        return job.optional("release")
                .flatMap(value -> value.choice(RELEASES))
                .map(key -> ReleaseMode.values()[RELEASES.indexOf(key)])
                .orElse(ReleaseMode.AUTOMATIC);
    }

    /** Roster columns that the executive report goes by, in the order of its page. */
    static List<Attribute> breakdowns(Section job) {
        List<Attribute> attributes = new ArrayList<>();
        for (Value each : job.optional("breakdowns").map(Value::list).orElse(List.of())) {
            Optional<String> key = each.choice(ATTRIBUTES);
            if (key.isPresent()) {
                Attribute attribute = Attribute.values()[ATTRIBUTES.indexOf(key.get())];
                if (attributes.contains(attribute)) {
                    each.wrong(JobFileCode.SAME_ATTRIBUTE, attribute.key());
                }
                attributes.add(attribute);
            }
        }
        return List.copyOf(attributes);
    }

    static boolean exportVerdicts(Section job) {
        Optional<Section> section = job.optional("exports").flatMap(Value::section);
        boolean verdicts =
                section.flatMap(keys -> keys.optional("verdicts"))
                        .flatMap(value -> value.parsed(Words::flag, JobFileCode.NOT_FLAG))
                        .orElse(false);
        section.ifPresent(Section::done);
        return verdicts;
    }

    static Map<String, Path> templates(Section job, Paths paths) {
        Map<String, Path> templates = new LinkedHashMap<>();
        Optional<Section> section = job.optional("templates").flatMap(Value::section);
        if (section.isPresent()) {
            for (String name : ReportEngine.templateNames()) {
                section.get()
                        .optional(name)
                        .flatMap(paths::template)
                        .ifPresent(path -> templates.put(name, path));
            }
            section.get().done();
        }
        return Collections.unmodifiableMap(templates);
    }
}
