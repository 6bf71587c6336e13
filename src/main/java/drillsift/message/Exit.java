package drillsift.message;

/** What the process ends with; 0 means that every requested output may be handed out. */
public enum Exit {
    OK(0),
    REVIEW(10),
    BUG(1),
    CONFIG(2),
    INPUT(3),
    PRIVACY(4),
    FAILED(5),
    BUSY(6),
    ENVIRONMENT(7),
    TEMPLATE(8),
    INTERRUPTED(130),
    TERMINATED(143);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** Whether a signal from outside ended it. */
    public boolean isSignal() {
        return this == INTERRUPTED || this == TERMINATED;
    }

    public int code() {
        return code;
    }
}
