package drillsift.job.file;

import drillsift.event.SourceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which departments of earlier rounds are counted as which of today. */
final class DepartmentKeys {

    private static final int LONGEST = 200;

    private DepartmentKeys() {}

    /**
     * @param rounds that the job file has
     */
    static List<DepartmentMove> read(Section job, Set<Integer> rounds) {
        List<DepartmentMove> moves = new ArrayList<>();
        Map<String, SourceRef> known = new HashMap<>();
        for (Value value : job.optional("department-map").map(Value::list).orElse(List.of())) {
            value.section().flatMap(keys -> move(keys, rounds, known)).ifPresent(moves::add);
        }
        return List.copyOf(moves);
    }

    private static Optional<DepartmentMove> move(
            Section keys, Set<Integer> rounds, Map<String, SourceRef> known) {
        Optional<Value> number = keys.required("round", "1");
        Optional<Value> old = keys.required("from", "営業部");
        Optional<String> from = old.flatMap(DepartmentKeys::path);
        Optional<String> to = keys.required("to", "営業本部").flatMap(DepartmentKeys::path);
        keys.done();
        int round = number.map(value -> value.whole(1, 9999).orElse(0)).orElse(0);
        if (round == 0 || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!rounds.isEmpty() && !rounds.contains(round)) {
            number.get().wrong(JobFileCode.UNKNOWN_ROUND, String.valueOf(round), numbers(rounds));
            return Optional.empty();
        }
        SourceRef before = known.putIfAbsent(round + " " + from.get(), keys.where());
        if (before != null) {
            old.get().wrong(JobFileCode.MOVED_TWICE, from.get(), String.valueOf(before.line()));
            return Optional.empty();
        }
        return Optional.of(new DepartmentMove(round, from.get(), to.get(), keys.where()));
    }

    private static String numbers(Set<Integer> rounds) {
        return rounds.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Levels joined by a slash, as in the figures. */
    private static Optional<String> path(Value value) {
        return value.text(LONGEST)
                .map(
                        text ->
                                Arrays.stream(text.split("[/>]"))
                                        .map(String::strip)
                                        .filter(level -> !level.isEmpty())
                                        .collect(Collectors.joining("/")));
    }
}
