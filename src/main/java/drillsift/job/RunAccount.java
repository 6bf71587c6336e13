package drillsift.job;

import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What this run noticed and how much it made anew; for the summary only, nothing is decided by it.
 * Safe for several threads.
 */
final class RunAccount {

    private final Map<String, int[]> blocks = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SortedSet<Integer> missing = new TreeSet<>();
    private final SortedSet<Integer> judged = new TreeSet<>();
    private final SortedSet<Integer> kept = new TreeSet<>();
    private int printed;
    private int takenOver;

    synchronized void block(BlockDone done) {
        blocks.computeIfAbsent(key(done.source()), key -> new int[2])[done.parsed() ? 0 : 1]++;
    }

    synchronized void reused(PlannedSource source, int count) {
        blocks.computeIfAbsent(key(source), key -> new int[2])[1] += count;
    }

    /** Blocks of the input that were parsed in this run. */
    synchronized int parsed(PlannedSource source) {
        return blocks.getOrDefault(key(source), new int[2])[0];
    }

    /** Blocks whose segment had been made before. */
    synchronized int reused(PlannedSource source) {
        return blocks.getOrDefault(key(source), new int[2])[1];
    }

    synchronized void judgedRound(int round) {
        judged.add(round);
    }

    synchronized void keptRound(int round) {
        kept.add(round);
    }

    /** Rounds that were judged in this run. */
    synchronized SortedSet<Integer> roundsJudged() {
        return new TreeSet<>(judged);
    }

    /** Rounds that nothing touched: what they come to was kept. */
    synchronized SortedSet<Integer> roundsKept() {
        return new TreeSet<>(kept);
    }

    /** So many files were rendered. */
    synchronized void printed(int files) {
        printed += files;
    }

    /** So many files are copies of what an earlier run rendered. */
    synchronized void takenOver(int files) {
        takenOver += files;
    }

    synchronized int printed() {
        return printed;
    }

    synchronized int takenOver() {
        return takenOver;
    }

    /** Notes a problem once, however often a repeated step finds it. */
    synchronized void note(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Characters that some document could not show. */
    synchronized void missing(SortedSet<Integer> characters) {
        missing.addAll(characters);
    }

    synchronized SortedSet<Integer> missing() {
        return new TreeSet<>(missing);
    }

    synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** A file that stands in two rounds is parsed once, for both. */
    private static String key(PlannedSource source) {
        return source.key();
    }
}
