package bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads one file as {@code bench/readers} makes them with other readers: DuckDB, by the statement
 * of that name under resources/duckdb/readers, or FastExcel for workbooks, which looks at every
 * cell. Prints what it counted. Without a file it does nothing, for the cost of the start.
 *
 * <p>Arguments: the statement or {@code xlsx}, the file.
 */
public final class ReaderPeer {

    private ReaderPeer() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        if (arguments[0].equals("xlsx")) {
            System.out.println(cells(arguments.length < 2 ? null : Path.of(arguments[1])));
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String query =
                    arguments.length < 2
                            ? "select 0"
                            : sql(arguments[0]).replace("{file}", arguments[1].replace("'", "''"));
            try (ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                System.out.println(rows.getString(1));
            }
        }
    }

    private static long cells(Path file) throws IOException {
        if (file == null) {
            return 0;
        }
        try (InputStream bytes = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(bytes);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.mapToLong(ReaderPeer::letters).filter(letters -> letters > 0).count();
        }
    }

    private static long letters(Row row) {
        return row.stream().mapToLong(cell -> cell == null ? 0 : cell.getText().length()).sum();
    }

    private static String sql(String name) throws IOException {
        String place = "/duckdb/readers/" + name + ".sql";
        try (InputStream text = ReaderPeer.class.getResourceAsStream(place)) {
            if (text == null) {
                throw new IllegalArgumentException("no reader is called " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
