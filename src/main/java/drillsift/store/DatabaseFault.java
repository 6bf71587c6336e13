package drillsift.store;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/**
 * What H2 says when it cannot open its file. Only damage is a reason to set the file aside: one
 * that is in use, or that the system does not let us read or write, is as good as before.
 */
final class DatabaseFault {

    private static final int MOST_CAUSES = 20;

    private DatabaseFault() {}

    /**
     * @param work folder of the database, for messages
     * @throws RefusedException DS-6001 when another process has it open, DS-70xx when the system
     *     refuses it
     */
    static void refuseUnlessDamaged(SQLException failure, Path work, Path database) {
        switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.DATABASE_IS_IN_EXCLUSIVE_MODE ->
                    // by another process, or by a run of this one that is still being closed
                    throw new RefusedException(
                            Problem.of(StoreCode.BUSY, work.toString()), failure);
            case ErrorCode.DATABASE_IS_READ_ONLY ->
                    throw new RefusedException(
                            Problem.of(
                                    StoreCode.NOT_WRITABLE,
                                    database.toString(),
                                    "DATABASE_IS_READ_ONLY"),
                            failure);
            case ErrorCode.OUT_OF_MEMORY ->
                    throw new IllegalStateException("no memory to open the database", failure);
            default -> refuseIfOfSystem(failure, database);
        }
    }

    private static void refuseIfOfSystem(Throwable failure, Path database) {
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            // a file that ends too soon is cut
            if (cause instanceof IOException system && !(cause instanceof EOFException)) {
                throw SafeFiles.refused(database, system);
            }
            cause = cause.getCause();
        }
    }
}
