package drillsift.store;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterFilesTest {

    private static final Instant SENT = Instant.parse("2026-04-14T01:00:00Z");

    @TempDir private Path folder;

    private static Recipient person(
            String key, String email, String department, Optional<Instant> sentAt, long line) {
        return new Recipient(
                key,
                email,
                email.toUpperCase(Locale.ROOT),
                "\u68ee " + line,
                department,
                "",
                "\u6771\u4eac",
                "",
                "ja",
                "t" + line,
                sentAt,
                line == 3,
                line == 3 ? "left" : "",
                line);
    }

    private Roster keptAndFound(List<Recipient> people) {
        RosterFiles files = new RosterFiles(folder);
        files.keep("r", new Roster(people));
        return files.find("r").orElseThrow();
    }

    @Test
    void gives_people_back_as_they_were() {
        List<Recipient> people =
                List.of(
                        person("1", "a@corp.example", "sales", Optional.of(SENT), 2),
                        person("b@corp.example", "b@corp.example", "", Optional.empty(), 3),
                        person("3", "c@corp.example", "sales", Optional.of(SENT), 4),
                        person("4", "d@corp.example", "", Optional.of(SENT.plusNanos(1)), 5),
                        person("5", "e@corp.example", "sales/east", Optional.of(SENT), 6));

        assertThat(keptAndFound(people).recipients()).isEqualTo(people);
    }

    @Test
    void what_is_said_of_many_is_one_object() {
        Roster found =
                keptAndFound(
                        List.of(
                                person("1", "a@corp.example", "sales", Optional.of(SENT), 2),
                                person("2", "b@corp.example", "east", Optional.of(SENT), 3),
                                person("3", "c@corp.example", "sales", Optional.of(SENT), 4)));

        assertThat(found.get(2).department()).isSameAs(found.get(0).department());
        assertThat(found.get(2).sentAt()).isSameAs(found.get(0).sentAt());
    }
}
