package drillsift.report.individual;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is told to one person whom the mail of a round reached.
 *
 * @param key employee number, else the mail address
 * @param name empty where the roster has none
 * @param department full path; empty when none was given
 * @param inquiry the number under which the person may ask about these records
 * @param deeds in order of time
 * @param others accesses that were found to be a machine's or somebody else's
 */
public record PersonSheet(
        String key,
        String name,
        String email,
        String department,
        String inquiry,
        Optional<Instant> sentAt,
        List<Deed> deeds,
        int others) {

    public PersonSheet {
        deeds = List.copyOf(deeds);
    }

    /** How the person is addressed. */
    String addressed() {
        return name.isBlank() ? email : name;
    }

    Optional<Instant> reportedAt() {
        return deeds.stream().filter(Deed::isReport).map(Deed::first).findFirst();
    }
}
