package drillsift.store;

import drillsift.message.Code;

/** Messages about folders, files and the database. */
enum StoreCode implements Code {
    BUSY("DS-6001"),
    NOT_WRITABLE("DS-7001"),
    DISK_FULL("DS-7002"),
    NEWER_DATABASE("DS-7003"),
    NO_FOLDER("DS-7004"),
    TRAIL_DAMAGED("DS-7910"),
    DATABASE_SET_ASIDE("DS-0701"),
    DATABASE_OUTDATED("DS-0702");

    private final String id;

    StoreCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String bundle() {
        return "store";
    }
}
