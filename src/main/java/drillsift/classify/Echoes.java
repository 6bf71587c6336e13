package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The same access seen by two sources of different formats, such as a tool and its web server: same
 * person and kind, at most two seconds apart, and no two different addresses. One to one, nearest
 * first. The one listed first stands for both.
 */
final class Echoes {

    private final EventColumns columns;
    private final int[] partner;

    private Echoes(EventColumns columns, int[] partner) {
        this.columns = columns;
        this.partner = partner;
    }

    /** Matches the records of each person. */
    static Echoes find(Accesses accesses, double seconds) {
        EventColumns columns = accesses.columns;
        int[] partner = new int[columns.size];
        Arrays.fill(partner, EventBlock.NONE);
        Echoes echoes = new Echoes(columns, partner);
        long window = (long) (seconds * 1e9);
        Slices slices = new Slices(accesses, accesses::group);
        slices.forEach(
                number -> {
                    AccessSlice slice = slices.slice(number);
                    int end = Math.min(slices.to(number), accesses.persons);
                    for (int person = slices.from(number); person < end; person++) {
                        echoes.match(slice, person, window);
                    }
                });
        return echoes;
    }

    /** For rounds with one source or with sources of one format. */
    static Echoes none(EventColumns columns) {
        return new Echoes(columns, new int[0]);
    }

    static boolean arePossible(EventColumns columns) {
        return columns.sources.stream().map(source -> source.format().family()).distinct().count()
                > 1;
    }

    boolean isEcho(int event) {
        int other = partner(event);
        return other >= 0 && other < event;
    }

    /** The other record of the same access; -1 if there is none. */
    int partner(int event) {
        return partner.length == 0 ? EventBlock.NONE : partner[event];
    }

    /** The record that stands for the access. */
    int first(int event) {
        return isEcho(event) ? partner(event) : event;
    }

    private void match(AccessSlice slice, int person, long window) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = slice.from(person); i < slice.to(person); i++) {
            int a = slice.event(i);
            for (int j = i + 1; j < slice.to(person); j++) {
                int b = slice.event(j);
                if (columns.time[b] - columns.time[a] > window) {
                    break;
                }
                if (isPossible(a, b)) {
                    pairs.add(new int[] {Math.min(a, b), Math.max(a, b)});
                }
            }
        }
        pairs.sort(
                Comparator.comparingLong(p -> Math.abs(columns.time[p[0]] - columns.time[p[1]])));
        for (int[] pair : pairs) {
            if (partner[pair[0]] < 0 && partner[pair[1]] < 0) {
                partner[pair[0]] = pair[1];
                partner[pair[1]] = pair[0];
            }
        }
    }

    private boolean isPossible(int a, int b) {
        if (columns.kind[a] != columns.kind[b] || columns.kindOf(a) == EventKind.RAW_REQUEST) {
            return false;
        }
        boolean isSamePlace =
                columns.address[a] == columns.address[b]
                        || columns.address[a] < 0
                        || columns.address[b] < 0;
        return isSamePlace
                && columns.sources.get(columns.sourceOf(a)).format().family()
                        != columns.sources.get(columns.sourceOf(b)).format().family();
    }
}
