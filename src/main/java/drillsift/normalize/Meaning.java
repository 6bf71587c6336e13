package drillsift.normalize;

import drillsift.read.Columns;
import drillsift.read.PlainRecords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What the cells of one or more columns mean. Where a record stands in bytes, equal bytes are
 * understood once per block. For one block and one thread.
 */
final class Meaning<T> {

    /** Bytes that are remembered at most; whatever is new beyond them is understood each time. */
    private static final int ROOM = 4 << 20;

    private final Function<CsvRow, T> reading;
    private final int[] places;
    private final SpanKey key = new SpanKey();
    private final SpanDictionary known = new SpanDictionary();
    private final List<T> meanings = new ArrayList<>();
    private int remembered;

    /**
     * @param reading depends on nothing but the given columns
     */
    Meaning(Columns columns, Function<CsvRow, T> reading, String... names) {
        this.reading = reading;
        this.places = Arrays.stream(names).mapToInt(columns::place).filter(p -> p >= 0).toArray();
    }

    T of(CsvRow row) {
        if (!(row.cells() instanceof PlainRecords record)) {
            return reading.apply(row);
        }
        if (places.length == 1) {
            int place = places[0];
            return of(row, record.bytes(), record.from(place), record.to(place));
        }
        key.clear();
        for (int place : places) {
            key.put(record.bytes(), record.from(place), record.to(place)).put(0, 0); // in no cell
        }
        return of(row, key.bytes, 0, key.length);
    }

    private T of(CsvRow row, byte[] bytes, int from, int to) {
        int number = known.find(bytes, from, to);
        if (number != SpanDictionary.UNKNOWN) {
            return meanings.get(number);
        }
        T meaning = reading.apply(row);
        if (remembered + to - from < ROOM) {
            remembered += to - from;
            known.add(bytes, from, to, meanings.size());
            meanings.add(meaning);
        }
        return meaning;
    }
}
