package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sheet of a workbook, read like a CSV: the first row that is not empty is its header, and the
 * line of a record is its row. Formulas are not worked out: what the spreadsheet found last is
 * taken.
 */
final class SheetTable implements Table {

    private final String name;
    private final Path path;
    private final FileStamp stamp;
    private final String sha256;
    private final String sheet;
    private final List<String> sheets;
    private CsvHeader header;

    private SheetTable(
            String name,
            Path path,
            FileStamp stamp,
            String sha256,
            String sheet,
            List<String> sheets) {
        this.name = name;
        this.path = path;
        this.stamp = stamp;
        this.sha256 = sha256;
        this.sheet = sheet;
        this.sheets = sheets;
    }

    /**
     * @param name as it is called in messages
     * @param sheet empty for the first one that is not hidden
     * @throws RefusedException DS-30xx or DS-285x for a file that is no such thing
     */
    static SheetTable open(String name, Path path, String sheet) throws IOException {
        FileStamp stamp = FileStamp.of(path);
        String sha256 = FileHead.any(name, path).sha256();
        try (Workbook workbook = Workbook.open(name, path)) {
            SheetsOfWorkbook sheets = SheetsOfWorkbook.read(workbook);
            SheetTable table =
                    new SheetTable(
                            name, path, stamp, sha256, sheets.chosen(sheet), sheets.visible());
            try (SheetRows rows = sheets.rows(table.sheet)) {
                table.header = header(name, rows);
            }
            return table;
        }
    }

    private static CsvHeader header(String name, SheetRows rows) {
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (!row.get().isBlank()) {
                return CsvHeader.of(name, row.get().cells(), row.get().number());
            }
        }
        throw new RefusedException(Problem.at(new SourceRef(name, 0), ReadCode.EMPTY));
    }

    @Override
    public CsvHeader header() {
        return header;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    /** The sheet that is read. */
    String sheet() {
        return sheet;
    }

    /**
     * The refusal of a table that has no header of ours: where it is the first sheet of a workbook,
     * which may be a cover, with the names of the others.
     */
    static RefusedException withOtherSheets(
            RefusedException refused, String name, Path path, SourceSettings settings)
            throws IOException {
        if (settings.part().isPresent() || !ZipArchive.isWorkbook(path)) {
            return refused;
        }
        List<String> others = new ArrayList<>();
        try (Workbook workbook = Workbook.open(name, path)) {
            SheetsOfWorkbook sheets = SheetsOfWorkbook.read(workbook);
            others.addAll(sheets.visible());
            others.remove(sheets.chosen(""));
        }
        List<Problem> problems = new ArrayList<>(refused.problems());
        if (!others.isEmpty()) {
            problems.add(
                    Problem.at(
                            new SourceRef(name, 0),
                            ReadCode.OTHER_SHEETS,
                            String.join(", ", others)));
        }
        return new RefusedException(problems);
    }

    /** Visible sheets beside it, whose rows are not looked at. */
    List<String> otherSheets() {
        List<String> others = new ArrayList<>(sheets);
        others.remove(sheet);
        return others;
    }

    @Override
    public void forEachRecord(CsvTable.Receiver receiver) throws IOException {
        try (Workbook workbook = Workbook.open(name, path);
                SheetRows rows = SheetsOfWorkbook.read(workbook).rows(sheet)) {
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().number() > header.lines() && !row.get().isBlank()) {
                    hand(row.get(), receiver);
                }
            }
        }
        stamp.refuseChange(name, path);
    }

    /** A row without its last cells is one where they are empty. */
    private void hand(SheetRow row, CsvTable.Receiver receiver) {
        if (!row.fault().isEmpty()) {
            receiver.broken(row.fault(), row.number());
            return;
        }
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < header.names().size()) {
            cells.add("");
        }
        receiver.record(CsvCells.of(cells), row.number());
    }
}
