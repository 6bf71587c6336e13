package drillsift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.event.InputFormat;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.message.RefusedException;
import drillsift.read.Origin;
import drillsift.read.Packing;
import drillsift.read.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir private Path work;

    @Test
    void gives_rosters_back_as_they_were_saved_each_under_its_name() {
        Roster first = new Roster(List.of(person("1", true), person("2", false)));
        Roster second = new Roster(List.of(person("3", false)));
        try (Store store = Store.open(work)) {
            RosterFiles rosters = store.rosterFiles();
            rosters.keep("first", first);
            rosters.keep("second", second);
            rosters.keep("first", first);

            assertThat(rosters.find("first").orElseThrow().recipients())
                    .isEqualTo(first.recipients());
            assertThat(rosters.find("second").orElseThrow().recipients())
                    .isEqualTo(second.recipients());
            assertThat(rosters.find("third")).isEmpty();
        }
    }

    @Test
    void a_roster_that_is_not_as_it_was_written_is_read_anew() throws IOException {
        try (Store store = Store.open(work)) {
            RosterFiles rosters = store.rosterFiles();
            rosters.keep("first", new Roster(List.of(person("1", true))));
            Path file = work.resolve("rosters/first.roster");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);

            assertThat(rosters.find("first")).isEmpty();
        }
    }

    @Test
    void threads_may_remember_the_same_file_at_once() throws Exception {
        SourceFile file =
                new SourceFile(
                        "access.log",
                        work.resolve("access.log"),
                        9,
                        "0".repeat(64),
                        Packing.NONE,
                        InputFormat.ACCESS_LOG,
                        StandardCharsets.UTF_8,
                        List.of(),
                        0,
                        0,
                        ',');
        SourceLedger.Known known =
                new SourceLedger.Known(file, Origin.of("access-log TRAP_HIT"), "7");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Store store = Store.open(work)) {
            List<Callable<Void>> rounds = new ArrayList<>();
            for (int round = 0; round < 400; round++) {
                String settings = Integer.toString(round / 8);
                rounds.add(
                        () -> {
                            store.sourceLedger().remember(known, 7, settings);
                            return null;
                        });
            }
            for (Future<Void> each : threads.invokeAll(rounds)) {
                each.get();
            }

            assertThat(store.sourceLedger().find(file.path(), 9, 7, "49")).contains(known);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keeps_nothing_of_a_transaction_that_an_error_ended() {
        try (Store store = Store.open(work)) {
            assertThatThrownBy(
                            () ->
                                    Sql.transaction(
                                            store.dataSource(),
                                            sql -> {
                                                sql.update(
                                                        "insert into read_roster values (?, ?, 1, 1, ?)",
                                                        "half",
                                                        "",
                                                        "");
                                                throw new StackOverflowError();
                                            }))
                    .isInstanceOf(StackOverflowError.class);

            assertThat(
                            Sql.select(
                                    store.dataSource(),
                                    "select path from read_roster",
                                    row -> row.getString(1)))
                    .isEmpty();
        }
    }

    @Test
    void makes_the_database_of_an_older_program_anew() throws SQLException {
        Store.open(work).close();
        version(1);

        try (Store store = Store.open(work)) {
            assertThat(store.notices())
                    .extracting(problem -> problem.code().id())
                    .containsExactly("DS-0702");
            assertThat(store.blockLedger().segments()).isEmpty();
        }
        try (Store store = Store.open(work)) {
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void leaves_the_database_of_a_newer_program_alone() throws SQLException {
        Store.open(work).close();
        version(99);

        assertThatThrownBy(() -> Store.open(work))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(problem -> problem.code().id())
                                        .containsExactly("DS-7003"));
        assertThat(work.resolve("drillsift.mv.db")).exists();
    }

    private void version(int number) throws SQLException {
        String url = "jdbc:h2:file:" + work.toAbsolutePath().resolve("drillsift");
        try (Connection connection = DriverManager.getConnection(url, "drillsift", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update schema_version set version = " + number);
        }
    }

    private static Recipient person(String key, boolean excluded) {
        return new Recipient(
                key,
                "p" + key + "@corp.example",
                "P" + key + "@corp.example",
                "髙橋 " + key,
                "営業本部/営業" + key + "部",
                "主任",
                "東京",
                "正社員",
                "ja",
                "token" + key,
                excluded ? Optional.empty() : Optional.of(Instant.parse("2026-04-14T01:00:00Z")),
                excluded,
                excluded ? "休職" : "",
                7);
    }
}
