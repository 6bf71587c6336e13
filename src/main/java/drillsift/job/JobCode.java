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
    NO_SUCH_CAMPAIGN("DS-3905"),
    NO_RECORDS("DS-9005"),
    REJECTS("DS-9001"),
    FILTER_REVIEW("DS-9002"),
    NOTHING_DELIVERED("DS-9003"),
    NOTHING_COUNTED("DS-9004"),
    DELIVERY_ASSUMED("DS-0904"),
    NOT_AS_PUBLISHED("DS-0910"),
    CORRECTION_IDLE("DS-0908"),
    CORRECTIONS_IDLE("DS-0909"),
    ON_EXIT_FAILED("DS-0906"),
    NOT_MARKED("DS-0907"),
    UNKNOWN_QUERY("DS-2801"),
    NOT_RUN("DS-2802"),
    NOT_AN_ADDRESS("DS-2803"),
    SHEET_EXISTS("DS-2804"),
    SHEET_WITHOUT_FOLDER("DS-2805"),
    SHEET_IS_FOLDER("DS-2806"),
    NO_PILOT("DS-2814"),
    PILOT_IS_FOLDER("DS-2815"),
    NO_MAILBOXES("DS-2816"),
    TOO_MANY_MAILBOXES("DS-2817"),
    NOT_OF_A_ROUND("DS-2818"),
    NO_ROSTER("DS-2819"),
    FILE_EXISTS("DS-2820"),
    FILE_IN_USE("DS-2821"),
    NO_TARGET_FOLDER("DS-2822"),
    JOB_EXISTS("DS-2155"),
    NO_PEOPLE_FOUND("DS-2156"),
    NO_INPUT_FOUND("DS-2157"),
    NOT_A_FOLDER("DS-2158"),
    NOT_BESIDE("DS-2159"),
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
