package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.event.Campaign;
import drillsift.event.Payload;
import drillsift.event.Round;
import drillsift.message.RefusedException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks published figures as a colleague would who knows the roster and can add and subtract. */
class DisclosureTest {

    private static final int COMPANIES = Integer.getInteger("companies", 250);
    private static final int K = 10;
    private static final PrivacySettings SETTINGS = new PrivacySettings(K);
    private static final List<Measure> PROTECTED =
            List.of(Measure.REACTION, Measure.CLICK, Measure.SUBMISSION);

    @Test
    void nobody_is_forced_in_hundreds_of_random_companies() {
        int published = 0;
        for (long seed = 0; seed < COMPANIES; seed++) {
            RoundFigures company = company(new SplittableRandom(seed));
            if (company.delivered() >= K) {
                attack(Treatment.publish(campaign(company), SETTINGS), company, seed);
                published++;
            }
        }
        assertThat(published).isGreaterThan(COMPANIES * 9 / 10);
    }

    /**
     * Any union of groups that can be formed by subtraction is at least k, and none of it forced.
     */
    private static void attack(PublishedFigures published, RoundFigures truth, long seed) {
        RoundFigures round = published.figures().last();
        for (Department group : round.departments()) {
            assertThat(group.figure(Measure.REACTION).of())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(K);
        }
        for (Measure measure : PROTECTED) {
            int hiddenPeople = 0;
            int hiddenCount = truth.total(measure).rate().orElseThrow().count();
            for (Department group : round.departments()) {
                Figure figure = group.figure(measure);
                if (figure.rate().isPresent()) {
                    int count = figure.rate().get().count();
                    assertThat(figure.of() - count).as("seed %d, everybody", seed).isGreaterThan(1);
                    hiddenCount -= count;
                } else {
                    hiddenPeople += figure.of();
                }
            }
            boolean derivable = round.total(measure).rate().isPresent() && hiddenPeople > 0;
            if (derivable) {
                assertThat(hiddenPeople).as("seed %d", seed).isGreaterThanOrEqualTo(K);
                assertThat(hiddenPeople - hiddenCount).as("seed %d, forced", seed).isGreaterThan(1);
            }
        }
    }

    @Test
    void a_group_under_k_is_merged_with_another_department_at_least() {
        RoundFigures company = round(groups(new int[][] {{40, 3}, {30, 2}, {12, 1}, {4, 0}}));

        List<Department> departments =
                Treatment.publish(campaign(company), SETTINGS).figures().last().departments();

        assertThat(departments)
                .extracting(Department::name, one -> one.figure(Measure.CLICK).of())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("d0", 40),
                        org.assertj.core.groups.Tuple.tuple("d1", 30),
                        org.assertj.core.groups.Tuple.tuple("(small)", 16));
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 20})
    void all_or_all_but_one_is_never_printed_and_cannot_be_subtracted(int clicks) {
        RoundFigures company = round(groups(new int[][] {{40, 3}, {30, 2}, {20, clicks}}));

        RoundFigures treated = Treatment.publish(campaign(company), SETTINGS).figures().last();

        assertThat(treated.departments().get(2).figure(Measure.CLICK).note())
                .isEqualTo(Note.TOP_CODED);
        assertThat(treated.departments().get(1).figure(Measure.CLICK).note())
                .isEqualTo(Note.SUPPRESSED);
        assertThat(treated.departments().get(0).figure(Measure.CLICK).rate()).isPresent();
        assertThat(treated.total(Measure.CLICK).rate().orElseThrow().count()).isEqualTo(5 + clicks);
    }

    @Test
    void fewer_people_than_a_group_needs_get_no_anonymous_report() {
        RoundFigures company = round(groups(new int[][] {{5, 1}, {4, 0}}));

        assertThatThrownBy(() -> Treatment.publish(campaign(company), SETTINGS))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("DS-4001");
    }

    @Test
    void the_proof_catches_figures_that_were_not_treated() {
        RoundFigures small = round(groups(new int[][] {{40, 3}, {30, 2}, {4, 1}}));
        RoundFigures everybody = round(groups(new int[][] {{40, 3}, {30, 2}, {20, 20}}));
        for (RoundFigures bad : List.of(small, everybody)) {
            assertThatThrownBy(() -> DisclosureCheck.verify(untreated(campaign(bad))))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("DS-4002");
        }
    }

    @Test
    void the_proof_catches_a_single_hidden_group() {
        List<Department> groups = groups(new int[][] {{40, 3}, {30, 2}, {20, 20}});
        List<Figure> hidden = new ArrayList<>(groups.get(2).figures());
        for (Measure measure : Measure.values()) {
            hidden.set(measure.ordinal(), FigureOf.hidden(measure, 20, Note.TOP_CODED));
        }
        List<Department> bad = List.of(groups.get(0), groups.get(1), new Department("d2", hidden));

        assertThatThrownBy(() -> DisclosureCheck.verify(untreated(campaign(round(groups, bad)))))
                .hasMessageContaining("DS-4002");
    }

    private static RoundFigures company(SplittableRandom random) {
        int count = 5 + random.nextInt(21);
        int[][] departments = new int[count][2];
        for (int[] department : departments) {
            double size = Math.exp(2.6 + 0.9 * (random.nextDouble() * 3 - 1.5));
            department[0] = Math.max(1, (int) size);
            double share = random.nextInt(6) == 0 ? 0.97 : random.nextDouble() * 0.5;
            for (int i = 0; i < department[0]; i++) {
                department[1] += random.nextDouble() < share ? 1 : 0;
            }
        }
        return round(inDivisions(groups(departments)));
    }

    /** Half of them belong to one of three divisions. */
    private static List<Department> inDivisions(List<Department> departments) {
        List<Department> named = new ArrayList<>();
        for (int i = 0; i < departments.size(); i++) {
            String division = i % 6 < 3 ? "division-" + i % 3 + "/" : "";
            Department one = departments.get(i);
            named.add(new Department(division + one.name(), one.figures()));
        }
        return named;
    }

    private static PublishedFigures untreated(CampaignFigures figures) {
        return new PublishedFigures(figures, K, new TreeMap<>(), new TreeMap<>());
    }

    private static List<Department> groups(int[][] departments) {
        List<Department> groups = new ArrayList<>();
        for (int i = 0; i < departments.length; i++) {
            groups.add(new Department("d" + i, figures(departments[i][0], departments[i][1])));
        }
        return groups;
    }

    private static List<Figure> figures(int of, int clicks) {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            int count =
                    switch (measure) {
                        case REACTION, CLICK -> clicks;
                        case SUBMISSION -> clicks / 2;
                        case NONE -> of - clicks;
                        case ATTACHMENT_RUN, PAGE_VIEW, BUTTON, REPORT, REPORT_AFTER_CLICK -> 0;
                    };
            figures.add(FigureOf.of(measure, of, count, count, count, count));
        }
        return figures;
    }

    private static RoundFigures round(List<Department> groups) {
        return round(groups, groups);
    }

    private static RoundFigures round(List<Department> forTotal, List<Department> groups) {
        int people = forTotal.stream().mapToInt(one -> one.figure(Measure.CLICK).of()).sum();
        int clicks =
                forTotal.stream()
                        .mapToInt(one -> one.figure(Measure.CLICK).rate().orElseThrow().count())
                        .sum();
        List<Figure> total = new ArrayList<>(figures(people, clicks));
        int submissions =
                forTotal.stream()
                        .mapToInt(
                                one -> one.figure(Measure.SUBMISSION).rate().orElseThrow().count())
                        .sum();
        total.set(
                Measure.SUBMISSION.ordinal(),
                FigureOf.of(
                        Measure.SUBMISSION,
                        people,
                        submissions,
                        submissions,
                        submissions,
                        submissions));
        Map<RoundFigures.State, Integer> states = new EnumMap<>(RoundFigures.State.class);
        states.put(RoundFigures.State.CLICKED_ONLY, clicks);
        return new RoundFigures(
                new Round(1, Payload.LINK, Optional.empty(), Optional.empty(), Optional.empty()),
                people,
                0,
                people,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                total,
                groups,
                Optional.empty(),
                new RoundFigures.FiveStates(Optional.of(states)),
                new RoundFigures.Speed(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(0),
                        Optional.of(0),
                        Optional.of(0),
                        Optional.of(0),
                        Optional.empty()),
                List.of(),
                List.of(),
                RoundFigures.OffHours.none(),
                List.of(),
                new RoundFigures.Waterfall(0, 0, 0, 0, 0, 0, 0, 0),
                false);
    }

    private static CampaignFigures campaign(RoundFigures round) {
        Campaign campaign =
                new Campaign(
                        "test",
                        Map.of("en", "Test"),
                        Map.of(),
                        ZoneId.of("UTC"),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        0);
        return new CampaignFigures(
                campaign,
                List.of(round),
                List.of(),
                Map.of(),
                Map.of(),
                new CampaignFigures.RepeatClickers(0, List.of()),
                CampaignFigures.Coverage.notMeasured());
    }
}
