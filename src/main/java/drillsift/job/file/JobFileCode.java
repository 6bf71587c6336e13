package drillsift.job.file;

import drillsift.message.Code;

/** What can be wrong with a job file or a filters file. */
enum JobFileCode implements Code {
    NO_JOB_FILE("DS-2001"),
    NOT_YAML("DS-2002"),
    TAB("DS-2003"),
    NOT_UTF8("DS-2004"),
    TOO_COMPLEX("DS-2005"),
    DUPLICATE_KEY("DS-2006"),
    UNKNOWN_KEY_NEAR("DS-2007"),
    UNKNOWN_KEY("DS-2008"),
    MISSING_KEY("DS-2009"),
    EMPTY_VALUE("DS-2010"),
    WANTS_TEXT("DS-2011"),
    WANTS_LIST("DS-2012"),
    WANTS_KEYS("DS-2013"),
    FOREIGN_TAG("DS-2014"),
    NOT_TIME_RANGE("DS-2015"),
    NOT_DATE("DS-2016"),
    NOT_MOMENT("DS-2017"),
    NOT_ZONE("DS-2018"),
    NOT_IN_RANGE("DS-2019"),
    NOT_NUMBER("DS-2020"),
    NOT_FLAG("DS-2021"),
    NOT_A_CHOICE("DS-2022"),
    NOT_AVAILABLE("DS-2023"),
    UNSAFE_NAME("DS-2024"),
    SAME_ROUND("DS-2025"),
    DISCLOSED_BEFORE_SENT("DS-2026"),
    UNKNOWN_ENCODING("DS-2027"),
    OUTSIDE("DS-2028"),
    BAD_PATH("DS-2029"),
    PURPOSE_MISSING("DS-2030"),
    SAME_REPORT("DS-2031"),
    NEVER_NAMED("DS-2032"),
    GROUP_TOO_SMALL("DS-2033"),
    NO_SUCH_ROUND("DS-2034"),
    NOT_JRXML("DS-2035"),
    EMPTY_LIST("DS-2036"),
    TOO_LONG("DS-2037"),
    TOO_MANY("DS-2038"),
    NOT_A_CHOICE_NEAR("DS-2039"),
    JOB_IS_FOLDER("DS-2040"),
    NOT_NETWORK("DS-2041"),
    NETWORK_TOO_WIDE("DS-2042"),
    UNKNOWN_NAME_NEAR("DS-2043"),
    UNKNOWN_NAME("DS-2044"),
    NEWER_VERSION("DS-2045"),
    KEY_NOT_AVAILABLE("DS-2046"),
    NOT_TOKEN_PATTERN("DS-2047"),
    NO_FILTERS_FILE("DS-2048"),
    NOT_PATTERN("DS-2049"),
    MATCHES_NOTHING("DS-2050"),
    EXAMPLE_MISSED("DS-2051"),
    EXAMPLE_CAUGHT("DS-2052"),
    NOT_CONFIRMED_WIDE("DS-2053"),
    SAME_ROW("DS-2054"),
    SHIPPED_ROW("DS-2055"),
    NOT_ADDRESS("DS-2056"),
    NOT_REQUEST_PATH("DS-2057"),
    NOT_STATUS("DS-2058"),
    NO_CONDITION("DS-2059"),
    PATH_AND_PATTERN("DS-2060"),
    NEVER_REACHED("DS-2061"),
    MISSING_FILE("DS-3101"),
    IS_FOLDER("DS-3102"),
    UNREADABLE("DS-3103"),
    UNREADABLE_FILE("DS-3104"),
    MISSING_TEMPLATE("DS-8190"),
    HOST_BITS("DS-9060"),
    SAME_INPUT("DS-9061"),
    OWN_AND_SCANNER("DS-9062");

    private final String id;

    JobFileCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String bundle() {
        return "job-file";
    }
}
