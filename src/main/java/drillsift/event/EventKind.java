package drillsift.event;

/** What a record says happened. */
public enum EventKind {
    SENT,
    DELIVERED,
    SEND_FAILED,
    BOUNCED,
    OPENED,
    CLICKED,
    QR_SCANNED,
    ATTACHMENT_OPENED,
    PROGRAM_EXECUTED,
    DATA_SUBMITTED,
    CONSENT_GRANTED,
    REPLIED,
    PAGE_VIEWED,
    BUTTON_CLICKED,
    TRAINING_COMPLETED,
    REPORTED,
    FORWARDED,
    DELETED,
    OUT_OF_OFFICE,
    TRAP_HIT,
    RAW_REQUEST,
    CAMPAIGN_MARK,
    OTHER;

    public Stage stage() {
        return switch (this) {
            case SENT, DELIVERED, SEND_FAILED, BOUNCED -> Stage.DELIVERY;
            case OPENED -> Stage.EXPOSURE;
            case CLICKED, QR_SCANNED, ATTACHMENT_OPENED, PROGRAM_EXECUTED -> Stage.REACTION;
            case DATA_SUBMITTED, CONSENT_GRANTED, REPLIED -> Stage.REACTION;
            case PAGE_VIEWED, BUTTON_CLICKED, TRAINING_COMPLETED -> Stage.LEARNING;
            case REPORTED -> Stage.GOOD;
            case FORWARDED, DELETED, OUT_OF_OFFICE -> Stage.CONTEXT;
            case TRAP_HIT, RAW_REQUEST, CAMPAIGN_MARK, OTHER -> Stage.TECHNICAL;
        };
    }

    /** Whether a machine could have caused it; only these are classified. */
    public boolean isAccess() {
        return switch (this) {
            case OPENED, CLICKED, QR_SCANNED, ATTACHMENT_OPENED, PROGRAM_EXECUTED -> true;
            case DATA_SUBMITTED, CONSENT_GRANTED, PAGE_VIEWED, BUTTON_CLICKED -> true;
            case TRAP_HIT, RAW_REQUEST -> true;
            case SENT, DELIVERED, SEND_FAILED, BOUNCED, REPLIED, REPORTED -> false;
            case TRAINING_COMPLETED, FORWARDED, DELETED, OUT_OF_OFFICE -> false;
            case CAMPAIGN_MARK, OTHER -> false;
        };
    }

    /**
     * Whether it is an access that could be a reaction or an act on a page; no image of the mail
     * and no part of a page, which browsers fetch by themselves.
     */
    public boolean isAct() {
        return isAccess() && this != OPENED && this != RAW_REQUEST;
    }

    /** Whether a request to a web server can be it. */
    public boolean canBeRequest() {
        return isAccess() || this == REPORTED || this == TRAINING_COMPLETED;
    }

    /** Whether it counts as a reaction of the person to the mail. */
    public boolean isReaction() {
        return stage() == Stage.REACTION;
    }

    private static final EventKind[] ALL = values();

    /** The kind of that ordinal: segments and columns keep kinds as one byte. */
    public static EventKind of(int ordinal) {
        return ALL[ordinal];
    }
}
