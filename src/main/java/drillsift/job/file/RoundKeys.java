package drillsift.job.file;

import drillsift.event.DetectionDifficulty;
import drillsift.event.Payload;
import drillsift.event.Round;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The list of rounds. Only the chosen rounds' files need to be there. */
final class RoundKeys {

    private static final List<String> PAYLOADS =
            Arrays.stream(Payload.values()).map(Payload::key).toList();
    private static final List<String> DIFFICULTIES =
            Arrays.stream(DetectionDifficulty.values()).map(DetectionDifficulty::key).toList();
    private static final int HIGHEST = 9_999;

    private final SourceKeys sources;
    private final List<Integer> chosen;
    private final Map<Integer, Long> lines = new HashMap<>();

    /**
     * @param chosen numbers of the rounds to take; empty means all
     */
    RoundKeys(SourceKeys sources, List<Integer> chosen) {
        this.sources = sources;
        this.chosen = chosen;
    }

    /** In ascending order of their numbers; a round that is wrong is noted and left out. */
    List<RoundInputs> read(Section job) {
        Optional<Value> list = job.required("rounds", "[{round: 1, payload: link, ...}]");
        List<RoundInputs> rounds = new ArrayList<>();
        if (list.isPresent()) {
            List<Value> values = list.get().list();
            if (list.get().isList() && values.isEmpty()) {
                list.get().note(JobFileCode.EMPTY_LIST);
            }
            values.forEach(value -> value.section().flatMap(this::round).ifPresent(rounds::add));
            noteMissing(list.get());
        }
        rounds.sort(Comparator.comparingInt(each -> each.round().number()));
        return List.copyOf(rounds);
    }

    private void noteMissing(Value list) {
        List<String> known = lines.keySet().stream().sorted().map(String::valueOf).toList();
        for (int number : chosen) {
            if (!lines.containsKey(number)) {
                list.note(
                        JobFileCode.NO_SUCH_ROUND,
                        String.valueOf(number),
                        String.join(", ", known));
            }
        }
    }

    private Optional<RoundInputs> round(Section keys) {
        OptionalInt number = number(keys);
        Optional<Round> round = round(keys, number);
        Optional<Value> roster = keys.required("roster", "../input/roster.csv");
        Optional<Value> inputs = keys.required("inputs", "[{file: ../input/events.csv}]");
        Optional<Value> shown = keys.optional("feedback");
        keys.done();
        boolean wanted = isWanted(number);
        SourceKeys from = wanted ? sources : sources.withoutFiles();
        Optional<RosterInput> people = roster.flatMap(from::roster);
        List<Input> files = inputs.map(value -> inputs(value, from)).orElse(List.of());
        RoundFeedback feedback = shown.map(from::feedback).orElse(RoundFeedback.NONE);
        if (!wanted || round.isEmpty() || people.isEmpty() || files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RoundInputs(round.get(), people.get(), files, feedback));
    }

    /** Empty where its number or its payload is missing or wrong. */
    private static Optional<Round> round(Section keys, OptionalInt number) {
        Optional<Payload> payload =
                keys.required("payload", "link")
                        .flatMap(value -> value.choice(PAYLOADS))
                        .map(key -> Payload.values()[PAYLOADS.indexOf(key)]);
        Optional<DetectionDifficulty> difficulty =
                keys.optional("difficulty")
                        .flatMap(value -> value.choice(DIFFICULTIES))
                        .map(key -> DetectionDifficulty.values()[DIFFICULTIES.indexOf(key)]);
        Optional<Instant> sent = moment(keys, "sent");
        Optional<Instant> disclosed = moment(keys, "disclosed");
        if (sent.isPresent() && disclosed.isPresent() && disclosed.get().isBefore(sent.get())) {
            keys.optional("disclosed")
                    .ifPresent(value -> value.note(JobFileCode.DISCLOSED_BEFORE_SENT));
        }
        return number.isEmpty() || payload.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Round(number.getAsInt(), payload.get(), difficulty, sent, disclosed));
    }

    private boolean isWanted(OptionalInt number) {
        return number.isEmpty() || chosen.isEmpty() || chosen.contains(number.getAsInt());
    }

    private OptionalInt number(Section keys) {
        Optional<Value> value = keys.required("round", "1");
        OptionalInt number = value.map(each -> each.whole(1, HIGHEST)).orElse(OptionalInt.empty());
        if (number.isPresent()) {
            Long first = lines.putIfAbsent(number.getAsInt(), value.get().where().line());
            if (first != null) {
                value.get()
                        .note(
                                JobFileCode.SAME_ROUND,
                                String.valueOf(number.getAsInt()),
                                first.toString());
            }
        }
        return number;
    }

    private static Optional<Instant> moment(Section keys, String key) {
        return keys.optional(key)
                .flatMap(value -> value.parsed(Words::moment, JobFileCode.NOT_MOMENT));
    }

    private static List<Input> inputs(Value list, SourceKeys from) {
        List<Input> inputs = new ArrayList<>();
        Map<Object, Input> seen = new HashMap<>();
        List<Value> values = list.list();
        if (list.isList() && values.isEmpty()) {
            list.note(JobFileCode.EMPTY_LIST);
        }
        for (Value value : values) {
            for (Input input : from.inputs(value)) {
                inputs.add(input);
                Object place = List.of(input.path(), input.settings().part());
                Input first = seen.putIfAbsent(place, input);
                if (first != null && !input.piped()) { // which is told for all rounds together
                    String line = String.valueOf(first.where().line());
                    value.wrong(JobFileCode.SAME_INPUT, input.name(), line);
                }
            }
        }
        return inputs;
    }
}
