package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Measure;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.aggregate.release.Attacker;
import drillsift.aggregate.release.Attacker.Known;
import drillsift.aggregate.release.CheckedFigures;
import drillsift.aggregate.release.Release;
import drillsift.aggregate.release.ReleaseMaker;
import drillsift.job.RandomSeries.Counted;
import drillsift.job.RandomSeries.Member;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Somebody who holds every anonymous page and table that was ever published of a company, knows
 * each roster and can calculate, finds out nothing about fewer than k people. {@code
 * -Dcompanies=1000} attacks a thousand companies; {@code -Dpages=N} says of how many the pages are
 * printed and read.
 */
class DisclosureAttackTest {

    private static final int COMPANIES = Integer.getInteger("companies", 12);
    private static final int PAGES = Integer.getInteger("pages", COMPANIES > 100 ? COMPANIES : 3);
    private static final int FIRST = Integer.getInteger("first", 0);
    private static final int K = 10;
    private static final int STEPS = 4;
    private static final List<Measure> PROTECTED =
            List.of(Measure.REACTION, Measure.CLICK, Measure.SUBMISSION);

    private int published;
    private int refused;
    private long people;
    private long apart;

    /** What one publication tells, and the rosters behind it. */
    private record Issue(
            int number,
            PublishedFigures published,
            SortedMap<Integer, List<Member>> rosters,
            ReadFigures read) {}

    @Test
    void nobody_is_forced_and_no_small_group_follows_from_all_that_was_published()
            throws IOException {
        for (long seed = FIRST; seed < FIRST + COMPANIES; seed++) {
            RandomSeries series = new RandomSeries(seed);
            if (series.rounds().values().stream().allMatch(round -> round.size() >= K)) {
                attack(seed, publish(series, seed - FIRST < PAGES));
            }
        }
        System.out.printf(
                "companies %d, published %d, refused %d, people in departments of their own %.3f%n",
                COMPANIES, published, refused, (double) apart / people);
        assertThat(published).isGreaterThan(COMPANIES);
        assertThat(refused).isPositive();
        assertThat((double) apart / people).isGreaterThan(0.8);
    }

    private List<Issue> publish(RandomSeries series, boolean isPrinted) throws IOException {
        List<Issue> issues = new ArrayList<>();
        List<Release> releases = new ArrayList<>();
        SortedMap<Integer, List<Member>> first = series.rounds();
        SortedMap<Integer, List<Member>> last = first;
        for (int step = 0; step < STEPS; step++) {
            Counted counted = series.count();
            CheckedFigures checked = checked(counted, releases, step);
            if (checked.collisions().isEmpty()) {
                published++;
                releases.add(checked.release());
                ReadFigures read =
                        isPrinted
                                ? ReadFigures.ofAll(checked.published())
                                : ReadFigures.ofTables(checked.published());
                issues.add(new Issue(step, checked.published(), series.rounds(), read));
                last = series.rounds();
            } else {
                refused++;
                series.restore(last);
            }
            series.change();
        }
        if (issues.isEmpty()) {
            first.values().forEach(members -> useful(members, new TreeMap<>()));
        } else {
            PublishedFigures shown = issues.get(0).published();
            issues.get(0)
                    .rosters()
                    .forEach((round, members) -> useful(members, shown.groups().get(round)));
        }
        return issues;
    }

    private static CheckedFigures checked(Counted counted, List<Release> releases, int step) {
        return CheckedFigures.of(
                counted.figures(),
                new PrivacySettings(K),
                releases,
                "revision" + step,
                new ReleaseMaker(
                        counted.delivered(), (round, one) -> hash(round + one.personKey())));
    }

    private static long hash(String person) {
        return ByteBuffer.wrap(
                        HexFormat.of()
                                .parseHex(
                                        Fingerprint.sha256(person.getBytes(StandardCharsets.UTF_8))
                                                .substring(0, 16)))
                .getLong();
    }

    /** Of its 80 people 65 were there again in round 4: of the others it follows who clicked. */
    @Test
    void what_would_force_somebody_is_left_out_of_the_first_publication() {
        Counted counted = new RandomSeries(961).count();

        CheckedFigures checked = checked(counted, List.of(), 0);

        assertThat(checked.collisions()).isEmpty();
        assertThat(checked.published().figures().comparisons())
                .filteredOn(one -> one.panel().isPresent())
                .extracting(one -> List.of(one.earlier(), one.later()))
                .contains(List.of(2, 3), List.of(3, 4))
                .doesNotContain(List.of(1, 4));
    }

    /**
     * Of departments that are large enough, most are shown by themselves.
     *
     * @param groups by department; empty where nothing could be published
     */
    private void useful(List<Member> members, SortedMap<String, String> groups) {
        Map<String, Long> sizes =
                members.stream()
                        .collect(Collectors.groupingBy(Member::department, Collectors.counting()));
        sizes.forEach(
                (department, size) -> {
                    if (size >= K) {
                        people += size;
                        apart += department.equals(groups.get(department)) ? size : 0;
                    }
                });
    }

    private static void attack(long seed, List<Issue> issues) {
        Set<Integer> rounds = new HashSet<>();
        issues.forEach(issue -> rounds.addAll(issue.rosters().keySet()));
        for (int round : rounds) {
            for (Measure measure : PROTECTED) {
                List<Known> known = new ArrayList<>();
                issues.forEach(issue -> known.addAll(known(issue, round, measure)));
                String where = "company " + seed + " round " + round + " " + measure;
                Attacker attacker = new Attacker(K, known);
                assertThat(known).as(where).allMatch(each -> each.people().size() >= K);
                assertThat(attacker.smallSets()).as(where).isEmpty();
                assertThat(attacker.isAnybodyForced()).as(where).isFalse();
            }
        }
    }

    /** Counts as they were read, over people as the attacker knows them. */
    private static List<Known> known(Issue issue, int round, Measure measure) {
        List<Known> known = new ArrayList<>();
        for (ReadFigures.Rate rate : issue.read().rates()) {
            if (rate.round() == round && rate.measure() == measure) {
                Set<Integer> those = meant(issue, rate);
                assertThat(those).as(rate.toString()).hasSize(rate.of());
                known.add(new Known(those, rate.count(), issue.number()));
            }
        }
        for (ReadFigures.Panel panel : issue.read().panels()) {
            if (panel.measure() == measure
                    && (panel.earlier() == round || panel.later() == round)) {
                Set<Integer> those = ids(issue, panel.earlier());
                those.retainAll(ids(issue, panel.later()));
                assertThat(those).hasSize(panel.people());
                int count = round == panel.earlier() ? panel.before() : panel.after();
                known.add(new Known(those, count, issue.number()));
            }
        }
        return known;
    }

    private static Set<Integer> meant(Issue issue, ReadFigures.Rate rate) {
        SortedMap<String, String> groups = issue.published().groups().get(rate.round());
        return issue.rosters().get(rate.round()).stream()
                .filter(
                        one ->
                                rate.group().isEmpty()
                                        || rate.group().get().equals(groups.get(one.department())))
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> ids(Issue issue, int round) {
        return issue.rosters().get(round).stream()
                .map(Member::id)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
