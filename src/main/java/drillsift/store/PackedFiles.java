package drillsift.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Compact files of one kind in a folder, each under a name that tells what it was made from. */
final class PackedFiles {

    private final Path folder;
    private final String ending;
    private final int magic;
    private final int version;

    /**
     * @param magic the first bytes of each file
     */
    PackedFiles(Path folder, String ending, int magic, int version) {
        this.folder = SafeFiles.folder(folder);
        this.ending = ending;
        this.magic = magic;
        this.version = version;
    }

    /** Takes what stands in a file out of it. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Unpacked from) throws IOException;
    }

    /** Empty when it was not kept, or is not as it was written: then it is made anew. */
    <T> Optional<T> find(String name, Reading<T> reading) {
        try {
            return Optional.of(reading.of(Unpacked.open(file(name), magic, version)));
        } catch (NoSuchFileException | DamagedFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a long one that holds numbers and columns alone: it is read in pieces. */
    <T> Optional<T> findLong(String name, Reading<T> reading) {
        Path file = file(name);
        try (FileChannel channel = FileChannel.open(file)) {
            return Optional.of(reading.of(Unpacked.open(channel, file, magic, version)));
        } catch (NoSuchFileException | DamagedFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is kept, exactly as it was written. */
    boolean intact(String name) {
        try {
            Unpacked.check(file(name), magic, version);
            return true;
        } catch (NoSuchFileException | DamagedFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(String name, Packed packed) {
        Path file = file(name);
        try {
            SafeFiles.write(file, packed.file(magic, version, file.getFileName().toString()));
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ending);
    }
}
