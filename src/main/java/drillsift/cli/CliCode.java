package drillsift.cli;

import drillsift.message.Code;

/** What can go wrong before, around or outside a job. */
enum CliCode implements Code {
    BUG("DS-1000"),
    BUG_UNRECORDED("DS-1001"),
    NO_COMMAND("DS-2501"),
    UNKNOWN_COMMAND_NEAR("DS-2502"),
    UNKNOWN_COMMAND("DS-2503"),
    COMMAND_NOT_AVAILABLE("DS-2504"),
    UNKNOWN_OPTION_NEAR("DS-2505"),
    UNKNOWN_OPTION("DS-2506"),
    TOO_MUCH("DS-2507"),
    MISSING("DS-2508"),
    MISSING_VALUE("DS-2509"),
    WRONG_VALUE("DS-2510"),
    TWICE("DS-2511"),
    EXCLUSIVE("DS-2512"),
    NOT_UNDERSTOOD("DS-2513"),
    NOT_ONE_OF("DS-2514"),
    NOT_WHOLE("DS-2515"),
    OUT_OF_RANGE("DS-2516"),
    UNKNOWN_KIND_NEAR("DS-2517"),
    UNKNOWN_KIND("DS-2518"),
    NO_FOLDER("DS-2519"),
    NOT_EMPTY("DS-2520"),
    NO_AUDIT("DS-2877"),
    STOPPED("DS-5901"),
    STOPPING("DS-0252"),
    DETAILS("DS-0251"),
    MEMORY("DS-7901"),
    STACK("DS-7902"),
    DISK_FULL("DS-7903"),
    NO_PERMISSION("DS-7904"),
    SYSTEM_REFUSED("DS-7905"),
    LOCALE("DS-7906");

    private final String id;

    CliCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String bundle() {
        return "cli";
    }
}
