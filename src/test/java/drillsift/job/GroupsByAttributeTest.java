package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.release.People;
import drillsift.aggregate.release.Release;
import drillsift.aggregate.release.ReleasedRound;
import drillsift.aggregate.release.ReleasedSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A round keeps the groups by which an attribute of it was shown for the first time. */
class GroupsByAttributeTest {

    @Test
    void those_told_first_stay_beside_those_told_after_an_accepted_disclosure() {
        List<Release> releases =
                List.of(
                        release("r1", "employment 正社員", "employment 派遣"),
                        release("r2"),
                        release("r3", "employment all", "location 大阪"));

        assertThat(ReleaseLedger.groupsByAttribute(releases, 1))
                .isEqualTo(
                        Map.of(
                                Attribute.EMPLOYMENT, Set.of("正社員", "派遣"),
                                Attribute.LOCATION, Set.of("大阪")));
        assertThat(ReleaseLedger.groupsByAttribute(releases, 2)).isEmpty();
    }

    private static Release release(String revision, String... groups) {
        List<ReleasedSet> sets =
                Stream.of(groups)
                        .map(
                                name ->
                                        new ReleasedSet(
                                                ReleasedSet.Kind.ATTRIBUTE,
                                                name,
                                                People.of(LongStream.range(0, 20)),
                                                new TreeMap<>()))
                        .toList();
        return new Release(
                revision, 10, List.of(new ReleasedRound(1, new TreeMap<>(), sets, "0a1b")));
    }
}
