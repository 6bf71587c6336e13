package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Recipient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    @TempDir private Path folder;

    private Recipient person(String name, String department) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("roster.csv"),
                        "email,name,department\nmihon@sample.example,\"%s\",\"%s\"\n"
                                .formatted(name, department));
        return RosterReader.read("roster.csv", file, SourceSettings.in(ZoneId.of("Asia/Tokyo")))
                .roster()
                .recipients()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "改行\n太郎",
                "改行\r\n太郎",
                "改行 \n\t 太郎",
                "改行\u3000\n太郎",
                "改行\u0085太郎",
                "改行\u2028太郎",
                "改行\u0007太郎\n\u0001"
            })
    void a_break_or_control_in_a_name_is_one_space(String name) throws IOException {
        assertThat(person(name, "").name()).isEqualTo("改行 太郎");
    }

    @Test
    void spaces_of_a_name_stay_as_they_are() throws IOException {
        assertThat(person("見本\u3000 太郎", "").name()).isEqualTo("見本\u3000 太郎");
    }

    @Test
    void a_department_stands_on_one_line_as_well() throws IOException {
        assertThat(person("", "営業本部/\n営業\r\n第一部").department()).isEqualTo("営業本部/営業 第一部");
    }
}
