package drillsift.job;

import drillsift.job.KeptRounds.Input;
import drillsift.job.KeptRounds.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which inputs of a round differ: {@code +} new, {@code -} gone, {@code ~} with other records. */
final class InputWords {

    private InputWords() {}

    static String of(Kept old, Kept fresh) {
        SortedMap<String, String> before = keys(old);
        SortedMap<String, String> after = keys(fresh);
        Set<String> files = new TreeSet<>(before.keySet());
        files.addAll(after.keySet());
        List<String> words = new ArrayList<>();
        for (String file : files) {
            if (!Objects.equals(before.get(file), after.get(file))) {
                words.add(sign(before.containsKey(file), after.containsKey(file)) + file);
            }
        }
        return String.join(" ", words);
    }

    private static String sign(boolean isBefore, boolean isAfter) {
        if (isBefore && isAfter) {
            return "~";
        }
        return isAfter ? "+" : "-";
    }

    private static SortedMap<String, String> keys(Kept round) {
        SortedMap<String, String> keys = new TreeMap<>();
        for (Input input : round.inputs()) {
            keys.merge(input.file(), input.toString(), String::concat);
        }
        return keys;
    }
}
