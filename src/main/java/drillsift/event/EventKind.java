package drillsift.event;

/** What a record says happened. */
public enum EventKind {
    SENT(Stage.DELIVERY, false),
    DELIVERED(Stage.DELIVERY, false),
    SEND_FAILED(Stage.DELIVERY, false),
    BOUNCED(Stage.DELIVERY, false),
    OPENED(Stage.EXPOSURE, true),
    CLICKED(Stage.REACTION, true),
    QR_SCANNED(Stage.REACTION, true),
    ATTACHMENT_OPENED(Stage.REACTION, true),
    PROGRAM_EXECUTED(Stage.REACTION, true),
    DATA_SUBMITTED(Stage.REACTION, true),
    CONSENT_GRANTED(Stage.REACTION, true),
    REPLIED(Stage.REACTION, false),
    PAGE_VIEWED(Stage.LEARNING, true),
    BUTTON_CLICKED(Stage.LEARNING, true),
    TRAINING_COMPLETED(Stage.LEARNING, false),
    REPORTED(Stage.GOOD, false),
    FORWARDED(Stage.CONTEXT, false),
    DELETED(Stage.CONTEXT, false),
    OUT_OF_OFFICE(Stage.CONTEXT, false),
    TRAP_HIT(Stage.TECHNICAL, true),
    RAW_REQUEST(Stage.TECHNICAL, true),
    CAMPAIGN_MARK(Stage.TECHNICAL, false),
    OTHER(Stage.TECHNICAL, false);

    private static final EventKind[] ALL = values();

    private final Stage stage;
    private final boolean isAccess;

    // Kept, not switched over: each is asked for every event several times.
    private final boolean isReaction;

    /**
     * @param isAccess whether a machine could have caused it
     */
    EventKind(Stage stage, boolean isAccess) {
        this.stage = stage;
        this.isAccess = isAccess;
        isReaction = stage == Stage.REACTION;
    }

    public Stage stage() {
        return stage;
    }

    /** Whether a machine could have caused it; only these are classified. */
    public boolean isAccess() {
        return isAccess;
    }

    /**
     * Whether it is an access that could be a reaction or an act on a page; no image of the mail
     * and no part of a page, which browsers fetch by themselves.
     */
    public boolean isAct() {
        return isAccess && this != OPENED && this != RAW_REQUEST;
    }

    /** Whether a request to a web server can be it. */
    public boolean canBeRequest() {
        return isAccess || this == REPORTED || this == TRAINING_COMPLETED;
    }

    /** Whether it counts as a reaction of the person to the mail. */
    public boolean isReaction() {
        return isReaction;
    }

    /** The kind of that ordinal: segments and columns keep kinds as one byte. */
    public static EventKind of(int ordinal) {
        return ALL[ordinal];
    }
}
