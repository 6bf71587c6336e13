package drillsift.report;

import drillsift.aggregate.Measure;
import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.Cause.Kind;
import drillsift.aggregate.difference.Cause.Sense;
import drillsift.aggregate.difference.FigureKey;
import drillsift.aggregate.difference.FigureSteps;
import drillsift.aggregate.difference.Level;
import drillsift.aggregate.privacy.DifferenceTreatment;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.aggregate.privacy.PublishedDifference;
import drillsift.message.Language;
import drillsift.report.anonymous.DifferenceModel;
import drillsift.report.preview.SampleFigures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Made-up differences between two runs, from one person to all kinds of causes at once. */
final class SampleDifferences {

    private static final int ROUND = 3;
    private static final Instant AS_OF = Instant.parse("2026-10-24T08:31:00Z");

    private final SortedMap<FigureKey, FigureSteps> figures = new TreeMap<>();
    private final List<Cause> changes = new ArrayList<>();

    private SampleDifferences(int of, int clicks) {
        figures.put(FigureKey.reached(ROUND), steps(of, Map.of()));
        for (Measure measure :
                List.of(Measure.REACTION, Measure.CLICK, Measure.SUBMISSION, Measure.REPORT)) {
            int people =
                    switch (measure) {
                        case SUBMISSION -> clicks / 3;
                        case REPORT -> of / 2;
                        default -> clicks;
                    };
            for (Level level : Level.values()) {
                int more = level == Level.RAW ? of - people - 9 : 4 * (level.ordinal() - 1);
                figures.put(
                        FigureKey.total(ROUND, measure, level),
                        steps(Math.max(0, people + more), Map.of()));
            }
        }
    }

    static Map<String, SampleDifferences> all() {
        Map<String, SampleDifferences> samples = new LinkedHashMap<>();
        samples.put("hand", of(1_190, 114).moved(hand(), -10));
        SampleDifferences deciders = of(1_190, 114).moved(hand(), -10);
        List.of("情報セキュリティ室 山田太郎", "総務部 鈴木花子", "C. Officer", "D. Officer", "t.mori1@corp.example")
                .forEach(each -> deciders.changes.add(hand(each)));
        samples.put("many-deciders", deciders);
        SampleDifferences kept = of(1_190, 114).moved(hand(), -10);
        kept.changes.add(hand("c2", "KEEP IP 192.0.2.8", Sense.ADDED, "B. Officer"));
        kept.changes.add(hand("c3", "FORCE_HUMAN IP 192.0.2.9", Sense.REMOVED, "C. Officer"));
        samples.put("kept-and-taken-back", kept);
        samples.put("one-person", of(1_190, 114).moved(hand(), -1));
        samples.put("same", of(1_190, 114));
        samples.put("nearly-all", of(60, 59).moved(hand(), -4));
        samples.put("nearly-all-same", of(60, 59));
        samples.put("small-roster", of(1_190, 114).reached(4).moved(hand(), -10));
        samples.put("small", of(14, 8).moved(hand(), -3));
        samples.put("within-rounding", of(12_480, 1_908).moved(hand(), -3));
        Cause rule = Cause.of(Kind.SWITCHED_OFF, 0, "late", Sense.ADDED, "");
        samples.put(
                "one-way-and-back",
                of(1_190, 114).moved(hand(), -20).moved(network(), 15).moved(rule, 15));
        SampleDifferences every = of(12_480, 1_904);
        int people = 0;
        for (Kind kind : Kind.values()) {
            people = people > 0 ? -people - 17 : 40 - people;
            every.moved(Cause.of(kind, 0, "n" + people, Sense.ADDED, "x@corp.example"), people);
        }
        samples.put("every-kind", every.moved(hand(), -2));
        samples.put("few-beside-many", of(1_190, 114).moved(hand(), -1).moved(network(), 25));
        return samples;
    }

    private static Notice notice(boolean isReleased) {
        return new Notice(!isReleased, Optional.empty());
    }

    private static SampleDifferences of(int of, int clicks) {
        return new SampleDifferences(of, clicks);
    }

    private static Cause hand() {
        return hand("A. Officer");
    }

    private static Cause hand(String author) {
        String detail = "FORCE_MACHINE RECIPIENT t.mori1@corp.example";
        return hand("c1", detail, Sense.ADDED, author);
    }

    private static Cause hand(String id, String detail, Sense sense, String author) {
        String reason = "asked T. Mori on the telephone";
        return new Cause(Kind.CORRECTION, 0, id, sense, detail, reason, author, 1);
    }

    private static Cause network() {
        return Cause.of(Kind.OWN_NETWORK, 0, "192.0.2.0/24", Sense.ADDED, "");
    }

    private static FigureSteps steps(int before, Map<Cause, Integer> by) {
        TreeMap<Cause, Integer> moved = new TreeMap<>(by);
        moved.replaceAll((cause, people) -> Math.abs(people));
        int after = before + by.values().stream().mapToInt(Integer::intValue).sum();
        return new FigureSteps(before, after, new TreeMap<>(by), moved);
    }

    private SampleDifferences reached(int more) {
        figures.put(
                FigureKey.reached(ROUND),
                steps(
                        figures.get(FigureKey.reached(ROUND)).before(),
                        Map.of(Cause.of(Kind.ROSTER, 3, "r.csv", Sense.CHANGED, ""), more)));
        return this;
    }

    private SampleDifferences moved(Cause cause, int people) {
        changes.add(cause);
        for (Measure measure : List.of(Measure.REACTION, Measure.CLICK)) {
            for (Level level : Level.values()) {
                figures.computeIfPresent(
                        FigureKey.total(ROUND, measure, level),
                        (key, old) -> {
                            TreeMap<Cause, Integer> more = new TreeMap<>(old.steps());
                            more.merge(cause, people, Integer::sum);
                            return steps(old.before(), more);
                        });
            }
        }
        return this;
    }

    PublishedDifference published() {
        return published(true);
    }

    PublishedDifference published(boolean isReleased) {
        return DifferenceTreatment.publish(
                new DifferenceTreatment.Round(
                        ROUND,
                        Measure.CLICK,
                        Set.of(Measure.REACTION, Measure.CLICK, Measure.SUBMISSION, Measure.REPORT),
                        figures),
                isReleased,
                changes,
                new PrivacySettings(10),
                Optional.of(AS_OF),
                ZoneId.of("Asia/Tokyo"));
    }

    Document document(Language language) {
        return document(language, true);
    }

    /** With the mark of a draft where one of the runs is not released. */
    Document document(Language language, boolean isReleased) {
        ReportTexts texts = new ReportTexts(language);
        PublishedDifference published = published(isReleased);
        Edition edition =
                Edition.of(SampleFigures.threeRounds().build().campaign(), published.asOf(), texts);
        return DifferenceModel.of(
                published, edition, texts, notice(isReleased), "f7a24ea2", "ffceaef2");
    }
}
