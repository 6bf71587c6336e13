package drillsift.classify;

import drillsift.classify.JudgedRound.SourceDuplicates;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Takes out what overlapping files of one format hold twice. Two equal rows in one file are two
 * real ones; of overlapping files the highest count per row holds, and the first files keep theirs.
 * Where all files of a format give their events ids, these decide, also within one file.
 */
final class Duplicates {

    private final EventColumns columns;
    private final long[] earliest;
    private final long[] latest;
    private final int[] taken;
    private final int[] records;
    private final int[] acts;

    private Duplicates(EventColumns columns) {
        this.columns = columns;
        int sources = columns.sources.size();
        earliest = new long[sources];
        latest = new long[sources];
        taken = new int[sources];
        records = new int[sources];
        acts = new int[sources];
        Arrays.fill(earliest, Long.MAX_VALUE);
        Arrays.fill(latest, Long.MIN_VALUE);
    }

    /**
     * @param records of one source all of whose events were taken out
     * @param acts events that were taken out and are acts, see {@link
     *     drillsift.event.EventKind#isAct}
     */
    record Taken(int records, int acts) {}

    /** The same for those who know sources by their files. */
    static List<SourceDuplicates> perSource(List<Taken> taken, List<EventSource> sources) {
        List<SourceDuplicates> perSource = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            EventSource source = sources.get(i);
            Taken of = taken.get(i);
            perSource.add(
                    new SourceDuplicates(source.file(), source.ordinal(), of.records(), of.acts()));
        }
        return perSource;
    }

    /** Returns how many were taken out of each source. */
    static List<Taken> takeOut(EventColumns columns) {
        Duplicates duplicates = new Duplicates(columns);
        Map<InputFormat, List<Integer>> byFormat = new EnumMap<>(InputFormat.class);
        for (int i = 0; i < columns.sources.size(); i++) {
            InputFormat format = columns.sources.get(i).format().family();
            byFormat.computeIfAbsent(format, key -> new ArrayList<>()).add(i);
        }
        boolean[] drop = null;
        for (List<Integer> files : byFormat.values()) {
            if (files.size() > 1 || duplicates.haveIds(files)) {
                drop = drop == null ? new boolean[columns.size] : drop;
                duplicates.mark(files, drop);
                duplicates.countRecords(files, drop);
            }
        }
        if (Arrays.stream(duplicates.taken).sum() > 0) {
            duplicates.compact(drop);
        }
        return IntStream.range(0, duplicates.taken.length)
                .mapToObj(i -> new Taken(duplicates.records[i], duplicates.acts[i]))
                .toList();
    }

    /** Whether each of the files has ids: beside one without, the ids of others say nothing. */
    private boolean haveIds(List<Integer> files) {
        return columns.sourceId.length > 0 && files.stream().allMatch(this::hasIds);
    }

    private boolean hasIds(int file) {
        int from = columns.sourceStart[file];
        int to = columns.sourceStart[file + 1];
        return from == to
                || IntStream.range(from, to).anyMatch(event -> columns.sourceId[event] != 0);
    }

    private void mark(List<Integer> files, boolean[] drop) {
        for (int file : files) {
            for (int e = columns.sourceStart[file]; e < columns.sourceStart[file + 1]; e++) {
                earliest[file] = Math.min(earliest[file], columns.time[e]);
                latest[file] = Math.max(latest[file], columns.time[e]);
            }
        }
        boolean haveIds = haveIds(files);
        RowCounts counts = new RowCounts(columns, haveIds);
        for (int file : files) {
            for (int e = columns.sourceStart[file]; e < columns.sourceStart[file + 1]; e++) {
                boolean isAsked = haveIds || isShared(files, file, columns.time[e]);
                if (isAsked && !counts.isNew(e, file)) {
                    drop[e] = true;
                    taken[file]++;
                    acts[file] += columns.kindOf(e).isAct() ? 1 : 0;
                }
            }
        }
    }

    /** A row of which a later export tells more is no repeat, though some of its events are. */
    private void countRecords(List<Integer> files, boolean[] drop) {
        for (int file : files) {
            int end = columns.sourceStart[file + 1];
            for (int e = columns.sourceStart[file]; e < end; ) {
                boolean isRepeat = drop[e];
                for (e++; e < end && columns.continued.get(e); e++) {
                    isRepeat &= drop[e];
                }
                records[file] += isRepeat ? 1 : 0;
            }
        }
    }

    private boolean isShared(List<Integer> files, int file, long time) {
        for (int other : files) {
            if (other != file && earliest[other] <= time && time <= latest[other]) {
                return true;
            }
        }
        return false;
    }

    private void compact(boolean[] drop) {
        columns.loadedAs = new int[columns.size - Arrays.stream(taken).sum()];
        int kept = 0;
        for (int source = 0; source < columns.sources.size(); source++) {
            int from = columns.sourceStart[source];
            columns.sourceStart[source] = kept;
            for (int e = from; e < columns.sourceStart[source + 1]; e++) {
                if (!drop[e]) {
                    columns.move(e, kept);
                    columns.loadedAs[kept++] = e;
                }
            }
        }
        columns.sourceStart[columns.sources.size()] = kept;
        columns.size = kept;
    }
}
