package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import drillsift.event.InputFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Whatever stands in a CSV: records follow each other, and both ways of reading agree. */
class CsvFuzzTest {

    @FuzzTest
    void records_follow_each_other_and_are_read_alike(byte[] bytes) {
        Block block =
                FuzzedSource.block(
                        bytes,
                        InputFormat.DRILLSIFT_EVENTS,
                        StandardCharsets.UTF_8,
                        List.of("a", "b"));
        Told told = new Told();
        new CsvRecords(block).forEach(told);
        assertThat(told.end).isLessThanOrEqualTo(bytes.length);

        List<List<String>> plain = new ArrayList<>();
        PlainRecords records = new PlainRecords(block);
        while (records.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                cells.add(records.text(i));
            }
            plain.add(cells);
        }
        if (records.isPlain()) {
            assertThat(told.cells).isEqualTo(plain);
        }
    }

    private static final class Told implements CsvRecords.Receiver {

        private final List<List<String>> cells = new ArrayList<>();
        private int end;

        @Override
        public void record(CSVRecord record, int start, int to, int line) {
            follows(start, to);
            cells.add(record.toList());
        }

        @Override
        public void broken(String reason, int start, int to, int line) {
            follows(start, to);
            cells.add(List.of(reason));
        }

        private void follows(int start, int to) {
            assertThat(start).isGreaterThanOrEqualTo(end);
            assertThat(to).isGreaterThan(start);
            end = to;
        }
    }
}
