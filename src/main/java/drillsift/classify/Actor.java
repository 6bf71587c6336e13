package drillsift.classify;

/** Which person an access is attributed to. */
public enum Actor {
    RECIPIENT,
    /** Somebody who looks at other people's mails, such as the helpdesk. */
    OTHER_PERSON,
    /** Perhaps the recipient, perhaps whom the mail was passed on to. */
    UNKNOWN
}
