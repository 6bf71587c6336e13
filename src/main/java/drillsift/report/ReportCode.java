package drillsift.report;

import drillsift.message.Code;

/** What can be wrong with a template, and what a page could not show. */
public enum ReportCode implements Code {
    /** {0} template, {1} file. */
    TEMPLATE_MISSING("DS-8001"),
    /** {0} template, {1} cause. */
    TEMPLATE_INVALID("DS-8002"),
    /** {0} template, {1} what it asked for. */
    TEMPLATE_REFUSED("DS-8003"),
    /** No arguments. */
    LOCKDOWN_MISSING("DS-8004"),
    /** {0} template, {1} name of the value that no model gives. */
    VALUE_UNKNOWN("DS-8005"),
    /** {0} template, {1} cause. */
    FILL_FAILED("DS-8006"),
    /** {0} name that is no template of the product. */
    TEMPLATE_UNKNOWN("DS-8007"),
    /** {0} template. */
    TEMPLATE_OLD("DS-8008"),
    /** {0} code points, {1} where they stand. */
    GLYPHS_MISSING("DS-9801");

    private final String id;

    ReportCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String bundle() {
        return "report";
    }
}
