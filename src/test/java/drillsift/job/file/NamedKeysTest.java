package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.individual.Feedback;
import drillsift.report.individual.Feedback.Mark;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job file says of named output: who gets a sheet, what stands on it, with which key. */
class NamedKeysTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job() {
        folder = new JobFolder(root.toAbsolutePath());
    }

    @Test
    void sheets_are_for_everybody_unless_only_those_who_acted_are_named() {
        String order = "purpose: p\nreports:\n  - {report: individual, audience: named%s}\n";

        assertThat(folder.with(order.formatted("")).read().reports().get(0).isForActing())
                .isFalse();
        assertThat(
                        folder.with(order.formatted(", recipients: acted"))
                                .read()
                                .reports()
                                .get(0)
                                .isForActing())
                .isTrue();
        assertThat(folder.with(order.formatted(", recipients: clickers")).refusal())
                .containsExactly(
                        "jobs/drill.yaml:11: recipients: \"clickers\" is not known here. Write one"
                                + " of: delivered, acted.");
        assertThat(folder.with("reports: [{report: individual, audience: anonymous}]\n").refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: audience: the report individual is for each person by"
                                + " name. Write named.");
        assertThat(folder.with(order.formatted("").replace("purpose: p\n", "")).refusal())
                .containsExactly(
                        "jobs/drill.yaml:1: purpose: the key is missing, and a named report is"
                                + " ordered. Say what people are named for, for example purpose:"
                                + " Security awareness training");
    }

    @Test
    void takes_a_key_only_from_a_file_that_is_closed_to_others() throws IOException {
        folder.with("key-file: drill.key\n").file("jobs/drill.key", KEY + "\n");
        Path key = folder.path("jobs/drill.key");
        rights(key, "rw-r-----");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: key-file: other users can read \"drill.key\". Close it"
                                + " with chmod 600, so that only its owner can.");
        rights(key, "rw-------");
        JobFile job = folder.read();
        assertThat(job.named().key().bytes()).isEqualTo(KEY.getBytes(StandardCharsets.UTF_8));
        assertThat(job.toString()).doesNotContain(KEY);
        Files.writeString(key, "short");
        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: key-file: the key is shorter than 16 bytes and could be"
                                + " guessed. Make a longer one, for example with openssl rand -hex"
                                + " 32.");
    }

    @Test
    void has_a_key_of_its_own_for_each_campaign_without_one() {
        byte[] one = folder.read().named().key().bytes();
        assertThat(folder.read().named().key().bytes()).isEqualTo(one);
        folder.job("campaign: other\ntime-zone: UTC\nrounds:\n" + ROUND);
        assertThat(folder.read().named().key().bytes()).isNotEqualTo(one);
    }

    private static final String ROUND =
            """
              - round: 1
                payload: link
                roster: ../input/roster.csv
                inputs: [{file: ../input/access.log}]
            """;

    @Test
    void reads_points_steps_and_a_picture_with_marks() throws IOException {
        feedback(
                """
                    feedback:
                      points: {ja: [差出人の@から後ろ, 至急という言葉]}
                      next: {ja: [窓口に電話する], en: [Call the desk]}
                      picture: {file: mail.png, marks: [{x: 12.5, y: 0}, {x: 100, y: 40}]}
                """);
        folder.file("jobs/mail.png", png(40, 20));

        RoundFeedback feedback = folder.read().rounds().get(0).feedback();

        Feedback japanese = feedback.in(Language.JA);
        assertThat(japanese.points()).containsExactly("差出人の@から後ろ", "至急という言葉");
        assertThat(japanese.next()).containsExactly("窓口に電話する");
        assertThat(japanese.marks()).containsExactly(new Mark(12.5, 0), new Mark(100, 40));
        assertThat(japanese.picture().orElseThrow().width()).isEqualTo(40);
        assertThat(feedback.in(Language.EN).next()).containsExactly("Call the desk");
        assertThat(feedback.in(Language.EN).picture()).as("no points of our own").isEmpty();
        assertThat(folder.read().configFiles())
                .extracting(path -> path.getFileName().toString())
                .contains("mail.png");
    }

    @Test
    void tells_all_that_is_wrong_with_feedback_at_once() throws IOException {
        feedback(
                """
                    feedback:
                      points:
                        en: [a, b, c, d, e, f]
                        ja: [%s]
                      next: {en: []}
                      picture: {file: mail.png, marks: [{x: 101, y: 1}]}
                      hint: x
                """
                        .formatted("長".repeat(71)));
        folder.file("jobs/mail.png", "no picture");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:10: en: there is room for 5 entries only. Remove the"
                                + " others.",
                        "jobs/drill.yaml:11: ja: the text is longer than 70 characters. Shorten it.",
                        "jobs/drill.yaml:12: en: the list is empty. Write at least one entry.",
                        "jobs/drill.yaml:13: file: \"mail.png\" cannot be read as a PNG or JPEG"
                                + " picture. Name another picture.",
                        "jobs/drill.yaml:13: x: \"101\" is not a number from 0 to 100. Write"
                                + " percent, measured from the upper left of the picture.",
                        "jobs/drill.yaml:14: hint: there is no such key. Known here: points,"
                                + " next, picture.");
    }

    @Test
    void wants_a_point_for_every_mark_and_a_picture_that_mail_can_carry() throws IOException {
        feedback(
                """
                    feedback:
                      points: {en: [a, b], ja: [a]}
                      picture: {file: mail.png, marks: [{x: 1, y: 1}, {x: 2, y: 2}]}
                """);
        folder.file("jobs/mail.png", new byte[512 * 1024 + 1]);

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:10: file: the picture is larger than 512 KiB. It stands in"
                                + " the file of each person: make it smaller.",
                        "jobs/drill.yaml:10: marks: there are more marks (2) than points (1). Write"
                                + " at least as many points as marks, in each language.");
        assertThat(folder.texts(Language.JA, folder.refused().problems()))
                .containsExactly(
                        "jobs/drill.yaml:10: file: 画像が 512 KiB を超えています。一人一人のファイルに入るため、小さくしてください。",
                        "jobs/drill.yaml:10: marks: 印が 2 個ありますが、見分けどころは 1 個です。どの言語でも、印と同じ数以上の"
                                + "見分けどころを書いてください。");
    }

    @Test
    void takes_the_key_of_the_environment_where_the_job_file_names_none() throws IOException {
        assertThat(environment(KEY).key().bytes()).isEqualTo(KEY.getBytes(StandardCharsets.UTF_8));
        assertThat(environment("").key().bytes()).isEqualTo(folder.read().named().key().bytes());
    }

    private NamedSettings environment(String key) throws IOException {
        Path file = folder.path("jobs/drill.yaml");
        Section keys = new YamlFile("drill.yaml", new Problems()).load(file).orElseThrow();
        return new NamedKeys(
                        file, Paths.of(file, false), Map.of(NamedKeys.KEY, key), new Problems())
                .read(keys, "sample-2026");
    }

    @Test
    void reads_passwords_as_they_stand_and_shows_none() throws IOException {
        folder.with("passwords: p.txt\n")
                .file(
                        "jobs/p.txt",
                        "\uFEFF# who=what\n営業部/第一課 = two words=1 \n\nx@corp.example=12345678\r\n");
        rights(folder.path("jobs/p.txt"), "rw-------");

        JobFile job = folder.read();

        assertThat(job.named().passwords().of("営業部/第一課")).contains(" two words=1 ");
        assertThat(job.named().passwords().of("nobody", "x@corp.example")).contains("12345678");
        assertThat(job.named().passwords().of("総務部")).isEmpty();
        assertThat(job.toString()).doesNotContain("two words").doesNotContain("12345678");
        rights(folder.path("jobs/p.txt"), "rw----r--");
        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: passwords: other users can read \"p.txt\". Close it with"
                                + " chmod 600, so that only its owner can.");
    }

    @Test
    void tells_what_is_wrong_with_passwords_without_showing_them() throws IOException {
        folder.with("passwords: p.txt\n")
                .file("jobs/p.txt", "secret\n=secret22\na=1234567\na=secret33\n");
        rights(folder.path("jobs/p.txt"), "rw-------");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/p.txt:1: this line is not name=password. Begin it with a department, a"
                                + " mail address, an employee number, individual-book or *, and an"
                                + " equals sign.",
                        "jobs/p.txt:2: this line is not name=password. Begin it with a department, a"
                                + " mail address, an employee number, individual-book or *, and an"
                                + " equals sign.",
                        "jobs/p.txt:3: the password is shorter than 8 characters or longer than 127"
                                + " bytes. Choose another.",
                        "jobs/p.txt:4: the same name stands in line 3. Keep one of the two.");
        assertThat(folder.with("passwords: environment\n").refusal())
                .containsExactly(
                        "DRILLSIFT_PASSWORDS: there is no password. Write lines of name=password, or"
                                + " remove passwords from the job file.");
    }

    @Test
    void takes_passwords_of_the_environment_where_the_job_file_says_so() throws IOException {
        folder.with("passwords: environment\n");
        Path file = folder.path("jobs/drill.yaml");
        Section keys = new YamlFile("drill.yaml", new Problems()).load(file).orElseThrow();
        NamedSettings named =
                new NamedKeys(
                                file,
                                Paths.of(file, false),
                                Map.of(NamedKeys.PASSWORDS, "*=12345678"),
                                new Problems())
                        .read(keys, "sample-2026");

        assertThat(named.passwords().of("anybody")).contains("12345678");
    }

    private void feedback(String keys) {
        folder.job("campaign: sample-2026\ntime-zone: UTC\nrounds:\n" + ROUND + keys);
    }

    private static void rights(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
