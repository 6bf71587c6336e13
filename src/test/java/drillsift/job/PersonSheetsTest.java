package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Outcomes;
import drillsift.aggregate.RoundDeeds;
import drillsift.aggregate.RoundOutcomes;
import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.Verdict;
import drillsift.event.EventKind;
import drillsift.job.file.Audience;
import drillsift.job.file.Report;
import drillsift.job.file.ReportOrder;
import drillsift.job.file.Secret;
import drillsift.message.Language;
import drillsift.report.individual.Deed;
import drillsift.report.individual.PersonSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonSheetsTest {

    private static final ReportOrder ORDER =
            new ReportOrder(Report.INDIVIDUAL, Audience.NAMED, List.of(Language.JA));

    @Test
    void tells_as_theirs_only_what_is_certain_to_be_theirs() {
        StatedRound round = people(1);
        round.own(0, EventKind.CLICKED, 7);
        for (Verdict verdict : Verdict.values()) {
            for (Actor actor : Actor.values()) {
                round.add(0, EventKind.PAGE_VIEWED, 8, verdict, actor);
            }
        }

        PersonSheet sheet = only(round);

        assertThat(sheet.deeds())
                .extracting(Deed::kind, Deed::isOwn, Deed::times)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(EventKind.CLICKED, true, 1),
                        org.assertj.core.groups.Tuple.tuple(EventKind.PAGE_VIEWED, false, 3),
                        org.assertj.core.groups.Tuple.tuple(EventKind.PAGE_VIEWED, true, 1));
        assertThat(sheet.others()).as("machines, and others by name").isEqualTo(5);
    }

    @Test
    void takes_the_word_of_a_tool_alone_for_uncertain() {
        StatedRound round =
                people(1)
                        .add(
                                new StatedRound.Stated(
                                        0,
                                        EventKind.CLICKED,
                                        7,
                                        Verdict.HUMAN,
                                        Actor.RECIPIENT,
                                        DecidedBy.DEFAULT,
                                        false,
                                        false));

        assertThat(only(round).deeds()).extracting(Deed::isOwn).containsExactly(false);
    }

    @Test
    void joins_repeats_and_leaves_out_echoes_pictures_and_parts() {
        StatedRound round =
                people(1)
                        .own(0, EventKind.CLICKED, 31)
                        .own(0, EventKind.CLICKED, 7)
                        .own(0, EventKind.OPENED, 6)
                        .own(0, EventKind.RAW_REQUEST, 7)
                        .own(0, EventKind.REPORTED, 9)
                        .add(
                                new StatedRound.Stated(
                                        0,
                                        EventKind.CLICKED,
                                        60,
                                        Verdict.HUMAN,
                                        Actor.RECIPIENT,
                                        DecidedBy.RULE,
                                        true,
                                        false));

        List<Deed> deeds = only(round).deeds();

        assertThat(deeds)
                .extracting(Deed::kind)
                .containsExactly(EventKind.CLICKED, EventKind.REPORTED);
        assertThat(deeds.get(0).times()).isEqualTo(2);
        assertThat(deeds.get(0).first()).isEqualTo(StatedRound.SENT.plusSeconds(7 * 60));
        assertThat(deeds.get(0).last()).isEqualTo(StatedRound.SENT.plusSeconds(31 * 60));
    }

    @Test
    void marks_what_came_after_the_drill_but_never_a_report() {
        StatedRound round = people(1);
        for (EventKind kind : List.of(EventKind.CLICKED, EventKind.REPLIED, EventKind.REPORTED)) {
            round.add(
                    new StatedRound.Stated(
                            0,
                            kind,
                            7,
                            Verdict.HUMAN,
                            Actor.RECIPIENT,
                            DecidedBy.RULE,
                            false,
                            true));
        }

        assertThat(only(round).deeds())
                .extracting(Deed::kind, Deed::isAfterClose)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(EventKind.CLICKED, true),
                        org.assertj.core.groups.Tuple.tuple(EventKind.REPLIED, true),
                        org.assertj.core.groups.Tuple.tuple(EventKind.REPORTED, false));
    }

    @Test
    void gives_everybody_a_sheet_whom_the_mail_reached_or_only_those_who_acted() {
        StatedRound round =
                people(4)
                        .excluded("x@corp.example")
                        .undelivered(3)
                        .own(0, EventKind.REPORTED, 9)
                        .add(1, EventKind.CLICKED, 3, Verdict.UNCERTAIN, Actor.RECIPIENT)
                        .add(2, EventKind.CLICKED, 0, Verdict.MACHINE, Actor.RECIPIENT)
                        .own(3, EventKind.CLICKED, 7);
        ReportOrder acting =
                new ReportOrder(Report.INDIVIDUAL, Audience.NAMED, List.of(Language.JA), true);

        assertThat(mails(of(round, ORDER).get(Language.JA))).containsExactly("0", "1", "2");
        assertThat(mails(of(round, acting).get(Language.JA))).containsExactly("0", "1");
    }

    @Test
    void takes_the_language_of_the_roster_before_that_of_the_report() {
        StatedRound round =
                new StatedRound()
                        .person("0@corp.example", "A", "d", "en-GB")
                        .person("1@corp.example", "B", "d", "日本語")
                        .person("2@corp.example", "C", "d", "")
                        .person("3@corp.example", "D", "d", "Klingon");

        Map<Language, List<PersonSheet>> sheets = of(round, ORDER);

        assertThat(mails(sheets.get(Language.EN))).containsExactly("0");
        assertThat(mails(sheets.get(Language.JA))).containsExactly("1", "2", "3");
    }

    @Test
    void stands_by_department_and_then_by_name() {
        StatedRound round =
                new StatedRound()
                        .person("0@corp.example", "渡辺", "営業部", "")
                        .person("1@corp.example", "青木", "総務部", "")
                        .person("2@corp.example", "青木", "営業部", "")
                        .person("3@corp.example", "𠮷田", "営業部", "");

        assertThat(mails(of(round, ORDER).get(Language.JA))).containsExactly("2", "0", "3", "1");
    }

    private static StatedRound people(int many) {
        StatedRound round = new StatedRound();
        for (int person = 0; person < many; person++) {
            round.person(person + "@corp.example", "Name " + person, "d", "");
        }
        return round;
    }

    private static PersonSheet only(StatedRound round) {
        return of(round, ORDER).get(Language.JA).get(0);
    }

    private static Map<Language, List<PersonSheet>> of(StatedRound round, ReportOrder order) {
        Secret key = new Secret("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        InquiryNumbers numbers = InquiryNumbers.of(key, "spring", 3, round.roster());
        return PersonSheets.of(
                RoundOutcomes.of(round, Outcomes.of(round)),
                RoundDeeds.of(round, Deed::isTold),
                numbers,
                order);
    }

    private static List<String> mails(List<PersonSheet> sheets) {
        return sheets.stream().map(sheet -> sheet.email().replace("@corp.example", "")).toList();
    }
}
