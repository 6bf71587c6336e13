package drillsift.read;

import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Path;

/** A table that a person keeps: a CSV, or a sheet of a workbook. */
interface Table {

    /**
     * @param name as it is called in messages
     * @throws RefusedException DS-30xx or DS-285x for a file that is no such thing
     */
    static Table open(String name, Path path, SourceSettings settings) throws IOException {
        return Workbook.isOne(path) && !ZipArchive.isOne(path)
                ? SheetTable.open(name, path, settings.part().orElse(""))
                : CsvTable.open(name, path, settings);
    }

    CsvHeader header();

    /** Of the file's bytes, lower-case hex. */
    String sha256();

    /**
     * @throws RefusedException when the file changed meanwhile
     */
    void forEachRecord(CsvTable.Receiver receiver) throws IOException;
}
