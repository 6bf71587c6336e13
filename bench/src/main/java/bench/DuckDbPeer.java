package bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The same questions asked of DuckDB in SQL: parse a log (or Drillsift events), join the roster by
 * token, five rules, clickers per department. The SQL stands under resources/duckdb. DuckDB
 * keeps its defaults: as many threads as cores, and most of the machine's memory.
 *
 * <p>Arguments: how the file is loaded (log-as-fields, log-as-lines, log-by-pattern, log-as-text,
 * csv), the file, the roster.
 */
public final class DuckDbPeer {

    private DuckDbPeer() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        String load = sql(arguments[0]).replace("{file}", quoted(arguments[1]));
        String roster = sql("roster").replace("{roster}", quoted(arguments[2]));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(roster);
            statement.execute(load);
            print(statement, "select 'lines', count(*) from access"); // known without a scan
            statement.execute(sql("networks"));
            statement.execute(sql("visits"));
            print(statement, sql("clickers"));
        }
    }

    private static void print(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                System.out.println(rows.getString(1) + " " + rows.getLong(2));
            }
        }
    }

    private static String quoted(String path) {
        return path.replace("'", "''");
    }

    private static String sql(String name) throws IOException {
        try (InputStream text = DuckDbPeer.class.getResourceAsStream("/duckdb/" + name + ".sql")) {
            if (text == null) {
                throw new IllegalArgumentException("no way to load is called " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
