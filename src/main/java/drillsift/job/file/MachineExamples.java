package drillsift.job.file;

import drillsift.classify.Certainty;
import drillsift.classify.KnownMachines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Agents or addresses that a row gives for both sides. They show that the row says what its writer
 * means, and no more.
 */
record MachineExamples(List<Example> machine, List<Example> human) {

    private static final int LONGEST = 2_000;

    record Example(Value value, String text) {}

    /**
     * @param machine what could stand there for a machine
     * @param human and for a person
     */
    static MachineExamples read(Section row, String machine, String human) {
        return new MachineExamples(
                examples(row, "machine", machine), examples(row, "human", human));
    }

    private static List<Example> examples(Section row, String key, String example) {
        Optional<Value> value = row.required(key, example);
        List<Value> values = value.map(Value::list).orElse(List.of());
        if (value.isPresent() && value.get().isList() && values.isEmpty()) {
            value.get().note(JobFileCode.EMPTY_LIST);
        }
        List<Example> examples = new ArrayList<>();
        values.forEach(
                each ->
                        each.text(LONGEST)
                                .ifPresent(text -> examples.add(new Example(each, text))));
        return examples;
    }

    /** Whether all are addresses; those that are none are noted. */
    boolean checkAddresses() {
        List<Example> all = new ArrayList<>(machine);
        all.addAll(human);
        boolean isAddressed = true;
        for (Example example : all) {
            if (!KnownMachines.isAddress(example.text())) {
                example.value().wrong(JobFileCode.NOT_ADDRESS, example.text());
                isAddressed = false;
            }
        }
        return isAddressed;
    }

    /**
     * Notes examples that fall on the wrong side. A row about people holds its human examples.
     *
     * @param holds whether the row fits an example
     */
    void check(String id, Certainty certainty, Predicate<String> holds) {
        boolean isHuman = certainty == Certainty.HUMAN;
        check(isHuman ? human : machine, id, true, holds);
        check(isHuman ? machine : human, id, false, holds);
    }

    private static void check(
            List<Example> examples, String id, boolean wanted, Predicate<String> holds) {
        JobFileCode wrong = wanted ? JobFileCode.EXAMPLE_MISSED : JobFileCode.EXAMPLE_CAUGHT;
        for (Example example : examples) {
            if (holds.test(example.text()) != wanted) {
                example.value().wrong(wrong, example.text(), Shown.of(id));
            }
        }
    }
}
