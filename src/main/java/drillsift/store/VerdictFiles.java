package drillsift.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One compact file of verdicts per judged round, named by what it was made from. */
public final class VerdictFiles {

    private static final int MAGIC = 0x52455644; // "DVER"
    private static final int VERSION = 2;

    private final Path folder;

    VerdictFiles(Path folder) {
        this.folder = SafeFiles.folder(folder);
    }

    public boolean exists(String name) {
        return Files.isRegularFile(file(name));
    }

    public void write(String name, VerdictColumns columns) {
        Packed packed =
                new Packed()
                        .ints(columns.episode())
                        .bytes(columns.verdict())
                        .bytes(columns.machineKind())
                        .bytes(columns.actor())
                        .bytes(columns.decidedBy())
                        .ints(columns.probability());
        Path file = file(name);
        try {
            SafeFiles.write(file, packed.file(MAGIC, VERSION));
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    /**
     * @throws DamagedFileException when the file is not as it was written
     */
    public VerdictColumns read(String name) {
        try {
            Unpacked from = Unpacked.open(file(name), MAGIC, VERSION);
            return new VerdictColumns(
                    from.ints(),
                    from.bytes(),
                    from.bytes(),
                    from.bytes(),
                    from.bytes(),
                    from.ints());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".verdicts");
    }
}
