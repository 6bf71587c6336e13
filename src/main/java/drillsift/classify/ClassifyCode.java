package drillsift.classify;

import drillsift.message.Code;

/** What classify has to say of a round. */
public enum ClassifyCode implements Code {
    UNKNOWN_TOKENS("DS-0401"),
    UNKNOWN_MAILS("DS-0332"),
    AFTER_CLOSE("DS-0402"),
    AGENT_NOT_RECORDED("DS-0403"),
    BUSY_ADDRESS("DS-0404"),
    WORD_OF_THE_TOOL("DS-0405"),
    SENDING_NOT_KNOWN("DS-0406"),
    TIMES_ROUGH("DS-0407"),
    PAGES_NOT_RECORDED("DS-0408"),
    CLOSED_EARLY("DS-0409"),
    STATES_DIFFER("DS-0410"),
    CLOCK_BEHIND("DS-9401"),
    CLOCK_AHEAD("DS-9402"),
    LATE_START("DS-9403"),
    REVIEW_NEEDED("DS-9404"),
    IMPLAUSIBLE_SHARE("DS-9405"),
    NEARLY_ALL_MACHINES("DS-9406"),
    ZONE_WRONG("DS-9407"),
    HOURS_SHIFTED("DS-9408"),
    NOTHING_JUDGED("DS-9409"),
    FAR_OFF("DS-9410"),
    BEFORE_MAILS("DS-9411"),
    REPORTS_OF_NOBODY("DS-9412"),
    SOME_REPORTS_OF_NOBODY("DS-0411"),
    CORRECTIONS_CONTRADICT("DS-9420"),
    CORRECTION_MOVES_MANY("DS-9421"),
    AGENT_PATTERN_WIDE("DS-2420");

    private final String id;

    ClassifyCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String bundle() {
        return "classify";
    }
}
