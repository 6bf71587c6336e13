package drillsift.event;

import java.time.Instant;
import java.util.Optional;

/**
 * One person of a round's roster. Texts are empty where the roster says nothing.
 *
 * @param key employee number, else the mail address: what one person is recognised by over rounds
 * @param email normalised for matching: NFKC, lower case
 * @param originalEmail as in the roster, for display and output
 * @param department full path, levels joined by {@code /}; empty means none was given
 * @param company of a group of companies
 * @param token the roster's own token for this person; empty when it has none
 * @param sentAt when the roster says the mail was sent
 * @param excluded not in any denominator or numerator
 * @param line line in the roster file
 */
public record Recipient(
        String key,
        String email,
        String originalEmail,
        String name,
        String department,
        String title,
        String location,
        String employment,
        String company,
        String language,
        String token,
        Optional<Instant> sentAt,
        boolean excluded,
        String excludeReason,
        long line) {

    /** Somebody of whose company nothing is said. */
    public Recipient(
            String key,
            String email,
            String originalEmail,
            String name,
            String department,
            String title,
            String location,
            String employment,
            String language,
            String token,
            Optional<Instant> sentAt,
            boolean excluded,
            String excludeReason,
            long line) {
        this(
                key,
                email,
                originalEmail,
                name,
                department,
                title,
                location,
                employment,
                "",
                language,
                token,
                sentAt,
                excluded,
                excludeReason,
                line);
    }

    /** The same person, counted in another department. */
    public Recipient in(String otherDepartment) {
        return new Recipient(
                key,
                email,
                originalEmail,
                name,
                otherDepartment,
                title,
                location,
                employment,
                company,
                language,
                token,
                sentAt,
                excluded,
                excludeReason,
                line);
    }
}
