package drillsift.store;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders that only their owner can open, whatever the umask says, and writes that are
 * seen whole or not at all. On file systems without POSIX permissions the folder's own rights hold.
 */
public final class SafeFiles {

    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    private SafeFiles() {}

    /**
     * Makes the folder and its parents; the folder itself is 0700.
     *
     * @throws RefusedException DS-7001 or DS-7004 when it cannot be made
     */
    public static Path folder(Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new RefusedException(Problem.of(StoreCode.NO_FOLDER, folder.toString()));
            }
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, FOLDER);
            }
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(Problem.of(StoreCode.NO_FOLDER, folder.toString()), e);
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /** Writes beside the file, forces it to disk and renames: 0600. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, ByteBuffer.wrap(bytes));
    }

    static void write(Path file, ByteBuffer bytes) throws IOException {
        write(file, bytes, temporary -> {}); // 0600, as it was made
    }

    private static void write(Path file, ByteBuffer bytes, Rights rights) throws IOException {
        Path temporary =
                file.resolveSibling(
                        file.getFileName() + "." + Thread.currentThread().getId() + ".tmp");
        Files.deleteIfExists(temporary);
        try {
            fill(temporary, bytes);
            rights.giveTo(temporary);
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            remove(temporary, e);
            throw e;
        }
    }

    private static void fill(Path temporary, ByteBuffer bytes) throws IOException {
        try (FileChannel channel = create(temporary)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** It may hold names, and nobody would look for it. */
    private static void remove(Path temporary, Exception failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Removes what a crash left of {@link #write}; nobody else writes the file. */
    static void sweep(Path file) {
        String name = file.getFileName().toString();
        try (Stream<Path> entries = Files.list(file.getParent())) {
            for (Path entry : entries.toList()) {
                String found = entry.getFileName().toString();
                if (found.startsWith(name + ".")
                        && found.substring(name.length()).matches("\\.[0-9]+\\.tmp")) {
                    Files.delete(entry);
                }
            }
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /**
     * As {@link #write}, but a file that is replaced hands its owner, group and rights on; where
     * they cannot be handed on, it stays as it was.
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file) || !isPosix(file)) {
            write(file, bytes);
            return;
        }
        PosixFileAttributes before = Files.readAttributes(file, PosixFileAttributes.class);
        write(
                file,
                ByteBuffer.wrap(bytes),
                temporary -> {
                    PosixFileAttributeView view =
                            Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
                    if (!view.readAttributes().owner().equals(before.owner())) {
                        view.setOwner(before.owner());
                    }
                    if (!view.readAttributes().group().equals(before.group())) {
                        view.setGroup(before.group());
                    }
                    view.setPermissions(before.permissions());
                });
    }

    /** Gives a file that is written its rights. */
    private interface Rights {

        void giveTo(Path file) throws IOException;
    }

    /** A new file for writing, 0600 from its first moment. */
    static FileChannel create(Path file) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (isPosix(file.toAbsolutePath().getParent())) {
            FileAttribute<?> closed = PosixFilePermissions.asFileAttribute(FILE);
            return FileChannel.open(file, options, closed);
        }
        return FileChannel.open(file, options);
    }

    /** Into a new file, 0600 from its first moment; what is there already is never replaced. */
    public static OutputStream stream(Path file) throws IOException {
        return Channels.newOutputStream(create(file));
    }

    /** So that new names in it outlive a power cut, where the system lets folders be opened. */
    static void forceFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static void close(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    /** What the operating system said, as something the user can mend. */
    public static RuntimeException refused(Path path, IOException failure) {
        return failure instanceof FileSystemException || isFull(failure)
                ? new RefusedException(unwritten(path, failure), failure)
                : new UncheckedIOException(failure);
    }

    /** The same as a note, where the command goes on without the file. */
    public static Problem unwritten(Path path, IOException failure) {
        return isFull(failure)
                ? Problem.of(StoreCode.DISK_FULL, path.toString())
                : Problem.of(
                        StoreCode.NOT_WRITABLE,
                        path.toString(),
                        failure.getClass().getSimpleName());
    }

    private static boolean isFull(IOException failure) {
        String reason = failure.getMessage() == null ? "" : failure.getMessage();
        return reason.contains("No space left") || reason.contains("quota");
    }
}
