package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.JudgedRound.Delivery;
import drillsift.event.DrillEvent;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.event.InputFormat;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether and when mails arrived, and what a tool's states say beside its events. */
class DeliveryTableTest {

    private final DrillScenario drill = new DrillScenario(3, 10);
    private final List<DrillEvent> events = new ArrayList<>();

    private void record(int person, double seconds, EventKind kind, Granularity granularity) {
        events.add(
                new DrillEvent(
                        "",
                        DrillScenario.mail(person),
                        kind,
                        DrillScenario.START.plusMillis((long) (seconds * 1000)),
                        TimePrecision.MILLI,
                        ZoneBasis.EXPLICIT,
                        granularity,
                        "",
                        "",
                        false,
                        EventContext.ofKind(kind.name()),
                        1,
                        0));
    }

    private void event(int person, double seconds, EventKind kind) {
        record(person, seconds, kind, Granularity.EVERY);
    }

    private RoundFacts facts() {
        return new RoundFacts(
                drill.round(),
                drill.roster(),
                List.of(DrillSources.source("a.csv", InputFormat.GOPHISH_EVENTS, 0, events)),
                FilterSet.defaults(),
                TestEpisode.SETTINGS);
    }

    private Delivery delivery(int person) {
        return facts().accesses.deliveries.deliveries().get(person);
    }

    private static Optional<Instant> at(double seconds) {
        return Optional.of(DrillScenario.START.plusMillis((long) (seconds * 1000)));
    }

    @Test
    void the_first_record_of_a_mail_is_when_it_was_sent_and_goes_before_the_roster() {
        event(1, 900, EventKind.DELIVERED);
        event(1, 700, EventKind.SENT);
        event(1, 800, EventKind.SENT);

        assertThat(delivery(1)).isEqualTo(new Delivery(true, at(700), false));
        assertThat(delivery(2)).as("by the roster").isEqualTo(new Delivery(true, at(20), false));
        assertThat(facts().accesses.deliveries.isOwn(1)).isTrue();
        assertThat(facts().accesses.deliveries.isTimed(2)).isTrue();
        assertThat(facts().accesses.deliveries.people()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "SENT 1 BOUNCED 2, false, true",
        "SENT 2 BOUNCED 1, true, false",
        "SENT 1 SEND_FAILED 1, true, false",
        "BOUNCED 1 BOUNCED 0, false, true",
        "BOUNCED 1 SENT 0 SENT 2, true, false",
        "SEND_FAILED 5 SENT 3 DELIVERED 4, false, true"
    })
    void the_last_word_on_a_mail_counts(String story, boolean isDelivered, boolean isFailed) {
        String[] words = story.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            event(1, 100 + Integer.parseInt(words[i + 1]), EventKind.valueOf(words[i]));
        }

        Delivery found = delivery(1);

        assertThat(found.delivered()).isEqualTo(isDelivered);
        assertThat(found.failed()).isEqualTo(isFailed);
    }

    @Test
    void where_sendings_are_recorded_who_has_none_got_none() {
        drill.isSentAtInRoster = false;
        event(1, 700, EventKind.SENT);

        assertThat(delivery(2).delivered()).isFalse();
        assertThat(delivery(2).sentAt()).as("the round's").isEqualTo(at(0));
        assertThat(facts().accesses.deliveries.isOwn(2)).isFalse();
        assertThat(facts().accesses.deliveries.isRecorded()).isTrue();
    }

    @Test
    void where_no_sending_is_recorded_everybody_on_the_roster_got_the_mail() {
        drill.isSentAtInRoster = false;
        event(1, 700, EventKind.CLICKED);

        assertThat(delivery(2)).isEqualTo(new Delivery(true, at(0), false));
        assertThat(facts().accesses.deliveries.isRecorded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CLICKED, CLICKED, 0",
        "CLICKED, OPENED, 1",
        "OPENED, CLICKED, 1",
        "DATA_SUBMITTED, CLICKED, 1",
        "SENT, SENT, 0",
        "SENT, CLICKED, 1",
        "REPORTED, SENT, 1",
        "REPORTED, REPORTED, 0",
        "SENT, REPORTED, 1",
        "DELETED, CLICKED, 0"
    })
    void states_are_held_against_the_tools_own_events(EventKind state, EventKind event, int off) {
        event(0, 100, EventKind.SENT);
        record(1, 300, state, Granularity.STATUS_ONLY);
        event(1, 300, event);

        List<String> notes =
                facts().notes().stream().map(note -> note.code() + " " + note.arguments()).toList();

        assertThat(notes).hasSize(off);
        assertThat(notes).allMatch(note -> note.equals("STATES_DIFFER [1]"));
    }

    @Test
    void states_alone_contradict_nothing() {
        record(1, 300, EventKind.CLICKED, Granularity.STATUS_ONLY);

        assertThat(facts().notes()).isEmpty();
    }
}
