package drillsift.store;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

/**
 * Sets of rows known by a name. Each has a number, and the ids of its rows begin at that number
 * times 2^32.
 *
 * @param sets table of the sets: number and name
 * @param rows table of the rows, whose first column is the id
 * @param columns how many columns a row has
 */
record NumberedSets(String sets, String rows, int columns) {

    OptionalInt find(Sql sql, String name) throws SQLException {
        List<Integer> numbers =
                sql.query(
                        "select number from " + sets + " where name = ?",
                        row -> row.getInt(1),
                        name);
        return numbers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(numbers.get(0));
    }

    /** First id of the set of that number. */
    static long firstId(int number) {
        return (long) number << 32;
    }

    /**
     * Puts these rows in the place of what the set held.
     *
     * @param content rows without their ids
     */
    void replace(Sql sql, String name, Iterable<Object[]> content) throws SQLException {
        OptionalInt known = find(sql, name);
        int number = known.isPresent() ? known.getAsInt() : add(sql, name);
        if (known.isPresent()) {
            sql.update(
                    "delete from " + rows + " where id >= ? and id < ?",
                    firstId(number),
                    firstId(number + 1));
        }
        String insert = "insert into " + rows + " values (?" + ",?".repeat(columns - 1) + ")";
        sql.batch(insert, firstId(number), content);
    }

    private int add(Sql sql, String name) throws SQLException {
        int number =
                sql.query("select coalesce(max(number), 0) from " + sets, row -> row.getInt(1))
                                .get(0)
                        + 1;
        sql.update("insert into " + sets + " values (?, ?)", number, name);
        return number;
    }
}
