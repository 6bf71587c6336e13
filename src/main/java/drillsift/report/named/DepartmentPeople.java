package drillsift.report.named;

import java.util.List;

/**
 * Who is listed in one department's report.
 *
 * @param department full path, as in the figures
 * @param people those with an act or a report in the round; others need not be given
 */
public record DepartmentPeople(String department, List<PersonLine> people) {}
