package drillsift.cli;

import drillsift.job.PassingInput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is handed in by a pipe, for commands that look at a file more than once: kept in a file that
 * only its owner can open, and gone when the command ends.
 */
final class StandardInput implements AutoCloseable {

    private static final Path NAME = Path.of("-");

    private volatile Path kept;

    /** The file itself, or what came in where it is called {@code -}. */
    Path file(Path named) throws IOException {
        if (!named.equals(NAME)) {
            return named;
        }
        if (kept == null) {
            kept = PassingInput.place();
            try (OutputStream file = PassingInput.stream(kept)) {
                System.in.transferTo(file);
            }
        }
        return kept;
    }

    /** The process is about to be halted, in another thread than the command's. */
    void abandon() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (kept != null) {
            Files.deleteIfExists(kept);
        }
    }
}
