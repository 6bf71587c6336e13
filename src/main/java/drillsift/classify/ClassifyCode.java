package drillsift.classify;

import drillsift.message.Code;

/** What judging a round wants to be known. */
enum ClassifyCode implements Code {
    CLOCK_SKEW("DS-9401"),
    LATE_START("DS-9402"),
    IMPLAUSIBLE("DS-9403"),
    UNKNOWN_TOKENS("DS-0401"),
    NO_AGENT("DS-0402"),
    TOOLS_WORD("DS-0403"),
    BUSY_SOURCE("DS-0404");

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
