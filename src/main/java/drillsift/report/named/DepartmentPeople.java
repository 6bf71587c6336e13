package drillsift.report.named;

import java.util.Comparator;
import java.util.List;

/**
 * Who is listed in one department's report.
 *
 * @param department full path, as in the figures
 * @param people those with an act or a report in the round; others need not be given
 */
public record DepartmentPeople(String department, List<PersonLine> people) {

    /** By name, as a reader looks somebody up. */
    List<PersonLine> sorted() {
        return people.stream()
                .map(person -> new Placed(NameOrder.place(person.name()), person))
                .sorted(
                        Comparator.comparing(Placed::place)
                                .thenComparing(placed -> placed.person().email()))
                .map(Placed::person)
                .toList();
    }

    private record Placed(NameOrder.Place place, PersonLine person) {}

    /** One of several equal parts of the sorted list; {@code part} from 1 on. */
    DepartmentPeople part(int part, int parts) {
        if (parts == 1) {
            return this;
        }
        List<PersonLine> sorted = sorted();
        int from = (int) ((long) sorted.size() * (part - 1) / parts);
        int to = (int) ((long) sorted.size() * part / parts);
        return new DepartmentPeople(department, sorted.subList(from, to));
    }
}
