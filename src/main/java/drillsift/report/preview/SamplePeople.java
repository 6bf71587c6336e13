package drillsift.report.preview;

import drillsift.aggregate.Device;
import drillsift.aggregate.Measure;
import drillsift.message.Language;
import drillsift.report.named.DepartmentPeople;
import drillsift.report.named.PersonLine;
import drillsift.report.named.PersonLine.Act;
import drillsift.report.named.PersonLine.Earlier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Made-up people of one department. */
public final class SamplePeople {

    private static final List<String> FAMILIES =
            List.of("佐藤", "鈴木", "髙橋", "田中", "伊藤", "渡邉", "山本", "中村", "小林", "𠮷田");
    private static final List<Device> DEVICES =
            List.of(new Device("desktop", "Windows"), new Device("mobile", "iOS"), Device.UNKNOWN);
    private static final List<String> GIVEN = List.of("花子", "太郎", "一郎", "美咲", "健", "ｱﾝﾅ", "由紀子");

    private static final List<String> LATIN =
            List.of("Sato", "Suzuki", "Smith", "Tanaka", "Ito", "Watanabe", "Jones", "Mori");
    private static final List<String> LATIN_GIVEN =
            List.of("Hanako", "Taro", "Anna", "Ichiro", "Misaki", "Ken", "Yukiko");

    private SamplePeople() {}

    public static DepartmentPeople of(String department, int people) {
        return of(department, people, Language.JA);
    }

    static DepartmentPeople of(String department, int people, Language language) {
        Instant sent = Instant.parse("2026-10-13T01:00:00Z");
        List<PersonLine> lines = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            lines.add(line(i, language, sent.plusSeconds(60L * i % 90_000)));
        }
        return new DepartmentPeople(department, lines);
    }

    private static PersonLine line(int i, Language language, Instant at) {
        List<Act> acts = new ArrayList<>();
        if (i % 3 != 0) {
            acts.add(new Act(Measure.REACTION, at));
            acts.add(new Act(Measure.CLICK, at));
        }
        if (i % 6 == 1) {
            acts.add(new Act(Measure.SUBMISSION, at.plusSeconds(65)));
        }
        boolean reported = i % 3 == 0 || i % 4 == 1;
        return new PersonLine(
                name(i, language),
                "person-" + i + "@sample.example",
                acts,
                reported ? Optional.of(at.plusSeconds(400)) : Optional.empty(),
                List.of(
                        new Earlier(1, i % 5 == 0, i % 2 == 0),
                        new Earlier(2, i % 7 == 0, i % 3 == 0)),
                acts.isEmpty() ? Optional.empty() : Optional.of(DEVICES.get(i % 3)),
                i % 11 == 4);
    }

    static String name(int i, Language language) {
        return switch (language) {
            case JA -> FAMILIES.get(i % FAMILIES.size()) + " " + GIVEN.get(i % GIVEN.size());
            case EN -> LATIN_GIVEN.get(i % LATIN_GIVEN.size()) + " " + LATIN.get(i % LATIN.size());
        };
    }
}
