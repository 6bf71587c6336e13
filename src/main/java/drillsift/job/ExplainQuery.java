package drillsift.job;

import drillsift.pseudonym.Pseudonyms;
import drillsift.read.FieldText;

/**
 * What to explain.
 *
 * @param value a mail address or employee number, a token, an event id, {@code file:line}, or an
 *     inquiry number
 */
public record ExplainQuery(Kind kind, String value) {

    /** How the accesses are chosen. */
    public enum Kind {
        RECIPIENT,
        TOKEN,
        EVENT,
        LINE,
        INQUIRY
    }

    /** The same question about records under pseudonyms; it may be asked by one as well. */
    ExplainQuery under(Pseudonyms pseudonyms) {
        return switch (kind) {
            case RECIPIENT -> new ExplainQuery(kind, pseudonyms.meantPerson(FieldText.mail(value)));
            case TOKEN -> new ExplainQuery(kind, pseudonyms.meantToken(value));
            case EVENT, LINE, INQUIRY -> this;
        };
    }
}
