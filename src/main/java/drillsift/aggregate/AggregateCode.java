package drillsift.aggregate;

import drillsift.message.Code;

/** Messages about figures and what may be published of them. */
public enum AggregateCode implements Code {
    TOO_FEW_PEOPLE("DS-4001"),
    DISCLOSES("DS-4002");

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
