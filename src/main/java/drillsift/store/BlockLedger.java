package drillsift.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
                row.getBoolean("is_last"));
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
                    sql.batch(
                            "insert into normalize_block values (?,?,?,?,?,?,?,?,?,?,?,?)",
                            rows.stream().map(BlockLedger::values).toList());
                });
    }

    /** Names of all segments that some input has. */
    public List<String> segments() {
        return Sql.select(
                source,
                "select distinct segment from normalize_block order by segment",
                row -> row.getString(1));
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
            row.last()
        };
    }
}
