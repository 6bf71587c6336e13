package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShowingTest {

    private final Session session = new Session(Map.of());
    private final AtomicLong clock = new AtomicLong();

    @Test
    void writes_a_plain_line_every_ten_seconds() {
        Showing showing = new Showing(session.screen(false), false, clock::get);
        showing.stage("normalize", 100, "blocks");
        for (int second = 1; second <= 25; second++) {
            after(Duration.ofSeconds(1));
            showing.done(2);
        }
        showing.finished();

        assertThat(session.err())
                .containsExactly(
                        "normalizing: 20/100 blocks, 2.0/s, 0:40 left",
                        "normalizing: 40/100 blocks, 2.0/s, 0:30 left");
    }

    @Test
    void redraws_a_terminal_line_at_most_five_times_a_second() {
        Showing showing = new Showing(session.screen(false), true, clock::get);
        showing.stage("report", 0, "documents");
        for (int i = 0; i < 50; i++) {
            after(Duration.ofMillis(20));
            showing.done(1);
        }
        showing.finished();

        assertThat(session.rawErr().split("writing reports", -1)).hasSize(6);
        assertThat(session.rawErr())
                .contains("\u001b[?7lwriting reports: 10 documents, 50.0/s\u001b[?7h");
        assertThat(session.rawErr()).endsWith("\r\u001b[K");
    }

    @Test
    void shows_a_warning_once_in_a_line_of_its_own() {
        Screen screen = session.screen(false);
        Showing showing = new Showing(screen, true, clock::get);
        Problem note = Problem.of(CliCode.DETAILS, "a\u001b[2Jb");
        showing.stage("report", 10, "documents");
        after(Duration.ofSeconds(1));
        showing.done(1);
        showing.warning(note);
        screen.problem(note);

        assertThat(session.rawErr())
                .endsWith(
                        "\r\u001b[Knote: details for those who mend the program are in"
                                + " a\\u001b[2Jb; it holds no data of yours. [DS-0251]\n");
    }

    @Test
    void what_another_thread_says_does_not_stick_to_the_terminal_line() {
        Screen screen = session.screen(false);
        Showing showing = new Showing(screen, true, clock::get);
        showing.stage("report", 10, "documents");
        after(Duration.ofSeconds(1));
        showing.done(1);
        screen.problem(Problem.of(CliCode.STOPPED));

        assertThat(session.rawErr()).contains("\u001b[?7h\r\u001b[Kerror: stopped on request.");
    }

    @Test
    void an_hour_left_is_told_in_hours() {
        StageLine line = new StageLine(session.screen(false).messages(), "new", 7201, "things", 0);
        line.add(1);

        assertThat(line.text(1_000_000_000L)).isEqualTo("new: 1/7201 things, 1.0/s, 2:00:00 left");
    }

    @Test
    void is_one_json_object_a_line_when_asked_to() {
        Showing showing = new Showing(session.screen(true), false, clock::get);
        after(Duration.ofSeconds(10));
        showing.stage("read", 3, "rounds");

        assertThat(session.err())
                .containsExactly(
                        "{\"level\":\"progress\",\"stage\":\"read\",\"done\":0,\"total\":3,"
                                + "\"unit\":\"rounds\"}");
    }

    private void after(Duration duration) {
        clock.addAndGet(duration.toNanos());
    }
}
