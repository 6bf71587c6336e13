package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Correction;
import drillsift.classify.Correction.Action;
import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import drillsift.message.Language;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsFileTest {

    private static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author,"
                    + "created_at,ticket,supersedes,confirm\n";

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void jobWithCorrections() {
        folder = new JobFolder(root.toAbsolutePath()).with("corrections: fix.csv\n");
    }

    private List<Correction> read(String rows) {
        return folder.file("jobs/fix.csv", HEADER + rows).read().filters().corrections();
    }

    private List<String> refusal(String rows) {
        return folder.file("jobs/fix.csv", HEADER + rows).refusal();
    }

    @Test
    void reads_every_column_and_every_way_of_matching() {
        List<Correction> rows =
                read(
                        """
                        c1,FORCE_HUMAN,EVENT,0123456789abcdef0123456789abcdef,,,,asked,A. Author,2026-04-20,T-1,,
                        c2,FORCE_MACHINE,TOKEN+TIME,aB3xK9q@2026/04/14 10:12:31,,,,seen,A. Author,,,,
                        c3,FORCE_OTHER_PERSON,RECIPIENT,H.Sato@corp.example,,,,helpdesk,A. Author,,,,
                        c4,FORCE_UNCERTAIN,IP&ROUND,192.0.2.7&2,,,,open,A. Author,,,,
                        c5,SHARED_EGRESS,CIDR,192.0.2.0/24,,,,proxy,A. Author,,,,
                        c6,DISABLE_RULE,RULE&CIDR,too-fast&2001:DB8::/32,,,,our VPN,A. Author,,,,
                        c7,ADD_DB:-6.5,UA_GLOB,*Foo\\&Bar*,,2026-04-14,2026-04-15,kiosk,A. Author,,,,
                        c8,FORCE_MACHINE,TIME_WINDOW,2026/04/14 10:00/2026/04/14 10:05,,,,scan,A. Author,,,,
                        """);

        assertThat(rows)
                .extracting(Correction::id)
                .containsExactly("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8");
        assertThat(rows.get(1).matches())
                .containsExactly(
                        Match.of(Field.TOKEN, "aB3xK9q"),
                        Match.between(
                                Instant.parse("2026-04-14T01:12:31Z"),
                                Instant.parse("2026-04-14T01:12:32Z")));
        assertThat(rows.get(2).matches())
                .containsExactly(Match.of(Field.RECIPIENT, "h.sato@corp.example"));
        assertThat(rows.get(3).matches())
                .containsExactly(Match.of(Field.IP, "192.0.2.7/32"), Match.of(Field.ROUND, "2"));
        assertThat(rows.get(5).rule()).isEqualTo("too-fast");
        assertThat(rows.get(5).matches()).containsExactly(Match.of(Field.CIDR, "2001:db8::/32"));
        assertThat(rows.get(6).action()).isEqualTo(Action.ADD_DB);
        assertThat(rows.get(6).decibans()).isEqualTo(-6.5);
        assertThat(rows.get(6).matches()).containsExactly(Match.of(Field.UA_GLOB, "*Foo&Bar*"));
        assertThat(rows.get(6).from()).contains(Instant.parse("2026-04-13T15:00:00Z"));
        assertThat(rows.get(6).to()).contains(Instant.parse("2026-04-15T15:00:00Z"));
        assertThat(rows.get(7).matches())
                .containsExactly(
                        Match.between(
                                Instant.parse("2026-04-14T01:00:00Z"),
                                Instant.parse("2026-04-14T01:06:00Z")));
    }

    @Test
    void reads_what_only_some_inputs_name() {
        List<Correction> rows =
                read(
                        """
                                c1,FORCE_MACHINE,ASN,AS64500,,,,x,A,,,,
                                c2,FORCE_MACHINE,ASN,0064500,,,,x,A,,,,
                                c3,FORCE_MACHINE,COUNTRY,jp,,,,x,A,,,,
                                c4,FORCE_MACHINE,JA4,T13D1516H2_8daaf6152771_02713d6af862,,,,x,A,,,,
                                """);

        assertThat(rows)
                .extracting(row -> row.matches().get(0))
                .containsExactly(
                        Match.of(Field.ASN, "64500"),
                        Match.of(Field.ASN, "64500"),
                        Match.of(Field.COUNTRY, "JP"),
                        Match.of(Field.JA4, "t13d1516h2_8daaf6152771_02713d6af862"));
    }

    @Test
    void tells_every_mistake_of_every_row_at_once() {
        assertThat(
                        refusal(
                                """
                                c1,FORCE_HUMANS,IP,192.0.2.7,,,,x,A,,,,
                                c1,FORCE_HUMAN,IP,192.0.2.700,,,,x,,,,,
                                ,FORCE_HUMAN,IP&CIDR,192.0.2.7,,,,,A,,,,
                                c4,FORCE_HUMAN,CIDR,16.0.0.0/4,,,,x,A,,,,
                                c5,FORCE_HUMAN,COLOUR,red,,,,x,A,,,,
                                c6,FORCE_HUMAN,ASN,AS-8075,,,,x,A,,,,
                                c7,DISABLE_RULE,IP,192.0.2.7,,,,x,A,,,,
                                c8,SHARED_EGRESS,UA_GLOB,*x*,,,,x,A,,,,
                                c9,FORCE_HUMAN,IP,192.0.2.7,,2026-04-15,2026-04-14,x,A,,,c99,yes
                                c10,FORCE_HUMAN,RECIPIENT,-,,soon,,x,A,,,,
                                c11,ADD_DB:101,RULE,to-fast,,,,x,A,,,,
                                c12,FORCE_HUMAN,IP,192.0.2.7,,,,x,A,,,,,spare
                                """))
                .containsExactly(
                        "jobs/fix.csv:2: action: FORCE_HUMANS is none. Write one of FORCE_MACHINE,"
                                + " FORCE_HUMAN, FORCE_OTHER_PERSON, FORCE_UNCERTAIN,"
                                + " SHARED_EGRESS, DISABLE_RULE, ADD_DB:n, KEEP, WITHDRAW;"
                                + " n are decibans from"
                                + " -100 to 100, above 0 towards a machine.",
                        "jobs/fix.csv:3: id: c1 stands on line 2 already. Give each correction its"
                                + " own.",
                        "jobs/fix.csv:3: match_value: 192.0.2.700 is no IP. Write for example"
                                + " 192.0.2.7",
                        "jobs/fix.csv:3: author is empty. Each correction needs it.",
                        "jobs/fix.csv:4: id is empty. Each correction needs it.",
                        "jobs/fix.csv:4: match_type names 2 and match_value holds 1. Write as many"
                                + " of both, joined by &; an & within a value is written \\&.",
                        "jobs/fix.csv:4: reason is empty. Each correction needs it.",
                        "jobs/fix.csv:5: match_value: 16.0.0.0/4 is wider than /8. Make it"
                                + " narrower, or write wide into the confirm column if that is"
                                + " meant.",
                        "jobs/fix.csv:6: match_type: COLOUR is none. Write one of EVENT,"
                                + " TOKEN+TIME, RECIPIENT, IP, CIDR, UA_EXACT, UA_GLOB, JA4,"
                                + " ASN, COUNTRY, TIME_WINDOW, PATTERN, RULE, ROUND, or several"
                                + " joined by &.",
                        "jobs/fix.csv:7: match_value: \"AS-8075\" is no number of an autonomous"
                                + " system. Write 64500 or AS64500.",
                        "jobs/fix.csv:8: DISABLE_RULE silences one rule, but match_type names RULE"
                                + " 0 times. Write RULE once, the id of the rule in match_value,"
                                + " and a row for each further rule.",
                        "jobs/fix.csv:9: SHARED_EGRESS holds for one IP or CIDR and a whole round."
                                + " Name just that (ROUND may join) and leave valid_from and"
                                + " valid_to empty.",
                        "jobs/fix.csv:10: supersedes: c99 is the id of no earlier row. Write the id"
                                + " of the row that this one replaces.",
                        "jobs/fix.csv:10: confirm: yes means nothing. Write wide, or leave it"
                                + " empty.",
                        "jobs/fix.csv:10: valid_to does not come after the begin in valid_from."
                                + " Correct one of them.",
                        "jobs/fix.csv:11: match_value is empty. Each correction needs it.",
                        "jobs/fix.csv:11: valid_from: soon cannot be read (bad-time). Write for"
                                + " example 2026-04-14T10:00:00+09:00 or 2026-04-14.",
                        "jobs/fix.csv:12: action: ADD_DB:101 is none. Write one of FORCE_MACHINE,"
                                + " FORCE_HUMAN, FORCE_OTHER_PERSON, FORCE_UNCERTAIN,"
                                + " SHARED_EGRESS, DISABLE_RULE, ADD_DB:n, KEEP, WITHDRAW;"
                                + " n are decibans from"
                                + " -100 to 100, above 0 towards a machine.",
                        "jobs/fix.csv:12: match_value: to-fast is no RULE. Write for example"
                                + " head-request, too-fast",
                        "jobs/fix.csv:13: the row is broken (column-count). Correct its quotes,"
                                + " letters or number of cells.");
    }

    @Test
    void names_missing_and_unknown_columns() {
        folder.file("jobs/fix.csv", "id,action,match_type,match_valu,author\n");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/fix.csv:1: column [match_valu] is none of a corrections file. Did"
                                + " you mean match_value?",
                        "jobs/fix.csv:1: the columns [match_value, reason] are missing. A"
                                + " corrections file begins with the line "
                                + HEADER.strip());
        assertThat(folder.texts(Language.JA, folder.refused().problems()))
                .contains(
                        "jobs/fix.csv:1: 列 [match_valu] は補正ファイルの列ではありません。"
                                + "match_value の誤りではありませんか。");
    }

    @Test
    void a_superseded_row_and_one_of_another_campaign_do_not_act() {
        List<Correction> rows =
                read(
                        """
                        c1,FORCE_HUMAN,IP,192.0.2.7,,,,first thought,A,,,,
                        c2,FORCE_MACHINE,IP,192.0.2.7,,,,second thought,A,,,c1,
                        c3,FORCE_HUMAN,IP,192.0.2.8,other-2026,,,elsewhere,A,,,,
                        c4,FORCE_HUMAN,IP,192.0.2.9,sample-2026,,,here,A,,,,
                        c5,FORCE_MACHINE,IP,192.0.2.9,other-2026,,,elsewhere,A,,,c4,
                        """);

        assertThat(rows).extracting(Correction::id).containsExactly("c2", "c4");
    }

    @Test
    void no_second_rule_of_a_row_is_dropped_silently() {
        assertThat(refusal("c1,DISABLE_RULE,RULE&RULE,too-fast&head-request,,,,x,A,,,,\n"))
                .containsExactly(
                        "jobs/fix.csv:2: DISABLE_RULE silences one rule, but match_type names RULE"
                                + " 2 times. Write RULE once, the id of the rule in match_value,"
                                + " and a row for each further rule.");
    }

    @Test
    void a_rule_of_the_whole_round_is_none_that_could_be_silenced_for_an_access() {
        FilterNames names = FilterNames.ofCatalog();

        assertThat(names.rules()).contains("implausible-share", "too-soon");
        assertThat(names.rulesOfAccesses())
                .contains("too-soon")
                .doesNotContain("implausible-share")
                .hasSize(names.rules().size() - 1);
    }

    @Test
    void a_slip_in_confirm_is_told_beside_what_it_was_to_confirm() {
        assertThat(refusal("c1,FORCE_HUMAN,CIDR,16.0.0.0/4,,,,x,A,,,,Wide\n"))
                .containsExactly(
                        "jobs/fix.csv:2: match_value: 16.0.0.0/4 is wider than /8. Make it"
                                + " narrower, or write wide into the confirm column if that is"
                                + " meant.",
                        "jobs/fix.csv:2: confirm: Wide means nothing. Write wide, or leave it"
                                + " empty.");
    }

    @Test
    void a_spreadsheet_may_have_saved_it_in_japanese_letters() {
        String rows = HEADER + "c1,FORCE_HUMAN,IP,192.0.2.7,,,,本人に確認,髙橋,,,,\n";
        folder.file("jobs/fix.csv", rows.getBytes(Charset.forName("windows-31j")));

        assertThat(folder.read().filters().corrections())
                .extracting(Correction::reason, Correction::author)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("本人に確認", "髙橋"));
    }

    @Test
    void a_wide_network_acts_once_it_is_confirmed() {
        assertThat(read("c1,FORCE_HUMAN,CIDR,16.0.0.0/4,,,,x,A,,,,wide\n"))
                .extracting(Correction::isWide)
                .containsExactly(true);
    }

    @Test
    void an_empty_list_corrects_nothing() {
        assertThat(read("")).isEmpty();
    }
}
