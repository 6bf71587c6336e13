package drillsift.job;

import drillsift.message.Code;

/** Messages of the run as a whole. */
enum JobCode implements Code {
    ALREADY_DONE("DS-0901"),
    RECOVERED("DS-0902"),
    STEP_FAILED("DS-5001"),
    STOPPED("DS-5002"),
    TOO_MANY_REJECTS("DS-3901"),
    ACCOUNTS_DIFFER("DS-1101"),
    STRICT("DS-3903"),
    DATES_UNCLEAR("DS-3904"),
    NO_RECORDS("DS-9005"),
    REJECTS("DS-9001"),
    FILTER_REVIEW("DS-9002"),
    NOTHING_DELIVERED("DS-9003"),
    NOTHING_COUNTED("DS-9004"),
    DELIVERY_ASSUMED("DS-0904"),
    ON_EXIT_FAILED("DS-0906"),
    NOT_MARKED("DS-0907"),
    UNKNOWN_QUERY("DS-2801"),
    NOT_RUN("DS-2802"),
    NOT_AN_ADDRESS("DS-2803"),
    NO_PILOT("DS-2804"),
    PILOT_IS_FOLDER("DS-2805"),
    NO_MAILBOXES("DS-2806"),
    TOO_MANY_MAILBOXES("DS-2807"),
    NOT_OF_A_ROUND("DS-2808"),
    NO_ROSTER("DS-2809"),
    FILE_EXISTS("DS-2810"),
    FILE_IN_USE("DS-2811"),
    NO_TARGET_FOLDER("DS-2812"),
    MEMORY("DS-7101");

    private final String id;

    JobCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String bundle() {
        return "job";
    }
}
