package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of people of which some rows are to be mended, as init and inspect see them. */
class InitPeopleTest {

    private static final Path FORMATS = Path.of("src/test/resources/formats");

    @TempDir private Path place;
    private Path folder;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectory(place.resolve("drill"));
    }

    private Session session(Exit expected, String... arguments) {
        Session session = new Session(Map.of());
        assertThat(session.run(arguments)).as(session.rawErr()).isEqualTo(expected);
        return session;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String told(Session session) {
        return String.join(" ", session.out()).replaceAll(" +", " ");
    }

    private String job() throws IOException {
        return Files.readString(folder.resolve("jobs/drill.yaml"));
    }

    @Test
    void one_bad_row_of_a_list_of_people_stops_nothing_but_is_told_with_its_line()
            throws IOException {
        Files.copy(FORMATS.resolve("gophish-events/plain.csv"), folder.resolve("events.csv"));
        String good = "email,department\nh.sato@corp.example,Sales\nt.suzuki@corp.example,Works\n";
        write("people.csv", good + "nobody,Works\n");
        write("others.csv", "email,department\nx@corp.example,A\ny,B\n");

        Session init = session(Exit.CONFIG, "init", folder.toString());

        assertThat(init.rawErr()).contains("people.csv:4: ", "[DS-2911]").doesNotContain("DS-2156");
        assertThat(told(init))
                .contains("Written: ", "roster of round 1: rows of people.csv to be mended: 1;")
                .contains(
                        "not used others.csv: a list of people (people: 1, with records: 0);"
                                + " people.csv knows 1. If this one is right, name it under roster."
                                + " Rows of it to be mended: 1, the first: line 3: ");
        assertThat(job())
                .contains(
                        "    roster: ../people.csv   # people: 2\n"
                                + "      # Mend these rows of the list first (1); nothing runs before:\n"
                                + "      #   people.csv:4: ");
        write("people.csv", good);
        session(Exit.OK, "check", folder.resolve("jobs/drill.yaml").toString());
    }

    @Test
    void a_list_of_people_is_looked_at_past_its_bad_rows() throws IOException {
        write("people.csv", "メールアドレス,部署\nh.sato@corp.example,営業\nx,総務\n");

        Session inspect =
                session(
                        Exit.CONFIG,
                        "inspect",
                        folder.resolve("people.csv").toString(),
                        "--language",
                        "ja");

        assertThat(told(inspect)).contains("対象者: 1 人", "直す行: 1 行", "people.csv:3: ");
        assertThat(inspect.rawErr()).contains("[DS-2911]");
    }
}
