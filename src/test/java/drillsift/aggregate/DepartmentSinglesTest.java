package drillsift.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drillsift.aggregate.DepartmentTests.Single;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.report.preview.SampleRound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DepartmentSinglesTest {

    private final List<Department> departments =
            List.of(
                    department("a", 12, 60),
                    department("b", 4, 60),
                    department("c", 5, 60),
                    department("small", 2, 9));

    @Test
    void tests_each_department_of_ten_against_the_others_with_both_corrections() {
        List<Single> singles = DepartmentTests.singles(Measure.CLICK, departments);

        assertThat(singles)
                .extracting(one -> one.department().name())
                .containsExactly("a", "b", "c");
        // Fisher by hand from the hypergeometric distribution: 12 of 60 against 9 of 120
        assertThat(singles.get(0).pValue())
                .isCloseTo(hypergeometric(12, 60, 21, 180), within(1e-9));
        assertThat(singles.get(0).holm()).isCloseTo(3 * singles.get(0).pValue(), within(1e-12));
        assertThat(singles.get(0).benjaminiHochberg())
                .isCloseTo(3 * singles.get(0).pValue(), within(1e-12));
        assertThat(singles)
                .allMatch(one -> one.benjaminiHochberg() <= one.holm() + 1e-12)
                .allMatch(one -> one.pValue() <= one.benjaminiHochberg() + 1e-12);
    }

    @Test
    void tests_nothing_where_fewer_than_two_take_part() {
        assertThat(DepartmentTests.singles(Measure.CLICK, departments.subList(2, 4))).isEmpty();
        assertThat(DepartmentTests.singles(Measure.SUBMISSION, departments)).isEmpty();
    }

    @Test
    void a_hidden_department_leaves_open_whether_departments_differ() {
        List<Department> alike = List.of(department("b", 4, 60), department("c", 5, 60));
        List<Department> hidden = new ArrayList<>(alike);
        hidden.add(
                new Department(
                        "everybody",
                        Arrays.stream(Measure.values())
                                .map(measure -> FigureOf.hidden(measure, 15, Note.TOP_CODED))
                                .toList()));

        assertThat(DepartmentTests.test(Measure.CLICK, alike).answer())
                .isEqualTo(Answer.NO_DIFFERENCE_SHOWN);
        assertThat(DepartmentTests.test(Measure.CLICK, hidden).answer())
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void tells_reporters_for_each_who_reacted_only_where_enough_did() {
        RoundFigures many = SampleRound.number(1).clicks(0.05).reports(0.3).build();
        RoundFigures few = SampleRound.number(1).clicks(0.003).reports(0.3).build();
        RoundFigures none = SampleRound.number(1).clicks(0).reports(0.3).build();

        Resilience resilience = Resilience.of(many).orElseThrow();
        assertThat(resilience.ratio())
                .contains((double) resilience.reporters() / resilience.reacted());
        assertThat(Resilience.of(few).flatMap(Resilience::ratio)).isEqualTo(Optional.empty());
        assertThat(Resilience.of(none)).isEmpty();
        assertThat(Resilience.of(SampleRound.number(1).statesHidden().build())).isEmpty();
    }

    /** Sum of the probabilities of all tables that are no likelier than the observed one. */
    private static double hypergeometric(int count, int of, int all, int people) {
        double[] chances = new double[Math.min(of, all) + 1];
        for (int k = 0; k < chances.length; k++) {
            chances[k] =
                    Math.exp(choose(of, k) + choose(people - of, all - k) - choose(people, all));
        }
        return Arrays.stream(chances).filter(one -> one <= chances[count] * (1 + 1e-7)).sum();
    }

    private static double choose(int n, int k) {
        double log = 0;
        for (int i = 1; i <= k; i++) {
            log += Math.log(n - k + i) - Math.log(i);
        }
        return log;
    }

    private static Department department(String name, int clicks, int people) {
        return new Department(
                name,
                Arrays.stream(Measure.values())
                        .map(
                                measure ->
                                        measure == Measure.CLICK
                                                ? FigureOf.of(measure, people, clicks, 0, 0, 0)
                                                : FigureOf.notMeasured(measure, people))
                        .toList());
    }
}
