package drillsift.store;

import java.nio.file.Path;

/** A file of the work folder is not as it was written; whoever needs it makes it again. */
public final class DamagedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedFileException(Path file) {
        super(file.toString());
    }
}
