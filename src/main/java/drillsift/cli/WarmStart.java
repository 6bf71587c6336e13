package drillsift.cli;

import drillsift.job.Preview;
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
        keepArchive(Preview::printUnseen);
    }

    /**
     * The run is published and its end told: whatever a machine lacks for printing, such as space
     * for temporary files or a library of fonts, is nothing to it.
     */
    static void keepArchive(Runnable printing) {
        String mark = System.getProperty(MARK);
        if (mark == null) {
            return;
        }
        try {
            printing.run();
            Files.createFile(Path.of(mark));
        } catch (Exception | LinkageError | VirtualMachineError impossible) {
            return; // the archive is dropped, and the next run makes another
        }
    }
}
