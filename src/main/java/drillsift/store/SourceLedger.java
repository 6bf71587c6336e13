package drillsift.store;

import drillsift.event.InputFormat;
import drillsift.read.DateOrder;
import drillsift.read.Origin;
import drillsift.read.Packing;
import drillsift.read.SourceFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * What earlier runs found out about files, by path, size, modification time and settings: an
 * unchanged input is not opened again. Safe for several threads.
 */
public final class SourceLedger {

    private static final String SEPARATOR = "\u001f";

    private final DataSource source;
    private final ReentrantLock turn = new ReentrantLock();

    SourceLedger(DataSource source) {
        this.source = source;
    }

    /**
     * @param origin of which input exported events are; empty for any other file
     * @param campaign of its tool, as its first record says; empty for none
     */
    public record Known(SourceFile file, Optional<Origin> origin, String campaign) {}

    /**
     * What is known of a file that is gone.
     *
     * @param modified nanoseconds since the epoch
     */
    public record Last(Known known, long modified) {}

    /** What an earlier run knew of a file last, whatever has become of it. */
    public Optional<Last> last(Path path, String settings) {
        return Sql.select(
                        source,
                        "select * from read_source where path = ? and settings = ?",
                        row -> new Last(known(row), row.getLong("modified")),
                        path.toString(),
                        settings)
                .stream()
                .findFirst();
    }

    /**
     * @param modified nanoseconds since the epoch
     * @param settings hash of what the job file says of the input
     */
    public Optional<Known> find(Path path, long bytes, long modified, String settings) {
        return Sql.select(
                        source,
                        "select * from read_source"
                                + " where path = ? and settings = ? and bytes = ? and modified = ?",
                        SourceLedger::known,
                        path.toString(),
                        settings,
                        bytes,
                        modified)
                .stream()
                .findFirst();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(file(row), Origin.of(row.getString("origin")), row.getString("campaign"));
    }

    private static SourceFile file(ResultSet row) throws SQLException {
        String header = row.getString("header_text");
        return new SourceFile(
                row.getString("name"),
                Path.of(row.getString("path")),
                row.getLong("bytes"),
                row.getString("sha256"),
                Packing.ofText(row.getString("packing")),
                InputFormat.ofKey(row.getString("format")).orElseThrow(),
                Charset.forName(row.getString("encoding")),
                header.isEmpty() ? List.of() : List.of(header.split(SEPARATOR, -1)),
                row.getLong("header_end"),
                row.getInt("header_lines"),
                (char) row.getInt("delimiter_code"),
                DateOrder.valueOf(row.getString("dates")));
    }

    /** Several rounds may name the same file; whoever comes last is remembered. */
    public void remember(Known known, long modified, String settings) {
        turn.lock();
        try {
            replace(known, modified, settings);
        } finally {
            turn.unlock();
        }
    }

    private void replace(Known known, long modified, String settings) {
        SourceFile file = known.file();
        Sql.transaction(
                source,
                sql -> {
                    sql.update(
                            "delete from read_source where path = ? and settings = ?",
                            file.path().toString(),
                            settings);
                    sql.update(
                            "insert into read_source values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                            file.path().toString(),
                            settings,
                            file.bytes(),
                            modified,
                            file.name(),
                            file.sha256(),
                            file.packing().text(),
                            file.format().key(),
                            file.encoding().name(),
                            String.join(SEPARATOR, file.header()),
                            file.headerEnd(),
                            file.headerLines(),
                            (int) file.delimiter(),
                            known.origin().map(Origin::text).orElse(""),
                            file.dates().name(),
                            known.campaign());
                });
    }
}
