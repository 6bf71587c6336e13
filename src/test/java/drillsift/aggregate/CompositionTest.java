package drillsift.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drillsift.aggregate.RoundFigures.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final String SALES = "営業部";
    private static final String FACTORY = "製造部";

    @Test
    void a_company_whose_careless_department_shrank_is_not_called_better() {
        RoundFigures earlier = round(department(SALES, 60, 200), department(FACTORY, 10, 200));
        RoundFigures later = round(department(SALES, 15, 50), department(FACTORY, 17, 350));

        Composition found = Composition.of(earlier, later, Measure.CLICK).orElseThrow();

        assertThat(found.crude()).isLessThan(0.5);
        assertThat(found.byDepartment().estimate()).isCloseTo(1.0, within(0.1));
        assertThat(found.isShifted()).isTrue();
    }

    @Test
    void departments_of_equal_size_move_nothing() {
        RoundFigures earlier = round(department(SALES, 60, 200), department(FACTORY, 20, 200));
        RoundFigures later = round(department(SALES, 40, 200), department(FACTORY, 12, 200));

        assertThat(Composition.of(earlier, later, Measure.CLICK))
                .hasValueSatisfying(found -> assertThat(found.isShifted()).isFalse());
    }

    @Test
    void departments_of_equal_size_are_not_said_to_have_changed_however_unlike_they_are() {
        RoundFigures earlier = round(department(SALES, 50, 100), department(FACTORY, 1, 100));
        RoundFigures later = round(department(SALES, 90, 100), department(FACTORY, 10, 100));

        Composition found = Composition.of(earlier, later, Measure.CLICK).orElseThrow();

        assertThat(found.byDepartment().estimate()).isGreaterThan(2 * found.crude());
        assertThat(found.sameSizes()).isCloseTo(found.crude(), within(1e-9));
        assertThat(found.isShifted()).isFalse();
    }

    @Test
    void a_reorganised_company_cannot_be_compared_by_department() {
        RoundFigures earlier = round(department(SALES, 60, 200), department(FACTORY, 20, 200));
        RoundFigures later = round(department("第一事業部", 40, 200), department(FACTORY, 12, 200));

        assertThat(Composition.of(earlier, later, Measure.CLICK)).isEmpty();
    }

    @Test
    void a_hidden_department_is_left_out_and_may_leave_too_little() {
        RoundFigures earlier = round(department(SALES, 60, 200), department(FACTORY, 20, 200));
        RoundFigures later = round(hidden(SALES, 200), department(FACTORY, 12, 200));

        assertThat(Composition.of(earlier, later, Measure.CLICK)).isEmpty();
    }

    @Test
    void nobody_clicking_tells_no_ratio() {
        RoundFigures earlier = round(department(SALES, 0, 200), department(FACTORY, 0, 200));

        assertThat(Composition.of(earlier, earlier, Measure.CLICK)).isEmpty();
    }

    private static Department department(String name, int clicked, int people) {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            figures.add(FigureOf.of(measure, people, clicked, clicked, clicked, clicked));
        }
        return new Department(name, figures);
    }

    private static Department hidden(String name, int people) {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            figures.add(FigureOf.hidden(measure, people, Note.TOP_CODED));
        }
        return new Department(name, figures);
    }

    private static RoundFigures round(Department... departments) {
        int people =
                List.of(departments).stream().mapToInt(one -> one.figure(Measure.CLICK).of()).sum();
        return new RoundFigures(
                null,
                people,
                0,
                people,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(departments),
                Optional.empty(),
                new RoundFigures.FiveStates(Optional.empty()),
                null,
                List.of(),
                List.of(),
                RoundFigures.OffHours.none(),
                List.of(),
                null,
                false);
    }
}
