package drillsift.report.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One round as far as it concerns what was asked for.
 *
 * @param payload key of its text, such as {@code link}
 * @param person empty when nobody on the roster is meant
 * @param sentAt this person's own sending, else the round's
 * @param visits in order of time
 * @param told records that no machine makes, such as a report, in order of time
 */
public record SheetRound(
        int number,
        String payload,
        Optional<Person> person,
        Optional<Instant> sentAt,
        Standing standing,
        List<Visit> visits,
        List<Told> told) {

    public SheetRound {
        visits = List.copyOf(visits);
        told = List.copyOf(told);
    }

    /** Texts are empty where the roster says nothing. */
    public record Person(String name, String email, String department) {}

    /**
     * @param kind of the event in lower case, such as {@code reported}
     */
    public record Told(String kind, Instant at) {}

    Optional<Instant> reportedAt() {
        return told.stream().filter(one -> one.kind().equals("reported")).map(Told::at).findFirst();
    }

    /** Whether there is anything but the sending to draw. */
    boolean isDrawn() {
        return !visits.isEmpty() || reportedAt().isPresent();
    }

    int accesses() {
        return visits.stream().mapToInt(visit -> visit.accesses().size()).sum();
    }
}
