package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.DetectionDifficulty;
import drillsift.event.InputFormat;
import drillsift.event.Payload;
import drillsift.job.file.TextsOverride.Decision;
import drillsift.message.Language;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFileReaderTest {

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job() {
        folder = new JobFolder(root.toAbsolutePath());
    }

    @Test
    void reads_every_key() {
        folder.file("input/events.csv", "").file("jobs/mine.jrxml", "").file("jobs/f.yaml", "");
        JobFile job =
                folder.job(
                                """
                                campaign: 訓練-2026
                                title: {ja: 訓練, en: Drill}
                                organization: 株式会社サンプル
                                time-zone: Asia/Tokyo
                                office-hours: 08:30-17:15
                                holidays: [2026-05-03, 2026-04-29]
                                purpose: 社内教育
                                responsible: 情報セキュリティ室
                                retention-days: 365
                                rounds:
                                  - round: 2
                                    payload: form
                                    difficulty: moderate
                                    sent: 2026-04-14T10:00:00+09:00
                                    disclosed: 2026-04-17T17:00+09:00
                                    roster:
                                      file: ../input/roster.csv
                                      encoding: Shift_JIS
                                      columns: {email: メール, department: 部署}
                                    inputs:
                                      - {format: gophish-events, file: ../input/events.csv}
                                      - file: ../input/access.log
                                        token-parameter: id
                                        time-zone: UTC
                                filters: f.yaml
                                reports:
                                  - {report: executive, audience: anonymous, languages: [en]}
                                  - {report: department, audience: named}
                                privacy: {minimum-group: 7}
                                exports: {verdicts: true}
                                templates: {executive-summary: mine.jrxml}
                                texts:
                                  decisions:
                                    ja: [{what: 演習, owner: 総務部, due: 12月}]
                                """)
                        .read();

        assertThat(job.campaign().id()).isEqualTo("訓練-2026");
        assertThat(job.campaign().title()).containsEntry("ja", "訓練").containsEntry("en", "Drill");
        assertThat(job.campaign().organization()).containsEntry("en", "株式会社サンプル");
        assertThat(job.campaign().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(job.campaign().officeFrom()).isEqualTo(LocalTime.of(8, 30));
        assertThat(job.campaign().officeTo()).isEqualTo(LocalTime.of(17, 15));
        assertThat(job.campaign().holidays())
                .containsExactly(LocalDate.of(2026, 4, 29), LocalDate.of(2026, 5, 3));
        assertThat(job.campaign().retentionDays()).isEqualTo(365);
        RoundInputs round = job.rounds().get(0);
        assertThat(round.round().number()).isEqualTo(2);
        assertThat(round.round().payload()).isEqualTo(Payload.FORM);
        assertThat(round.round().difficulty()).contains(DetectionDifficulty.MODERATE);
        assertThat(round.round().sent()).contains(Instant.parse("2026-04-14T01:00:00Z"));
        assertThat(round.round().disclosed()).contains(Instant.parse("2026-04-17T08:00:00Z"));
        assertThat(round.roster().name()).isEqualTo("../input/roster.csv");
        assertThat(round.roster().settings().encoding()).contains(Charset.forName("windows-31j"));
        assertThat(round.roster().settings().columns()).containsEntry("department", "部署");
        assertThat(round.inputs().get(0).settings().format()).contains(InputFormat.GOPHISH_EVENTS);
        assertThat(round.inputs().get(0).settings().tokenParameter()).isEqualTo("rid");
        assertThat(round.inputs().get(1).settings().format()).isEmpty();
        assertThat(round.inputs().get(1).settings().tokenParameter()).isEqualTo("id");
        assertThat(round.inputs().get(1).settings().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(job.reports())
                .containsExactly(
                        new ReportOrder(Report.EXECUTIVE, Audience.ANONYMOUS, List.of(Language.EN)),
                        new ReportOrder(
                                Report.DEPARTMENT,
                                Audience.NAMED,
                                List.of(Language.JA, Language.EN)));
        assertThat(job.privacy().minimumGroup()).isEqualTo(7);
        assertThat(job.exportVerdicts()).isTrue();
        assertThat(job.texts().decisions().get(Language.JA))
                .containsExactly(new Decision("演習", "総務部", "12月"));
        assertThat(job.configFiles())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("drill.yaml", "f.yaml", "mine.jrxml");
        assertThat(job.warnings()).isEmpty();
    }

    @Test
    void orders_the_anonymous_executive_report_where_the_job_file_is_silent() {
        JobFile job = folder.read();

        assertThat(job.reports())
                .containsExactly(
                        new ReportOrder(
                                Report.EXECUTIVE,
                                Audience.ANONYMOUS,
                                List.of(Language.JA, Language.EN)));
        assertThat(job.privacy().minimumGroup()).isEqualTo(10);
        assertThat(job.exportVerdicts()).isFalse();
        assertThat(job.campaign().title()).containsEntry("ja", "sample-2026");
        assertThat(job.campaign().officeFrom()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void makes_no_report_when_the_list_is_empty() {
        assertThat(folder.with("reports: []\n").read().reports()).isEmpty();
    }

    @Test
    void tells_everything_that_is_wrong_at_once_and_missing_files_last() {
        folder.job(
                """
                campain: sample-2026
                time-zone: Tokyo
                office-hours: 9:00-18
                holidays: [2026-02-30]
                retention-days: no
                rounds:
                  - round: 1
                    payload: links
                    sent: 2026-04-14T10:00:00
                    roster: ../input/gone.csv
                    inputs:
                      - {format: csv, file: ../input/access.log, encoding: shift-jiss}
                      - {format: wide-cvs, file: ../input/lost.log}
                  - round: 1
                    payload: link
                    roster: ../input/roster.csv
                    inputs: []
                corrections: fix.csv
                reports:
                  - {report: minutes, audience: named, languages: [de]}
                  - {report: department, audience: named}
                privacy: {minimum-group: 3}
                exports: {verdicts: yes}
                """);

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:1: campaign: the key is missing. Add it, for example"
                                + " campaign: sample-2026",
                        "jobs/drill.yaml:1: campain: there is no such key. Did you mean campaign?",
                        "jobs/drill.yaml:1: purpose: the key is missing, and a named report is"
                                + " ordered. Say what people are named for, for example purpose:"
                                + " Security awareness training",
                        "jobs/drill.yaml:2: time-zone: \"Tokyo\" is not a time zone. Write a"
                                + " region such as Asia/Tokyo, or UTC.",
                        "jobs/drill.yaml:3: office-hours: \"9:00-18\" is not a time range. Write"
                                + " HH:mm-HH:mm, for example 09:00-18:00.",
                        "jobs/drill.yaml:4: holidays: \"2026-02-30\" is not a date. Write"
                                + " yyyy-MM-dd, for example 2026-04-29.",
                        "jobs/drill.yaml:5: retention-days: \"no\" is not a whole number from 1"
                                + " to 36500. Write one without separators.",
                        "jobs/drill.yaml:8: payload: \"links\" is not known here. Did you mean"
                                + " link? Write one of: link, attachment, form.",
                        "jobs/drill.yaml:9: sent: \"2026-04-14T10:00:00\" is not a time with its"
                                + " offset. Write it like 2026-04-14T10:00:00+09:00.",
                        "jobs/drill.yaml:12: format: \"csv\" is not known here. Write one of:"
                                + " "
                                + String.join(", ", InputFormat.keys())
                                + ", auto"
                                + ".",
                        "jobs/drill.yaml:12: encoding: \"shift-jiss\" is not a known encoding."
                                + " Write utf-8, utf-16, windows-31j, euc-jp or iso-2022-jp.",
                        "jobs/drill.yaml:13: format: \"wide-cvs\" is not known here. Did you"
                                + " mean wide-csv? Write one of: "
                                + String.join(", ", InputFormat.keys())
                                + ", auto.",
                        "jobs/drill.yaml:14: round: round 1 stands here and already in line 7."
                                + " Give each round a number of its own.",
                        "jobs/drill.yaml:17: inputs: the list is empty. Write at least one entry.",
                        "jobs/drill.yaml:20: report: \"minutes\" is not known here. Write one of:"
                                + " executive, history, department, individual, audit.",
                        "jobs/drill.yaml:20: languages: \"de\" is not known here. Write one of:"
                                + " ja, en.",
                        "jobs/drill.yaml:22: minimum-group: groups of 3 people can be recognised."
                                + " Write 5 or more.",
                        "jobs/drill.yaml:23: verdicts: \"yes\" is neither true nor false. Write"
                                + " one of the two.",
                        "jobs/drill.yaml:10: roster: \"../input/gone.csv\" does not exist. Put the"
                                + " file there, or correct the path; it is relative to this"
                                + " file.",
                        "jobs/drill.yaml:13: file: \"../input/lost.log\" does not exist. Put the"
                                + " file there, or correct the path; it is relative to this"
                                + " file.",
                        "jobs/drill.yaml:18: corrections: \"fix.csv\" does not exist. Put the"
                                + " file there, or correct the path; it is relative to this"
                                + " file.");
    }

    @Test
    void refuses_an_attribute_that_stands_there_twice() {
        folder.with("breakdowns: [title, location, title]\n");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: breakdowns: title stands there twice. Keep one.");
    }

    @Test
    void says_the_same_in_japanese() {
        folder.with("office-hours: 9:00-18\ncorections: x.csv\n");

        assertThat(folder.texts(Language.JA, folder.refused().problems()))
                .containsExactly(
                        "jobs/drill.yaml:9: office-hours: \"9:00-18\" は時間帯ではありません。"
                                + "09:00-18:00 のように HH:mm-HH:mm で書いてください。",
                        "jobs/drill.yaml:10: corections: そのようなキーはありません。corrections ではありませんか。");
    }

    @Test
    void takes_only_the_chosen_rounds_and_needs_no_files_of_the_others() {
        folder.with(
                        """
                          - {round: 2, payload: link, roster: ../gone.csv, inputs: [{file: ../g}]}
                        """)
                .options(false, 1);

        assertThat(folder.read().rounds())
                .extracting(each -> each.round().number())
                .containsExactly(1);
        assertThat(folder.options(false, 3).refusal())
                .containsExactly(
                        "jobs/drill.yaml:3: --round 3: there is no such round. The job"
                                + " file has: 1, 2.");
    }
}
