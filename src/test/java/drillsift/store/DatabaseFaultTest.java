package drillsift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.message.RefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;

/** What is done with the file of a database that does not open. */
class DatabaseFaultTest {

    private static final Path WORK = Path.of("work");

    private static void open(int code, Throwable cause) {
        SQLException failure = new SQLException("H2", "90000", code, cause);
        DatabaseFault.refuseUnlessDamaged(failure, WORK, WORK.resolve("drillsift.mv.db"));
    }

    private static void refused(int code, Throwable cause, String told) {
        assertThatThrownBy(() -> open(code, cause))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems().get(0).code().id()).isEqualTo(told));
    }

    @Test
    void a_file_that_is_in_use_is_waited_for() {
        refused(ErrorCode.DATABASE_ALREADY_OPEN_1, null, "DS-6001");
        refused(ErrorCode.DATABASE_IS_IN_EXCLUSIVE_MODE, null, "DS-6001");
    }

    @Test
    void a_file_that_the_system_refuses_is_none_that_is_damaged() {
        refused(ErrorCode.DATABASE_IS_READ_ONLY, null, "DS-7001");
        refused(ErrorCode.IO_EXCEPTION_2, new AccessDeniedException("drillsift.mv.db"), "DS-7001");
        refused(
                ErrorCode.IO_EXCEPTION_2,
                new IllegalStateException(new IOException("No space left on device")),
                "DS-7002");
        assertThatThrownBy(() -> open(ErrorCode.IO_EXCEPTION_2, new IOException("Input/output")))
                .hasRootCauseMessage("Input/output");
        assertThatThrownBy(() -> open(ErrorCode.OUT_OF_MEMORY, new OutOfMemoryError()))
                .hasRootCauseInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void a_file_that_is_cut_or_holds_something_else_is_damaged() {
        assertThatCode(
                        () -> {
                            open(ErrorCode.FILE_CORRUPTED_1, null);
                            open(ErrorCode.IO_EXCEPTION_2, new EOFException());
                            open(ErrorCode.GENERAL_ERROR_1, new IllegalStateException());
                        })
                .doesNotThrowAnyException();
    }
}
