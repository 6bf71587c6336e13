package drillsift.cli;

import drillsift.job.Preview;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the launcher that this run used all that a run uses, so that the archive of its classes,
 * which the virtual machine writes at its end, is worth keeping.
 */
final class WarmStart {

    /** Set by the launcher to the file that it looks for. */
    private static final String MARK = "drillsift.archive";

    private WarmStart() {}

    /** A first run may print nothing, and later ones be slow for want of what printing needs. */
    static void keepArchive() {
        String mark = System.getProperty(MARK);
        if (mark == null) {
            return;
        }
        try {
            Preview.printUnseen();
            Files.createFile(Path.of(mark));
        } catch (IOException | RefusedException | OutOfMemoryError impossible) {
            return; // the archive is dropped, and the next run makes another
        }
    }
}
