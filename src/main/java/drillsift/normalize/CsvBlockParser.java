package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.read.Block;
import drillsift.read.Columns;
import drillsift.read.CsvCells;
import drillsift.read.CsvRecords;
import drillsift.read.KnownColumns;
import drillsift.read.PlainRecords;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * The part that all CSV formats share: records, their count of columns, and the books. A plain
 * block is cut byte by byte; Commons CSV reads every other one, and would read the same in a plain
 * one.
 */
final class CsvBlockParser implements BlockParser {

    private final List<String> header;
    private final byte headerStart;
    private final Columns columns;
    private final Optional<Columns> ragged;
    private final CsvInterpreter.Format format;

    CsvBlockParser(SourceFile source, SourceSettings settings, CsvInterpreter.Format format) {
        this.header = source.header();
        this.headerStart = header.get(0).getBytes(source.blockEncoding())[0];
        this.columns = KnownColumns.of(source, settings);
        this.format = format;
        this.ragged = format.ragged(columns);
    }

    @Override
    public NormalizedBlock parse(Block block) {
        return plain(block).orElseGet(() -> byCommonsCsv(block));
    }

    /** Empty when the block is not plain from its start to its end. */
    Optional<NormalizedBlock> plain(Block block) {
        PlainRecords records = new PlainRecords(block);
        Run run = new Run(block);
        while (records.next()) {
            run.take(records, records.start(), records.end(), records.line());
        }
        return records.isPlain() ? Optional.of(run.close()) : Optional.empty();
    }

    NormalizedBlock byCommonsCsv(Block block) {
        Run run = new Run(block);
        new CsvRecords(block).forEach(run);
        return run.close();
    }

    /** The parsing of one block. */
    private final class Run implements CsvRecords.Receiver {

        private final EventBlock.Builder builder;
        private final BlockAccount account;
        private final EventSink events;
        private final CsvInterpreter interpreter;
        private CsvRow plain;

        Run(Block block) {
            builder = new EventBlock.Builder(block.firstLine(), block.offset());
            account = new BlockAccount(block);
            events = new EventSink(builder, account);
            interpreter = format.begin(columns, events);
            account.note("damaged-text", DamagedText.count(block));
        }

        @Override
        public void record(CSVRecord record, int start, int end, int line) {
            take(CsvCells.of(record), start, end, line);
        }

        @Override
        public void broken(String reason, int start, int end, int line) {
            account.reject(reason, "", start, end, line);
        }

        void take(CsvCells cells, int start, int end, int line) {
            if (cells.size() == 1 && cells.text(0).isBlank()) {
                account.skip("blank-line");
            } else if (isHeader(cells)) {
                account.skip("repeated-header");
            } else {
                take(rowOf(cells), start, end, line);
            }
        }

        private CsvRow rowOf(CsvCells cells) {
            if (ragged.isPresent() && format.isRagged(cells, columns)) {
                return new CsvRow(cells, ragged.get());
            }
            if (cells instanceof PlainRecords) {
                plain = plain == null ? new CsvRow(cells, columns) : plain;
                return plain; // the cells of the record at hand
            }
            return new CsvRow(cells, columns);
        }

        private void take(CsvRow row, int start, int end, int line) {
            if (!fits(row)) {
                String found = row.cells().size() + " / " + row.columns().count();
                account.reject("wrong-column-count", found, start, end, line);
                return;
            }
            events.at(start, line);
            Optional<CsvInterpreter.Fault> fault = interpreter.interpret(row);
            if (fault.isPresent()) {
                account.refuse(fault.get(), start, end, line);
            } else {
                account.accept();
            }
        }

        NormalizedBlock close() {
            events.close();
            return account.close(builder.build());
        }
    }

    /** Trailing delimiters, as spreadsheets write them, give empty cells, which harm nobody. */
    private static boolean fits(CsvRow row) {
        CsvCells cells = row.cells();
        int count = row.columns().count();
        for (int i = count; i < cells.size(); i++) {
            if (!cells.text(i).isBlank()) {
                return false;
            }
        }
        return cells.size() >= count;
    }

    private boolean isHeader(CsvCells cells) {
        if (cells.size() < header.size() || !mayBeHeader(cells)) {
            return false;
        }
        String first = cells.text(0);
        boolean marked = !first.isEmpty() && first.charAt(0) == '\uFEFF'; // of a file put behind
        first = (marked ? first.substring(1) : first).strip();
        if (!first.equals(header.get(0))) {
            return false;
        }
        for (int i = 1; i < header.size(); i++) {
            if (!cells.text(i).strip().equals(header.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells most records from a header by their first byte, which costs no text. */
    private boolean mayBeHeader(CsvCells cells) {
        if (!(cells instanceof PlainRecords record)) {
            return true;
        }
        byte first = record.from(0) < record.to(0) ? record.bytes()[record.from(0)] : 0;
        return first == headerStart || first < 0 || first > 0 && first <= ' ' || first == '"';
    }
}
