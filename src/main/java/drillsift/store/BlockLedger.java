package drillsift.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Which blocks an input has and what became of their records; entering one twice changes nothing.
 */
public final class BlockLedger {

    private final DataSource source;

    BlockLedger(DataSource source) {
        this.source = source;
    }

    /** In the order of the file; empty when the input is not known. */
    public List<BlockRow> blocks(String sourceKey) {
        return Sql.select(
                source,
                "select * from normalize_block where source = ? order by number",
                BlockLedger::block,
                sourceKey);
    }

    private static BlockRow block(ResultSet row) throws SQLException {
        return new BlockRow(
                row.getString("source"),
                row.getInt("number"),
                row.getString("segment"),
                row.getLong("first_line"),
                row.getLong("block_offset"),
                row.getInt("length"),
                row.getInt("records"),
                row.getInt("accepted"),
                row.getInt("rejected"),
                row.getInt("skipped"),
                row.getInt("events"),
                row.getBoolean("is_last"),
                notes(row.getString("notes")));
    }

    public void merge(List<BlockRow> rows) {
        Sql.transaction(
                source,
                sql -> {
                    sql.batch(
                            "delete from normalize_block where source = ? and number = ?",
                            rows.stream()
                                    .map(row -> new Object[] {row.sourceKey(), row.number()})
                                    .toList());
                    // What an earlier state of the file had beyond its present end.
                    sql.batch(
                            "delete from normalize_block where source = ? and number > ?",
                            rows.stream()
                                    .filter(BlockRow::last)
                                    .map(row -> new Object[] {row.sourceKey(), row.number()})
                                    .toList());
                    sql.batch(
                            "insert into normalize_block values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                            rows.stream().map(BlockLedger::values).toList());
                });
    }

    /** As {@code code=count} joined by blanks. */
    private static String notes(SortedMap<String, Integer> notes) {
        StringJoiner text = new StringJoiner(" ");
        notes.forEach((note, count) -> text.add(note + "=" + count));
        return text.toString();
    }

    private static SortedMap<String, Integer> notes(String text) {
        SortedMap<String, Integer> notes = new TreeMap<>();
        for (String note : text.isEmpty() ? new String[0] : text.split(" ")) {
            int equals = note.indexOf('=');
            notes.put(note.substring(0, equals), Integer.valueOf(note.substring(equals + 1)));
        }
        return notes;
    }

    /** Names of all segments that some input has. */
    public List<String> segments() {
        return Sql.select(
                source,
                "select distinct segment from normalize_block order by segment",
                row -> row.getString(1));
    }

    /** Names of the segments of each input. */
    public SortedMap<String, Set<String>> segmentsBySource() {
        SortedMap<String, Set<String>> segments = new TreeMap<>();
        Sql.select(
                        source,
                        "select source, segment from normalize_block",
                        row -> List.of(row.getString(1), row.getString(2)))
                .forEach(
                        row ->
                                segments.computeIfAbsent(row.get(0), key -> new TreeSet<>())
                                        .add(row.get(1)));
        return segments;
    }

    /** Forgets inputs; all of them or none. */
    public void remove(Collection<String> sourceKeys) {
        Sql.transaction(
                source,
                sql ->
                        sql.batch(
                                "delete from normalize_block where source = ?",
                                sourceKeys.stream().map(key -> new Object[] {key}).toList()));
    }

    private static Object[] values(BlockRow row) {
        return new Object[] {
            row.sourceKey(),
            row.number(),
            row.segment(),
            row.firstLine(),
            row.offset(),
            row.length(),
            row.records(),
            row.accepted(),
            row.rejected(),
            row.skipped(),
            row.events(),
            row.last(),
            notes(row.notes())
        };
    }
}
