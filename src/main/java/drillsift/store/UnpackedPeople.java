package drillsift.store;

import drillsift.event.Recipient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads people one after the other as {@link RosterFiles} wrote them. What is said of many, as
 * departments and times are, is one object for all of them.
 */
final class UnpackedPeople {

    private final Unpacked from;
    private final Unpacked.Repeat person = new Unpacked.Repeat();
    private final Shared department = new Shared();
    private final Shared title = new Shared();
    private final Shared location = new Shared();
    private final Shared employment = new Shared();
    private final Shared company = new Shared();
    private final Shared language = new Shared();
    private final Shared excludeReason = new Shared();
    private Optional<Instant> sentAt = Optional.empty();

    UnpackedPeople(Unpacked from) {
        this.from = from;
    }

    /** The next person; there is one. */
    Recipient next() {
        return new Recipient(
                from.text(person), // without a number it is the address, which is mostly normalised
                from.text(person),
                from.text(person),
                from.text(),
                department.next(),
                title.next(),
                location.next(),
                employment.next(),
                company.next(),
                language.next(),
                from.text(),
                sentAt(),
                from.number() == 1,
                excludeReason.next(),
                from.number());
    }

    private Optional<Instant> sentAt() {
        boolean isKnown = from.number() == 1;
        long seconds = from.number();
        int nanos = Math.toIntExact(from.number());
        if (!isKnown) {
            return Optional.empty();
        }
        boolean isSame =
                sentAt.isPresent()
                        && sentAt.get().getEpochSecond() == seconds
                        && sentAt.get().getNano() == nanos;
        if (!isSame) {
            sentAt = Optional.of(Instant.ofEpochSecond(seconds, nanos));
        }
        return sentAt;
    }

    /** One text for all that are equal, looked up where it is not the last person's. */
    private final class Shared {

        private final Map<String, String> known = new HashMap<>();
        private final Unpacked.Repeat last = new Unpacked.Repeat();
        private String read = "";
        private String text = "";

        String next() {
            String now = from.text(last);
            if (now != read) { // not the same object
                read = now;
                text = known.computeIfAbsent(now, each -> each);
            }
            return text;
        }
    }
}
