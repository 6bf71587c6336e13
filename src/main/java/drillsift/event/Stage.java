package drillsift.event;

/** Where in the course of a drill an event stands. */
public enum Stage {
    /** The mail was sent, delivered or bounced. */
    DELIVERY,
    /** An image of the mail was loaded: a reference value only, never a person's act. */
    EXPOSURE,
    /** What the drill warns of: the link was opened, the program was run, a form was filled. */
    REACTION,
    /** What comes after the reveal: page, button, training. */
    LEARNING,
    /** The mail was reported. */
    GOOD,
    /** Forwarded, deleted, away: explains, never counts. */
    CONTEXT,
    /** Requests and marks that no person is counted by. */
    TECHNICAL
}
