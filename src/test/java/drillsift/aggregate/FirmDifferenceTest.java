package drillsift.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Outcome.Act;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.DepartmentTest;
import drillsift.report.preview.SampleRound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A difference that undecided accesses could undo is none that can be told. */
class FirmDifferenceTest {

    @Test
    void a_fall_stands_while_it_is_found_with_the_undecided_against_it() {
        assertThat(FirmDifference.unpaired(of(1_000, 92, 92, 92), of(1_000, 57, 57, 57)))
                .isEqualTo(Answer.DIFFERS);
        assertThat(FirmDifference.unpaired(of(1_000, 92, 88, 99), of(1_000, 57, 50, 60)))
                .isEqualTo(Answer.DIFFERS);
        assertThat(FirmDifference.unpaired(of(1_000, 92, 80, 92), of(1_000, 57, 57, 70)))
                .as("80 and 70 are no difference")
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(FirmDifference.unpaired(of(1_000, 92, 60, 92), of(1_000, 57, 57, 90)))
                .as("60 and 90 would be a rise")
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void so_does_a_rise() {
        assertThat(FirmDifference.unpaired(of(1_000, 57, 20, 60), of(1_000, 92, 88, 150)))
                .isEqualTo(Answer.DIFFERS);
        assertThat(FirmDifference.unpaired(of(1_000, 57, 57, 75), of(1_000, 92, 85, 92)))
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void what_is_no_difference_stays_none_however_wide_the_range() {
        assertThat(FirmDifference.unpaired(of(1_000, 60, 0, 300), of(1_000, 57, 0, 300)))
                .isEqualTo(Answer.NO_DIFFERENCE_SHOWN);
    }

    @Test
    void the_same_people_are_compared_by_their_own_test() {
        List<Outcome> before = people("xxxxxxxxxxxx..................");

        assertThat(answer(before, people("............xx................")))
                .isEqualTo(Answer.DIFFERS);
        assertThat(answer(before, people("............xx??????????......")))
                .as("twelve and twelve if all undecided ones did it")
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(
                        answer(
                                people("!!!!!!!!!!xx.................."),
                                people("............xx................")))
                .as("two and two if no undecided one did it")
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(answer(people("............xx................"), before))
                .isEqualTo(Answer.DIFFERS);
        assertThat(
                        answer(
                                people("............xx................"),
                                people("xx!!!!!!!!!!..................")))
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void a_trend_stands_by_the_same_rule() {
        assertThat(trend(of(500, 80, 78, 82), of(500, 60, 55, 65), of(500, 40, 38, 42)))
                .isEqualTo(Answer.DIFFERS);
        assertThat(trend(of(500, 80, 60, 82), of(500, 60, 55, 65), of(500, 40, 38, 58)))
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(trend(of(500, 40, 38, 42), of(500, 60, 55, 65), of(500, 80, 78, 82)))
                .isEqualTo(Answer.DIFFERS);
        assertThat(trend(of(500, 40, 38, 60), of(500, 60, 55, 65), of(500, 80, 62, 82)))
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(trend(of(500, 60, 0, 90), of(500, 60, 0, 90), of(500, 61, 0, 90)))
                .isEqualTo(Answer.NO_DIFFERENCE_SHOWN);
    }

    @Test
    void no_department_is_named_for_accesses_that_nobody_can_judge() {
        DepartmentTest sure = departments(of(100, 30, 29, 31));
        DepartmentTest open = departments(of(100, 30, 8, 31));

        assertThat(sure.higher()).containsExactly("a");
        assertThat(sure.answer()).isEqualTo(Answer.DIFFERS);
        assertThat(open.answer()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(open.higher()).isEmpty();
        assertThat(open.lower()).isEmpty();
    }

    @Test
    void departments_vary_only_if_they_do_with_all_undecided_accesses_out_or_in() {
        DepartmentTest sure = varying(of(100, 16, 16, 16), of(100, 4, 4, 4));
        DepartmentTest open = varying(of(100, 16, 16, 16), of(100, 4, 4, 12));

        assertThat(sure.answer()).isEqualTo(Answer.DIFFERS);
        assertThat(open.answer()).isEqualTo(Answer.CANNOT_TELL);
    }

    private static DepartmentTest varying(Figure high, Figure low) {
        List<Department> departments = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            departments.add(department("high" + i, high));
            departments.add(department("low" + i, low));
        }
        return DepartmentTests.test(Measure.CLICK, departments);
    }

    private static DepartmentTest departments(Figure first) {
        List<Department> departments = new ArrayList<>(List.of(department("a", first)));
        for (String name : List.of("b", "c", "d")) {
            departments.add(department(name, of(100, 6, 6, 6)));
        }
        return DepartmentTests.test(Measure.CLICK, departments);
    }

    private static Department department(String name, Figure click) {
        Figure[] figures = new Figure[Measure.values().length];
        Arrays.fill(figures, click);
        return new Department(name, List.of(figures));
    }

    private static Answer trend(Figure... rounds) {
        return FirmDifference.trend(List.of(rounds));
    }

    private static Figure of(int people, int likely, int strict, int lenient) {
        return FigureOf.of(Measure.CLICK, people, likely, strict, lenient, lenient);
    }

    private static Answer answer(List<Outcome> before, List<Outcome> after) {
        return new ComparisonOf(
                        SampleRound.number(1).build(), SampleRound.number(2).build(), before, after)
                .in(Measure.CLICK)
                .answer();
    }

    /** One sign a person: clicked for certain (x), likely (!), perhaps (?), or not (.). */
    private static List<Outcome> people(String signs) {
        List<Outcome> people = new ArrayList<>();
        for (int i = 0; i < signs.length(); i++) {
            people.add(person(i, signs.charAt(i)));
        }
        return people;
    }

    private static Outcome person(int number, char sign) {
        Map<Measure, Act> acts =
                switch (sign) {
                    case 'x' ->
                            Map.of(Measure.CLICK, new Act(true, true, true, true, Instant.EPOCH));
                    case '?' ->
                            Map.of(Measure.CLICK, new Act(false, false, true, true, Instant.EPOCH));
                    case '!' ->
                            Map.of(Measure.CLICK, new Act(false, true, true, true, Instant.EPOCH));
                    default -> Map.of();
                };
        return new Outcome(
                number,
                "p" + number,
                "",
                true,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                acts);
    }
}
