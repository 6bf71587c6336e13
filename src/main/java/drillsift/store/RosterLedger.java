package drillsift.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Digests of rosters by path, size, modification time and settings: an unchanged roster is not
 * opened again.
 */
public final class RosterLedger {

    private final DataSource source;
    private final ReentrantLock turn = new ReentrantLock();

    RosterLedger(DataSource source) {
        this.source = source;
    }

    /**
     * @param modified nanoseconds since the epoch
     * @param settings hash of what the job file says of the roster
     */
    public Optional<String> sha256(Path path, long bytes, long modified, String settings) {
        return Sql.select(
                        source,
                        "select sha256 from read_roster"
                                + " where path = ? and settings = ? and bytes = ? and modified = ?",
                        row -> row.getString(1),
                        path.toString(),
                        settings,
                        bytes,
                        modified)
                .stream()
                .findFirst();
    }

    /** Several rounds may name the same file; whoever comes last is remembered. */
    public void remember(Path path, long bytes, long modified, String settings, String sha256) {
        turn.lock();
        try {
            replace(path, bytes, modified, settings, sha256);
        } finally {
            turn.unlock();
        }
    }

    private void replace(Path path, long bytes, long modified, String settings, String sha256) {
        Sql.transaction(
                source,
                sql -> {
                    sql.update(
                            "delete from read_roster where path = ? and settings = ?",
                            path.toString(),
                            settings);
                    sql.update(
                            "insert into read_roster values (?,?,?,?,?)",
                            path.toString(),
                            settings,
                            bytes,
                            modified,
                            sha256);
                });
    }
}
