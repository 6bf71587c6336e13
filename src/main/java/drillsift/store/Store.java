package drillsift.store;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The work folder: H2 for what is looked up, files for events and verdicts. All of it is a cache; a
 * database that cannot be opened is set aside and made again, an older program's is made again.
 */
public final class Store implements AutoCloseable {

    private static final int SCHEMA_VERSION = 6;
    private static final String DATABASE = "drillsift";

    /** What the launcher looks at. */
    public static final String KNOWN_INPUTS = "known-inputs";

    private final JdbcConnectionPool pool;
    private final Path work;
    private final List<Problem> notices;
    private final SourceLedger sources;
    private final RosterLedger rosters;

    private Store(JdbcConnectionPool pool, Path work, List<Problem> notices) {
        this.pool = pool;
        this.work = work;
        this.notices = notices;
        sources = new SourceLedger(pool);
        rosters = new RosterLedger(pool);
    }

    /**
     * @param work absolute folder, made if missing
     * @throws RefusedException DS-7003 for a database of a newer program, DS-6001 when another
     *     process has it open
     */
    public static Store open(Path work) {
        SafeFiles.folder(work);
        List<Problem> notices = new ArrayList<>();
        try {
            return new Store(connect(work), work, notices);
        } catch (SQLException e) {
            DatabaseFault.refuseUnlessDamaged(e, work, work.resolve(DATABASE + ".mv.db"));
            notices.add(e instanceof OutdatedException ? remove(work) : setAside(work));
            try {
                return new Store(connect(work), work, notices);
            } catch (SQLException again) {
                again.addSuppressed(e);
                throw new IllegalStateException("a new database cannot be made", again);
            }
        }
    }

    /** Whether a work folder has a database; {@link #open} makes one where there is none. */
    public static boolean isIn(Path work) {
        return Files.exists(work.resolve(DATABASE + ".mv.db"));
    }

    private static JdbcConnectionPool connect(Path work) throws SQLException {
        Path file = work.resolve(DATABASE).toAbsolutePath();
        closeToOthers(file);
        // Late writing would lose acknowledged commits at kill -9 (WRITE_DELAY).
        String url =
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "drillsift", "");
        pool.setMaxConnections(16);
        try (Connection connection = pool.getConnection()) {
            prepare(connection);
            return pool;
        } catch (SQLException | RuntimeException e) {
            pool.dispose();
            throw e;
        }
    }

    /** H2 makes its file with the umask's rights; an empty file of ours keeps its own. */
    private static void closeToOthers(Path file) {
        Path database = file.resolveSibling(DATABASE + ".mv.db");
        try {
            if (Files.exists(database)) {
                SafeFiles.close(database);
            } else {
                SafeFiles.create(database).close();
            }
        } catch (IOException e) {
            throw SafeFiles.refused(database, e);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        sql.update("create table if not exists schema_version (version int not null)");
        List<Integer> versions =
                sql.query("select version from schema_version", row -> row.getInt(1));
        refuseOther(versions);
        try (Statement statement = connection.createStatement()) {
            statement.execute(schema());
        }
        if (versions.isEmpty()) {
            sql.update("insert into schema_version values (?)", SCHEMA_VERSION);
        }
    }

    private static void refuseOther(List<Integer> versions) throws SQLException {
        if (versions.isEmpty() || versions.get(0) == SCHEMA_VERSION) {
            return;
        }
        if (versions.get(0) < SCHEMA_VERSION) {
            throw new OutdatedException();
        }
        throw new RefusedException(
                Problem.of(
                        StoreCode.NEWER_DATABASE,
                        versions.get(0).toString(),
                        Integer.toString(SCHEMA_VERSION)));
    }

    private static String schema() {
        try (InputStream stream = Store.class.getResourceAsStream("/db/schema.sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program lacks its own schema", e);
        }
    }

    /** A database of an older program: a cache in other tables than these. */
    private static final class OutdatedException extends SQLException {
        private static final long serialVersionUID = 1;
    }

    /** Not set aside: it holds names, and nothing in it is lost that is not made again. */
    private static Problem remove(Path work) {
        Path database = work.resolve(DATABASE + ".mv.db");
        try {
            Files.delete(database);
            return Problem.of(StoreCode.DATABASE_OUTDATED);
        } catch (IOException e) {
            throw SafeFiles.refused(database, e);
        }
    }

    private static Problem setAside(Path work) {
        Path database = work.resolve(DATABASE + ".mv.db");
        try {
            int number = 1;
            while (Files.exists(aside(work, number))) {
                number++;
            }
            Files.move(database, aside(work, number), StandardCopyOption.ATOMIC_MOVE);
            return Problem.of(StoreCode.DATABASE_SET_ASIDE, aside(work, number).toString());
        } catch (IOException e) {
            throw SafeFiles.refused(database, e);
        }
    }

    private static Path aside(Path work, int number) {
        return work.resolve(DATABASE + ".damaged-" + number + ".mv.db");
    }

    /** What was noticed while opening. */
    public List<Problem> notices() {
        return List.copyOf(notices);
    }

    /** Removes leftovers of crashes; a new database names no segments yet, so all stay then. */
    public void sweep() {
        if (notices.isEmpty()) {
            segmentFiles().sweep(Set.copyOf(blockLedger().segments()));
        }
        new KeptVerdicts(work.resolve("verdicts")).sweep();
        SafeFiles.sweep(work.resolve(KNOWN_INPUTS));
    }

    /** What of the folder can be done without. */
    public UnneededFiles unneeded(
            String owner,
            Set<String> sources,
            Set<String> rosters,
            Set<String> rounds,
            Set<String> bases) {
        return new UnneededFiles(
                work, blockLedger(), segmentFiles(), owner, sources, rosters, rounds, bases);
    }

    /** For the job repository, which lives in the same database. */
    public DataSource dataSource() {
        return pool;
    }

    public SourceLedger sourceLedger() {
        return sources;
    }

    public RosterLedger rosterLedger() {
        return rosters;
    }

    public RosterFiles rosterFiles() {
        return new RosterFiles(work.resolve("rosters"));
    }

    public BlockLedger blockLedger() {
        return new BlockLedger(pool);
    }

    public ReachFiles reachFiles() {
        return new ReachFiles(work.resolve("verdicts"));
    }

    public EventIndexFiles eventIndexFiles() {
        return new EventIndexFiles(work.resolve("verdicts"));
    }

    public RuleVerdictFiles ruleVerdictFiles() {
        return new RuleVerdictFiles(work.resolve("verdicts"));
    }

    public RoundFiles roundFiles() {
        return new RoundFiles(work.resolve("verdicts"));
    }

    public FigureTable figureTable() {
        return new FigureTable(pool);
    }

    public SegmentFiles segmentFiles() {
        return new SegmentFiles(work.resolve("segments"));
    }

    /** A secret of this folder, kept for its next runs; lost with the folder. */
    public byte[] documentKey() {
        return FolderKey.of(work);
    }

    @Override
    public void close() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be closed", e);
        } finally {
            pool.dispose();
        }
    }
}
