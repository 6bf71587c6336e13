package drillsift.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of mail addresses, by which a file that nobody knows may be a list of people. */
public final class MailColumns implements CsvTable.Receiver {

    private static final int ROWS = 200;

    private final int[] addresses;
    private int rows;

    private MailColumns(int columns) {
        addresses = new int[columns];
    }

    /** Headers of the columns of which most of the first rows are addresses. */
    public static List<String> of(String name, Path path, SourceSettings settings) {
        try {
            Table table = Table.open(name, path, settings);
            List<String> header = table.header().names();
            MailColumns found = new MailColumns(header.size());
            table.forEachRecord(found);
            return IntStream.range(0, header.size())
                    .filter(place -> 2 * found.addresses[place] > found.rows)
                    .mapToObj(header::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void record(CsvCells record, long line) {
        if (rows == ROWS) {
            return;
        }
        rows++;
        for (int place = 0; place < Math.min(addresses.length, record.size()); place++) {
            String text = FieldText.mail(record.text(place));
            addresses[place] += text.indexOf('@') > 0 && !text.contains("/") ? 1 : 0;
        }
    }

    @Override
    public void broken(String reason, long line) {} // it is only looked at
}
