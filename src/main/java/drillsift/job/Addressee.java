package drillsift.job;

/**
 * Whom a file is for; texts are empty where they do not apply.
 *
 * @param report key of the report
 * @param department full path of the department that it is about
 * @param recipient mail address of the one person that it is about
 * @param inquiry that person's number
 */
record Addressee(String report, String department, String recipient, String inquiry) {

    static final Addressee ANYBODY = new Addressee("executive", "", "", "");

    static Addressee head(String department) {
        return new Addressee("department", department, "", "");
    }

    static Addressee person(String department, String recipient, String inquiry) {
        return new Addressee("individual", department, recipient, inquiry);
    }

    /** Who prints sheets for everybody. */
    static Addressee printer() {
        return new Addressee("individual-book", "", "", "");
    }

    boolean isNamed() {
        return !equals(ANYBODY);
    }
}
