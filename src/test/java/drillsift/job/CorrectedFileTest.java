package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What else stands in the corrections file, or comes into it meanwhile, is left as it is. */
class CorrectedFileTest extends ReviewedCampaign {

    @Test
    void what_stands_in_the_file_stays_byte_for_byte_with_its_rights() throws IOException {
        nameCorrections();
        String before =
                "author;reason;id;match_type;match_value;action;campaign\n"
                        + "佐藤;理由①;c1;IP;192.0.2.9;FORCE_HUMAN;\n"
                        + "佐藤;最後;c2;IP;192.0.2.8;FORCE_HUMAN;";
        Charset japanese = Charset.forName("windows-31j");
        Files.write(corrections(), before.getBytes(japanese));
        Files.setPosixFilePermissions(corrections(), PosixFilePermissions.fromString("rw-r-----"));
        Filled list = new Filled();

        correct(list.decide(2, "keep", "調査済み", "鈴木").write());

        String after = Files.readString(corrections(), japanese);
        assertThat(after).startsWith(before + "\n鈴木;調査済み;" + list.cell(2, "row"));
        assertThat(after).endsWith(";KEEP;made-mixed\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(corrections())))
                .isEqualTo("rw-r-----");

        assertThat(refusals(list.decide(2, "keep", "🤖", "鈴木").write()))
                .singleElement()
                .asString()
                .startsWith("DS-2857 ")
                .contains("[supersedes]");
        assertThat(refusals(new Filled().decide(3, "keep", "🤖", "鈴木").write()))
                .singleElement()
                .asString()
                .startsWith("DS-2858 ")
                .contains("windows-31j");
        assertThat(Files.readString(corrections(), japanese)).isEqualTo(after);

        Files.write(corrections(), ("\uFEFF" + HEADER + "\n").getBytes(StandardCharsets.UTF_16BE));
        assertThat(refusals(list.write())).singleElement().asString().startsWith("DS-2856 ");
    }

    @Test
    void a_file_that_somebody_saves_meanwhile_is_not_written_over() throws IOException {
        nameCorrections();
        Files.writeString(corrections(), HEADER + "\n");
        Path review = new Filled().decide(2, "keep", "x", "y").write();
        String other = HEADER + "\nc9,KEEP,IP,192.0.2.9,,,,by hand,me,,,,\n";
        var progress =
                new QuietProgress() {
                    @Override
                    public void stage(String stage, long total, String unit) {
                        if (stage.equals("classify")) {
                            save(other);
                        }
                    }
                };
        var query = new CorrectQuery(review, Optional.empty(), Optional.empty(), false);

        assertThat(catchThrowable(() -> Corrector.correct(options(), progress, query, NOW)))
                .hasMessageContaining("DS-2855");
        assertThat(Files.readString(corrections())).isEqualTo(other);
    }

    private static void save(String text) {
        try {
            Files.writeString(corrections(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
