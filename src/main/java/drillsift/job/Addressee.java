package drillsift.job;

import drillsift.job.file.Passwords;
import drillsift.report.individual.PersonSheet;

/**
 * Whom a file is for; texts are empty where they do not apply.
 *
 * @param report key of the report
 * @param department full path of the department that it is about
 * @param recipient mail address of the one person that it is about
 * @param key employee number of that person, else the mail address
 * @param inquiry that person's number
 */
record Addressee(String report, String department, String recipient, String key, String inquiry) {

    static final Addressee ANYBODY = new Addressee("executive", "", "", "", "");

    /** Who runs the job keeps it beside the lists for review. */
    static final Addressee OFFICER = new Addressee("audit", "", "", "", "");

    static Addressee head(String department) {
        return new Addressee("department", department, "", "", "");
    }

    static Addressee person(PersonSheet sheet) {
        return new Addressee(
                "individual", sheet.department(), sheet.email(), sheet.key(), sheet.inquiry());
    }

    /** Who prints sheets for everybody. */
    static Addressee printer() {
        return new Addressee(Passwords.BOOK, "", "", "", "");
    }

    /** What the password of the file stands under. */
    String[] passwordNames() {
        return switch (report) {
            case "department" -> new String[] {department};
            case "individual" -> new String[] {recipient, key};
            default -> new String[] {report};
        };
    }

    /** Whether it is for one reader among many, and names people. */
    boolean isHandedOut() {
        return !equals(ANYBODY) && !equals(OFFICER);
    }
}
