package drillsift.aggregate;

/** Why a figure is not shown, or shown with less than its counts. */
public enum Note {
    NONE(""),
    /** All, or all but one, of the group did it: "nearly all", no count. */
    TOP_CODED("top-coded"),
    /** Hidden because it would give a top-coded figure away. */
    SUPPRESSED("suppressed"),
    /** No input of the round records it. */
    NOT_MEASURED("not-measured");

    private final String key;

    Note(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
