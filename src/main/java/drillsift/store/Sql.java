package drillsift.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;

/** Statements with values, on one connection. */
final class Sql {

    private static final int BATCH = 1_000;

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Turns a row into a value. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something looked up. */
    interface Question<T> {
        T ask(Sql sql) throws SQLException;
    }

    /** Several statements that take effect together or not at all. */
    interface Work {
        void run(Sql sql) throws SQLException;
    }

    static void transaction(DataSource source, Work work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(new Sql(connection));
                connection.commit();
            } catch (Throwable e) { // of whatever kind: what follows would commit the half
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database", e);
        }
    }

    static <T> List<T> select(DataSource source, String text, Row<T> reader, Object... values) {
        return with(source, sql -> sql.query(text, reader, values));
    }

    static <T> T with(DataSource source, Question<T> question) {
        try (Connection connection = source.getConnection()) {
            return question.ask(new Sql(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("database", e);
        }
    }

    <T> List<T> query(String text, Row<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            set(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    void update(String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    void batch(String text, Iterable<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int waiting = 0;
            for (Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    /** Rows whose first column is an id that counts from the given one; they bring the others. */
    void batch(String text, long firstId, Iterable<Object[]> rows) throws SQLException {
        long[] id = {firstId};
        Iterator<Object[]> bare = rows.iterator();
        Iterator<Object[]> numbered =
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return bare.hasNext();
                    }

                    @Override
                    public Object[] next() {
                        Object[] row = bare.next();
                        Object[] whole = new Object[row.length + 1];
                        whole[0] = id[0]++;
                        System.arraycopy(row, 0, whole, 1, row.length);
                        return whole;
                    }
                };
        batch(text, () -> numbered);
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
