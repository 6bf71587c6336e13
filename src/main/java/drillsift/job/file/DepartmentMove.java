package drillsift.job.file;

import drillsift.event.SourceRef;

/**
 * A department of one round's roster that is counted as another, which took its place later.
 *
 * @param round number of the round in whose roster {@code from} stands
 * @param from full path; what lies below it moves along
 * @param where in the job file
 */
public record DepartmentMove(int round, String from, String to, SourceRef where) {

    private static final String LEVEL = "/";

    /** Where people of a department are counted; the same department where it does not move. */
    public String moved(String department) {
        if (department.equals(from)) {
            return to;
        }
        return department.startsWith(from + LEVEL)
                ? to + department.substring(from.length())
                : department;
    }

    public boolean isOf(String department) {
        return !moved(department).equals(department) || department.equals(from);
    }
}
