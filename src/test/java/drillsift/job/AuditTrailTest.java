package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.AuditFile;
import drillsift.store.AuditLines;
import drillsift.store.PublishFolder;
import drillsift.store.WorkLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the trail whatever happens to the process. */
class AuditTrailTest {

    @TempDir private Path output;
    private SmallHistory history;

    @BeforeEach
    void begin() {
        history = new SmallHistory(output);
    }

    /** The process dies: nothing that follows happens. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private List<String> outcomes() {
        return AuditLines.read(history.campaign().resolve(AuditFile.NAME)).whole().stream()
                .map(line -> line.entry().path("outcome").asText())
                .toList();
    }

    private List<Problem> wrong() {
        return TrailCheck.of(output, SmallHistory.CAMPAIGN);
    }

    private List<String> notices() {
        List<String> codes = new ArrayList<>();
        history.locked(trail -> trail.notices().forEach(notice -> codes.add(notice.code().id())));
        return codes;
    }

    @Test
    void a_run_becomes_visible_between_two_entries() {
        List<List<String>> seen = new ArrayList<>();
        List<Boolean> visible = new ArrayList<>();

        history.publish(
                "r1",
                () -> {
                    seen.add(outcomes());
                    visible.add(Files.isDirectory(history.campaign().resolve("r1")));
                });

        assertThat(seen)
                .containsExactly(
                        List.of("publishing"),
                        List.of("publishing"),
                        List.of("publishing", "published"));
        assertThat(visible).containsExactly(false, true, true);
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,not-published,DS-0933", "2,published,DS-0932"})
    void a_process_that_died_while_publishing_is_told_by_the_next(
            int step, String outcome, String notice) {
        AtomicInteger steps = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                history.publish(
                                        "r1",
                                        () -> {
                                            if (steps.incrementAndGet() == step) {
                                                throw new Killed();
                                            }
                                        }))
                .isInstanceOf(Killed.class);
        assertThat(outcomes()).containsExactly("publishing");

        assertThat(notices()).containsExactly(notice);

        assertThat(outcomes()).containsExactly("publishing", outcome);
        assertThat(wrong()).isEmpty();
        assertThat(notices()).isEmpty();
        history.publish("r2");
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"final,r2", "draft,r1", ",r2"}) // older versions told no state
    void a_process_that_died_before_the_links_has_them_set_by_the_next(
            String state, String released) {
        publish("r1", "final", () -> {});
        AtomicInteger steps = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                publish(
                                        "r2",
                                        state,
                                        () -> {
                                            if (steps.incrementAndGet() == 2) {
                                                throw new Killed();
                                            }
                                        }))
                .isInstanceOf(Killed.class);
        assertThat(TrailLinks.target(history.campaign(), "latest")).contains("r1");

        assertThat(notices()).containsExactly("DS-0932");

        assertThat(TrailLinks.target(history.campaign(), "latest")).contains("r2");
        assertThat(TrailLinks.target(history.campaign(), "released")).contains(released);
    }

    private void publish(String run, String state, Runnable between) {
        history.locked(
                trail ->
                        trail.publish(
                                "run",
                                Exit.OK,
                                entry -> tell(entry, state),
                                history.folder(run, trail.head()),
                                between));
    }

    private static void tell(ObjectNode entry, String state) {
        if (state != null) {
            entry.put("state", state);
        }
    }

    @Test
    void what_a_crash_left_of_a_write_is_removed() throws IOException {
        history.publish("r1");
        Path witness = Files.writeString(history.campaign().resolve(".audit-head.17.tmp"), "1");

        assertThat(notices()).isEmpty();

        assertThat(witness).doesNotExist();
    }

    @Test
    void a_cut_closing_entry_is_repaired_and_the_run_still_entered() throws IOException {
        history.publish("r1");
        Path file = history.campaign().resolve(AuditFile.NAME);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 30));

        assertThat(notices()).containsExactly("DS-0931", "DS-0932");

        assertThat(outcomes()).containsExactly("publishing", "repaired", "published");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void runs_from_before_the_trail_stand_in_its_first_entry() throws IOException {
        PublishFolder earlier = history.folder("r0", "");
        Files.writeString(earlier.hidden().resolve(RunSummary.JSON), "{\"revision\":\"r0\"}");
        earlier.seal();
        earlier.publish();

        assertThat(notices()).containsExactly("DS-0934");

        assertThat(outcomes()).containsExactly("begun");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_trail_that_is_gone_is_told_and_stays_wrong() throws IOException {
        history.publish("r1");
        history.publish("r2");
        Files.delete(history.campaign().resolve(AuditFile.NAME));

        assertThat(notices()).containsExactly("DS-0935");

        assertThat(outcomes()).containsExactly("begun");
        assertThat(wrong()).extracting(problem -> problem.code().id()).containsExactly("DS-7914");
    }

    @Test
    void nothing_is_entered_after_the_last_entry_of_a_halted_process() {
        history.locked(
                trail -> {
                    trail.enterLast("run", TrailOutcome.STOPPED, Exit.TERMINATED, entry -> {});
                    trail.enter("run", TrailOutcome.FAILED, Exit.BUG, entry -> {});
                    PublishFolder folder = history.folder("r1", trail.head());
                    assertThatThrownBy(
                                    () -> trail.publish("run", Exit.OK, e -> {}, folder, () -> {}))
                            .isInstanceOf(StoppedException.class);
                });

        assertThat(outcomes()).containsExactly("stopped");
        assertThat(history.campaign().resolve("r1")).doesNotExist();
    }

    @Test
    void a_halting_thread_does_not_wait_for_a_run_that_is_being_published() throws Exception {
        List<String> during = new ArrayList<>();
        history.locked(
                trail ->
                        trail.publish(
                                "run",
                                Exit.OK,
                                entry -> {},
                                history.folder("r1", trail.head()),
                                () -> {
                                    Thread halting =
                                            new Thread(
                                                    () ->
                                                            trail.enterLast(
                                                                    "run",
                                                                    TrailOutcome.STOPPED,
                                                                    Exit.TERMINATED,
                                                                    entry -> {}));
                                    if (during.isEmpty()) { // later nobody publishes any more
                                        halting.start();
                                        join(halting);
                                    }
                                    during.addAll(outcomes());
                                }));

        assertThat(during).doesNotContain("stopped");
        assertThat(outcomes()).containsExactly("publishing", "published");
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void only_one_writes_to_a_campaign_whatever_its_work_folder() {
        history.locked(
                trail ->
                        assertThatThrownBy(() -> WorkLock.ofCampaign(output, SmallHistory.CAMPAIGN))
                                .isInstanceOfSatisfying(
                                        RefusedException.class,
                                        e ->
                                                assertThat(e.problems().get(0).code().exit())
                                                        .isEqualTo(Exit.BUSY)));
    }

    @Test
    void a_lock_that_was_given_back_opens_no_trail() {
        WorkLock lock = WorkLock.ofCampaign(output, SmallHistory.CAMPAIGN);
        lock.close();

        assertThatThrownBy(() -> AuditTrail.open(lock, output, SmallHistory.CAMPAIGN, "run"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_trail_that_was_changed_by_hand_refuses_what_would_add_to_it() throws IOException {
        history.publish("r1");
        Files.writeString(
                history.campaign().resolve(AuditFile.NAME), "{}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> history.publish("r2"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(e.problems().get(0).code().exit())
                                        .isEqualTo(Exit.ENVIRONMENT));
        assertThat(history.campaign().resolve("r2")).doesNotExist();
    }
}
