package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.event.InputFormat;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSurveyTest {

    private static final SourceSettings AUTO = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String EVENTS =
            "種別,日時,メールアドレス,備考\nクリック,2026/10/05 9:04:31,a@corp.example,髙橋①㈱～\n";

    @TempDir private Path folder;

    @Test
    void recognises_windows_31j_with_its_special_characters() throws IOException {
        SourceFile file = survey(EVENTS.getBytes(WINDOWS_31J), AUTO);

        assertThat(file.encoding()).isEqualTo(WINDOWS_31J);
        assertThat(file.format()).isEqualTo(InputFormat.DRILLSIFT_EVENTS);
        assertThat(file.header()).containsExactly("種別", "日時", "メールアドレス", "備考");
    }

    @Test
    void takes_off_a_byte_order_mark_in_front_of_a_quoted_header() throws IOException {
        byte[] bytes =
                ("\uFEFF\"種別\",日時,メールアドレス\nクリック,2026/10/05 9:04,a@corp.example\n")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(survey(bytes, AUTO).header()).containsExactly("種別", "日時", "メールアドレス");
    }

    @Test
    void reads_utf_16_with_a_mark() throws IOException {
        byte[] bytes = ("\uFEFF" + EVENTS).getBytes(StandardCharsets.UTF_16LE);

        assertThat(survey(bytes, AUTO).encoding()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(survey(bytes, AUTO).header()).contains("備考");
    }

    @Test
    void refuses_a_declared_encoding_that_the_bytes_deny() {
        SourceSettings declared =
                new SourceSettings(
                        Optional.empty(),
                        Optional.of(WINDOWS_31J),
                        Map.of(),
                        "rid",
                        ZoneId.of("UTC"));

        assertThatThrownBy(() -> survey(EVENTS.getBytes(StandardCharsets.UTF_8), declared))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(text(e))
                                        .isEqualTo(
                                                "in.csv: The file is not windows-31j (byte 0); it"
                                                        + " looks like UTF-8. Correct encoding in"
                                                        + " the job file, or leave it out."));
    }

    @Test
    void names_what_a_foreign_file_is() {
        assertThatThrownBy(
                        () ->
                                survey(
                                        "PK\u0003\u0004xxxx".getBytes(StandardCharsets.ISO_8859_1),
                                        AUTO))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(text(e))
                                        .isEqualTo(
                                                "in.csv: The zip file is cut or damaged. Copy it"
                                                        + " again, or unpack it yourself."));
        assertThatThrownBy(() -> survey(new byte[0], AUTO))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(text(e)).contains("0 bytes"));
        assertThatThrownBy(() -> survey("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), AUTO))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(text(e)).contains("[a, b]"));
    }

    @Test
    void maps_other_headers_by_the_job_file_and_names_a_missing_one() throws IOException {
        byte[] bytes =
                "何を,いつ,だれ\nクリック,2026/10/05 9:04,a@corp.example\n".getBytes(StandardCharsets.UTF_8);
        SourceSettings mapped =
                new SourceSettings(
                        Optional.of(InputFormat.DRILLSIFT_EVENTS),
                        Optional.empty(),
                        Map.of("kind", "何を", "occurred-at", "いつ", "email", "だれ"),
                        "rid",
                        ZoneId.of("Asia/Tokyo"));

        assertThat(survey(bytes, mapped).format()).isEqualTo(InputFormat.DRILLSIFT_EVENTS);
        assertThatThrownBy(() -> survey(bytes, AUTO.as(InputFormat.DRILLSIFT_EVENTS)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(text(e))
                                        .isEqualTo(
                                                "in.csv:1: Column [kind, occurred-at, recipient] of"
                                                        + " drillsift-events is missing; found [何を,"
                                                        + " いつ, だれ]. Map your column names under"
                                                        + " columns in the job file."));
    }

    @Test
    void tells_columns_that_nothing_is_made_of() throws IOException {
        String header =
                "event_id,kind,occurred_at,recipient,User Agnet,phone,a@corp.example,note\n";
        SourceFile file = survey(header.getBytes(StandardCharsets.UTF_8), AUTO);

        assertThat(notes(Language.EN, file))
                .containsExactly(
                        "in.csv:1: Nothing is made of columns whose names may be slips: User Agnet"
                                + " (user-agent). If the name in brackets is meant, rename the"
                                + " column, or map it under columns in the job file.",
                        "in.csv:1: Nothing is made of: phone, ***. Columns of"
                                + " drillsift-events are event-id, campaign-id, recipient, token,"
                                + " kind, occurred-at, source-ip, user-agent, url, referrer,"
                                + " button-id, attachment, os, device, note, asn, country, ja4,"
                                + " purpose. If one of these is meant, map it under columns in the"
                                + " job file.");
        assertThat(notes(Language.JA, file))
                .hasSize(2)
                .anyMatch(told -> told.startsWith("in.csv:1: 次の列は使いません: User Agnet (user-agent)。"))
                .anyMatch(told -> told.startsWith("in.csv:1: 次の列は使いません: phone, ***。"));
    }

    @Test
    void says_nothing_of_what_gophish_writes_and_we_leave_alone() throws IOException {
        String results =
                "id,status,ip,latitude,longitude,send_date,reported,modified_date,email,first_name,"
                        + "last_name,position\n";
        SourceFile file = survey(results.getBytes(StandardCharsets.UTF_8), AUTO);

        assertThat(file.format()).isEqualTo(InputFormat.GOPHISH_RESULTS);
        assertThat(notes(Language.EN, file)).isEmpty();
    }

    private static List<String> notes(Language language, SourceFile file) {
        Messages messages = new Messages(language);
        return SourceSurvey.notes(file, AUTO).stream().map(messages::text).toList();
    }

    private static String text(RefusedException refused) {
        return new Messages(Language.EN).text(refused.problems().get(0));
    }

    private SourceFile survey(byte[] bytes, SourceSettings settings) throws IOException {
        Path file = Files.write(folder.resolve("in.csv"), bytes);
        return SourceSurvey.survey("in.csv", file, settings);
    }
}
