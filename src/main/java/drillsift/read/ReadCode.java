package drillsift.read;

import drillsift.message.Code;

/** Messages about files and their structure. */
enum ReadCode implements Code {
    MISSING("DS-3001"),
    EMPTY("DS-3002"),
    NOT_READABLE("DS-3003"),
    FOREIGN("DS-3004"),
    UNKNOWN_HEADER("DS-3005"),
    MISSING_COLUMN("DS-3006"),
    DUPLICATE_COLUMN("DS-3007"),
    EMPTY_COLUMN("DS-3008"),
    UNDECODABLE("DS-3009"),
    OTHER_ENCODING("DS-3010"),
    UTF16_WITHOUT_MARK("DS-3011"),
    BROKEN_GZIP("DS-3012"),
    GZIP_LIMIT("DS-3013"),
    OTHER_FORMAT("DS-3014"),
    BAD_HEADER("DS-3015"),
    CHANGED("DS-3016"),
    BROKEN_TEXT("DS-3017"),
    STILL_WRITTEN("DS-3018"),
    UNKNOWN_JSON("DS-3020"),
    OTHER_JSON("DS-3021"),
    AMBIGUOUS("DS-3022"),
    BROKEN_PACKED("DS-3050"),
    UNPACKED_LIMIT("DS-3051"),
    ZSTD_WINDOW("DS-3052"),
    UNSAFE_MEMBER("DS-3053"),
    ENCRYPTED_MEMBER("DS-3054"),
    EMPTY_ARCHIVE("DS-3055"),
    NESTED_ARCHIVE("DS-3056"),
    NO_SUCH_MEMBER("DS-3057"),
    SEVERAL_MEMBERS("DS-3058"),
    NO_PROFILE("DS-3059"),
    PROFILE_COLUMN("DS-3061"),
    MIXED_ENCODINGS("DS-3090"),
    UNKNOWN_ENCODING("DS-3091"),
    MISSPELT_HEADER("DS-3092"),
    MISSPELT_COLUMN("DS-3093"),
    DUPLICATE_PERSON("DS-2901"),
    DUPLICATE_TOKEN("DS-2902"),
    NO_EMAIL("DS-2903"),
    BAD_SENT_AT("DS-2904"),
    BAD_RECORD("DS-2905"),
    NO_PEOPLE("DS-2906"),
    BROKEN_LETTER("DS-2907"),
    NUL_BYTE("DS-2908"),
    LONG_RECORD("DS-2909"),
    COLUMN_COUNT("DS-2910"),
    NOT_EMAIL("DS-2911"),
    NOT_WORKBOOK("DS-2850"),
    WORKBOOK_LIMIT("DS-2851"),
    WORKBOOK_DOCTYPE("DS-2852"),
    NO_SHEET("DS-2853"),
    NO_CELL_VALUE("DS-2854"),
    ERROR_CELL("DS-2295"),
    BROKEN_JSON("DS-2150"),
    MISSPELT_UNUSED("DS-0330"),
    OTHER_SHEETS("DS-3062"),
    DATES_TOLD("DS-0333"),
    NO_DEPARTMENT("DS-0301"),
    UNUSED_COLUMNS("DS-0302"),
    UNUSED_BY_PROFILE("DS-0320");

    private final String id;

    ReadCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String bundle() {
        return "read";
    }
}
