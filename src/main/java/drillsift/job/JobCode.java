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
    RUN_UNKNOWN("DS-2870"),
    FINAL_ALREADY("DS-2871"),
    RELEASED_ALREADY("DS-2872"),
    OTHER_REVISION("DS-2873"),
    NOT_A_TEXT("DS-2874"),
    OTHER_FIGURES("DS-2875"),
    NOTHING_PUBLISHED("DS-2876"),
    DRAFT("DS-0930"),
    TRAIL_REPAIRED("DS-0931"),
    RUN_ENTERED("DS-0932"),
    RUN_NOT_PUBLISHED("DS-0933"),
    TRAIL_BEGUN("DS-0934"),
    TRAIL_LOST("DS-0935"),
    TRAIL_UNFINISHED("DS-0936"),
    LATER_RELEASE("DS-0937"),
    LINE_CHANGED("DS-7911"),
    CHAIN_BROKEN("DS-7912"),
    LINE_CUT("DS-7913"),
    HISTORY_LOST("DS-7914"),
    RUN_MISSING("DS-7915"),
    FILE_CHANGED("DS-7916"),
    FILE_MISSING("DS-7917"),
    FILE_ADDED("DS-7918"),
    RUN_UNENTERED("DS-7919"),
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
