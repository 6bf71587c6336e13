package drillsift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFileTest {

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve(AuditFile.NAME);
    }

    private static ObjectNode entry(String what) {
        return new ObjectMapper().createObjectNode().put("what", what);
    }

    private void append(String... whats) {
        AuditFile file = AuditFile.open(folder);
        for (String what : whats) {
            file.append(entry(what));
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    @Test
    void each_line_holds_the_hash_of_the_one_before_and_its_own() throws IOException {
        append("one", "二つ目");
        append("three"); // by another process

        List<AuditLine> lines = AuditLines.read(file()).whole();
        assertThat(lines).extracting(AuditLine::sequence).containsExactly(1, 2, 3);
        assertThat(lines).allMatch(AuditLine::isIntact);
        assertThat(lines.get(0).previous()).isEqualTo(AuditLines.NO_HASH);
        assertThat(lines.get(1).previous()).isEqualTo(lines.get(0).hash());
        assertThat(lines.get(2).previous()).isEqualTo(lines.get(1).hash());
        String line = lines().get(1);
        String before = line.substring(0, line.lastIndexOf(",\"hash\""));
        assertThat(lines.get(1).hash())
                .isEqualTo(Sha256.of(before.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_can_read_it() throws IOException {
        append("one");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_looks_sealed_inside_a_text_is_no_seal() throws IOException {
        append("\",\"hash\":\"" + "a".repeat(64) + "\"}");

        assertThat(AuditLines.read(file()).last().isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 200})
    void a_cut_line_is_replaced_by_an_entry_that_keeps_what_was_left(int missing)
            throws IOException {
        append("one", "x".repeat(200));
        String whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() - missing));

        AuditFile file = AuditFile.open(folder);
        assertThat(file.lines().isCut()).isTrue();
        file.repair(entry("repaired"));
        file.append(entry("next"));

        List<AuditLine> lines = AuditLines.read(file()).whole();
        boolean isWhole = missing == 1; // the line end alone
        assertThat(lines).hasSize(isWhole ? 4 : 3).allMatch(AuditLine::isIntact);
        AuditLine repaired = lines.get(lines.size() - 2);
        assertThat(repaired.entry().path("what").asText()).isEqualTo("repaired");
        String cut = lines().size() == 4 ? "" : whole.lines().skip(1).findFirst().orElseThrow();
        assertThat(repaired.entry().path("cut").asText())
                .isEqualTo(isWhole ? "" : cut.substring(0, cut.length() + 1 - missing));
        assertThat(lines.get(lines.size() - 1).previous()).isEqualTo(repaired.hash());
    }

    @Test
    void zeros_that_a_power_cut_left_are_told_as_well() throws IOException {
        append("one");
        Files.write(file(), new byte[300], StandardOpenOption.APPEND);

        AuditFile file = AuditFile.open(folder);
        file.repair(entry("repaired"));

        assertThat(AuditLines.read(file()).last().entry().path("cut").asText())
                .isEqualTo("\0".repeat(300));
        assertThat(lines()).hasSize(2);
    }

    @Test
    void nothing_is_added_behind_a_cut_line() throws IOException {
        append("one");
        Files.writeString(file(), "{\"half", StandardOpenOption.APPEND);
        AuditFile file = AuditFile.open(folder);

        assertThatThrownBy(() -> file.append(entry("two")))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"what\":\"forged\"}", "no JSON", ""})
    void a_last_line_that_somebody_wrote_is_refused_with_its_place(String forged)
            throws IOException {
        append("one");
        Files.writeString(file(), forged + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> AuditFile.open(folder))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> {
                            assertThat(e.problems().get(0).code().id()).isEqualTo("DS-7910");
                            assertThat(e.problems().get(0).where().orElseThrow().line())
                                    .isEqualTo(2);
                        });
    }
}
