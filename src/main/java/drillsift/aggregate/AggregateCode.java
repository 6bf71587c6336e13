package drillsift.aggregate;

import drillsift.message.Code;

/** Messages about figures and what may be published of them. */
public enum AggregateCode implements Code {
    TOO_FEW_PEOPLE("DS-4001"),
    DISCLOSES("DS-4002"),
    MOVED("DS-4003"),
    LEFT("DS-4004"),
    JOINED("DS-4005"),
    OTHER_PEOPLE("DS-4006"),
    FOLLOWS("DS-4007"),
    FORCED("DS-4008"),
    NO_LEDGER("DS-4009"),
    LOOSENED("DS-4010"),
    MORE_COLLISIONS("DS-4011"),
    NOTHING_TOUCHED("DS-4012"),
    OTHER_BREAKDOWN("DS-4013"),
    RELEASE_GONE("DS-4340");

    private final String id;

    AggregateCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String bundle() {
        return "aggregate";
    }
}
