package drillsift.report.sheet;

import java.util.Locale;

/** What a person counts for in one round, as in the reports. */
public enum Standing {
    /** With a certain act. */
    COUNTED,
    /** Undecided, but more likely a person's: counted in the headline. */
    COUNTED_UNDECIDED,
    /** The records name neither address nor agent, so the tool's word stands. */
    COUNTED_UNJUDGED,
    /** Undecided, and not counted. */
    UNDECIDED,
    /** People, but none of them the recipient: such as the helpdesk. */
    OTHERS,
    /** Machines alone. */
    MACHINES,
    /** Reacted only after the round was disclosed as a drill. */
    AFTER_CLOSE,
    /** Nothing but pictures of the mail or parts of pages. */
    REFERENCE,
    NOTHING,
    UNDELIVERED,
    EXCLUDED,
    /** Nobody on the roster is meant. */
    NOBODY;

    /** The last part of the keys of its texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
