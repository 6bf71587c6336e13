package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.read.Block;
import drillsift.read.Columns;
import drillsift.read.CsvRecords;
import drillsift.read.KnownColumns;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The part that all CSV formats share: records, their count of columns, and the books. */
final class CsvBlockParser implements BlockParser {

    private final List<String> header;
    private final Columns columns;
    private final CsvInterpreter interpreter;

    CsvBlockParser(SourceFile source, SourceSettings settings, CsvInterpreter interpreter) {
        this.header = source.header();
        this.columns = KnownColumns.of(source.format(), header, settings.columns());
        this.interpreter = interpreter;
    }

    @Override
    public NormalizedBlock parse(Block block) {
        EventBlock.Builder builder = new EventBlock.Builder(block.firstLine(), block.offset());
        BlockAccount account = new BlockAccount(block);
        account.note("damaged-text", DamagedText.count(block));
        EventSink events = new EventSink(builder, account);
        new CsvRecords(block)
                .forEach(
                        new CsvRecords.Receiver() {
                            @Override
                            public void record(CSVRecord record, int start, int end, int line) {
                                take(record, start, end, line, events, account);
                            }

                            @Override
                            public void broken(String reason, int start, int end, int line) {
                                account.reject(reason, "", start, end, line);
                            }
                        });
        return account.close(builder.build());
    }

    private void take(
            CSVRecord record,
            int start,
            int end,
            int line,
            EventSink events,
            BlockAccount account) {
        if (record.size() == 1 && record.get(0).isBlank()) {
            account.skip("blank-line");
        } else if (isHeader(record)) {
            account.skip("repeated-header");
        } else if (!fits(record)) {
            String found = record.size() + " / " + columns.count();
            account.reject("wrong-column-count", found, start, end, line);
        } else {
            events.at(start, line);
            Optional<CsvInterpreter.Fault> fault =
                    interpreter.interpret(new CsvRow(record, columns), events);
            if (fault.isPresent()) {
                account.refuse(fault.get(), start, end, line);
            } else {
                account.accept();
            }
        }
    }

    /** Trailing delimiters, as spreadsheets write them, give empty cells, which harm nobody. */
    private boolean fits(CSVRecord record) {
        for (int i = columns.count(); i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                return false;
            }
        }
        return record.size() >= columns.count();
    }

    private boolean isHeader(CSVRecord record) {
        String first = record.get(0);
        boolean marked = !first.isEmpty() && first.charAt(0) == '\uFEFF'; // of a file put behind
        first = (marked ? first.substring(1) : first).strip();
        if (record.size() < header.size() || !first.equals(header.get(0))) {
            return false;
        }
        for (int i = 1; i < header.size(); i++) {
            if (!record.get(i).strip().equals(header.get(i))) {
                return false;
            }
        }
        return true;
    }
}
