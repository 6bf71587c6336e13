package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import drillsift.message.Language;
import drillsift.read.RequestRule;
import drillsift.read.SourceSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that an access log carries for its requests. */
class RequestKeysTest {

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void makeAFolder() {
        folder = new JobFolder(root);
    }

    private JobFolder rules(String... rules) {
        return input("format: access-log", rules);
    }

    private JobFolder input(String keys, String... rules) {
        StringBuilder job =
                new StringBuilder("campaign: sample-2026\ntime-zone: Asia/Tokyo\nrounds:\n");
        job.append("  - round: 1\n    payload: link\n    roster: ../input/roster.csv\n");
        job.append("    inputs:\n      - file: ../input/access.log\n        ").append(keys);
        job.append("\n        requests:\n");
        for (String rule : rules) {
            job.append("          - {").append(rule).append("}\n");
        }
        return folder.job(job.toString());
    }

    private SourceSettings settings() {
        return folder.read().rounds().get(0).inputs().get(0).settings();
    }

    @Test
    void rules_are_taken_in_their_order_and_need_no_quotes() {
        rules(
                "path: /x/<token>, kind: PROGRAM_EXECUTED",
                "method: POST, path: /k/*, status: 3xx, kind: DATA_SUBMITTED",
                "pattern: '^/t/(?P<token>[a-z]+)', status: 404, kind: RAW_REQUEST",
                "path: '*/track', kind: OPENED");

        assertThat(settings().requests())
                .containsExactly(
                        new RequestRule("", "/x/<token>", "", "", EventKind.PROGRAM_EXECUTED),
                        new RequestRule("POST", "/k/*", "", "3xx", EventKind.DATA_SUBMITTED),
                        new RequestRule(
                                "", "", "^/t/(?P<token>[a-z]+)", "404", EventKind.RAW_REQUEST),
                        new RequestRule("", "*/track", "", "", EventKind.OPENED));
    }

    @Test
    void an_input_with_rules_is_an_access_log() {
        input("token-parameter: t", "path: /x/<token>, kind: CLICKED");

        assertThat(settings().format()).contains(InputFormat.ACCESS_LOG);
    }

    @Test
    void other_formats_have_no_requests() {
        input("format: gophish-events", "path: /x/<token>, kind: CLICKED");

        assertThat(folder.refusal())
                .singleElement()
                .asString()
                .startsWith("jobs/drill.yaml:10: requests: there is no such key.");
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_line_and_the_nearest() {
        rules(
                "path: /x/<tokne>, kind: program-executd",
                "path: '/x/{token}', kind: CLICKED",
                "metod: GET, path: /y/<token>, kind: CLICKED",
                "method: GTE, path: /z/<token>, kind: SENT",
                "path: /a, pattern: /a, kind: CLICKED",
                "pattern: '(?P<token>a)\\1', kind: CLICKED",
                "status: 600, path: /b",
                "kind: CLICKED");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:11: path: there is no <tokne>. Did you mean <token>?",
                        "jobs/drill.yaml:11: kind: \"program-executd\" is not known here. Did you"
                                + " mean PROGRAM_EXECUTED? Write one of: OPENED, CLICKED,"
                                + " QR_SCANNED, ATTACHMENT_OPENED, PROGRAM_EXECUTED,"
                                + " DATA_SUBMITTED, CONSENT_GRANTED, PAGE_VIEWED, BUTTON_CLICKED,"
                                + " TRAINING_COMPLETED, REPORTED, TRAP_HIT, RAW_REQUEST.",
                        "jobs/drill.yaml:12: path: \"/x/{token}\" is no path to compare with. Begin"
                                + " with / or *, and write <token>, <button> or <any> for parts"
                                + " between slashes and one * for anything, for example /x/<token>,"
                                + " /btn/<button>/<token> or /static/*.",
                        "jobs/drill.yaml:13: metod: there is no such key. Did you mean method?",
                        "jobs/drill.yaml:14: method: \"GTE\" is not known here. Did you mean GET?"
                                + " Write one of: GET, POST, HEAD, PUT, PATCH, DELETE, OPTIONS.",
                        "jobs/drill.yaml:14: kind: \"SENT\" is not known here. Write one of: OPENED,"
                                + " CLICKED, QR_SCANNED, ATTACHMENT_OPENED, PROGRAM_EXECUTED,"
                                + " DATA_SUBMITTED, CONSENT_GRANTED, PAGE_VIEWED, BUTTON_CLICKED,"
                                + " TRAINING_COMPLETED, REPORTED, TRAP_HIT, RAW_REQUEST.",
                        "jobs/drill.yaml:15: pattern: path stands here as well. Keep one of the two;"
                                + " a pattern can say all that a path can.",
                        "jobs/drill.yaml:16: pattern: \"(?P<token>a)\\1\" is not a pattern in RE2"
                                + " (invalid escape sequence). Write one; RE2 knows no look-ahead"
                                + " and no back-reference.",
                        "jobs/drill.yaml:17: status: \"600\" is not a status. Write three digits, or"
                                + " 2xx for all that begin with 2.",
                        "jobs/drill.yaml:17: kind: the key is missing. Add it, for example kind:"
                                + " CLICKED",
                        "jobs/drill.yaml:18: the rule does not say which requests it is for. Add"
                                + " path, pattern, method or status, for example path: /x/<token>");
    }

    @Test
    void the_same_is_told_in_japanese() {
        rules("path: /x/<tokne>, kind: CLICKED", "kind: CLICKED");

        assertThat(folder.texts(Language.JA, folder.refused().problems()))
                .containsExactly(
                        "jobs/drill.yaml:11: path: <tokne> というものはありません。<token> ではありませんか。",
                        "jobs/drill.yaml:12: この規則は、どのリクエストに使うかを述べていません。path: /x/<token>"
                                + " のように、path、pattern、method、status のどれかを書き足してください。");
    }

    @Test
    void a_rule_that_an_earlier_one_leaves_nothing_to_is_told() {
        rules(
                "path: /x/<token>, kind: CLICKED",
                "method: GET, path: /x/<token>, kind: PAGE_VIEWED",
                "method: HEAD, path: /x/<token>, kind: PAGE_VIEWED",
                "path: '*', status: 2xx, kind: RAW_REQUEST",
                "path: /y/<token>, kind: CLICKED",
                "path: '*', kind: RAW_REQUEST",
                "path: /z/<token>, kind: CLICKED");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:12: the rule in line 11 takes all requests before this one."
                                + " Move this rule up, or remove it.",
                        "jobs/drill.yaml:17: the rule in line 16 takes all requests before this one."
                                + " Move this rule up, or remove it.");
    }
}
