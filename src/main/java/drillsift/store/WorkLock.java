package drillsift.store;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * One run at a time per work folder, and one writer per campaign's output. The operating system's
 * lock decides, not the file: it ends with the process, however that ends. The file tells who holds
 * it.
 */
public final class WorkLock implements AutoCloseable {

    private static final String FILE = "drillsift.lock";

    /** Behind the signature: on Windows nobody can read what is locked. */
    private static final long LOCKED = 1 << 20;

    private static final int LOOKS = 20;
    private static final long LOOK_NANOS = 50_000_000L;

    private final FileChannel channel;
    private final FileLock lock;

    private WorkLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @throws RefusedException DS-6001 when another run holds it
     */
    public static WorkLock take(Path work) {
        Path file = SafeFiles.folder(work).resolve(FILE);
        try {
            return lock(file);
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    /**
     * Of the campaign's folder under the output, which runs with different work folders share.
     *
     * @throws RefusedException DS-6001 when somebody else writes there, DS-7001 or DS-7004 when
     *     nobody can
     */
    public static WorkLock ofCampaign(Path output, String campaign) {
        Path folder = output.resolve(campaign);
        try {
            if (Files.exists(output) && !Files.isDirectory(output)) {
                throw new RefusedException(Problem.of(StoreCode.NO_FOLDER, output.toString()));
            }
            Files.createDirectories(folder);
            return lock(folder.resolve("." + FILE));
        } catch (IOException e) {
            throw SafeFiles.refused(folder, e);
        }
    }

    private static WorkLock lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new RefusedException(Problem.of(StoreCode.BUSY, holder(file)));
            }
            SafeFiles.close(file);
            sign(channel);
            return new WorkLock(channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // held by another run inside this process
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        ProcessHandle process = ProcessHandle.current();
        String start = process.info().startInstant().orElseGet(Instant::now).toString();
        byte[] text =
                ("pid " + process.pid() + " on " + host() + " since " + start + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text), 0);
        channel.force(true);
    }

    /** As the system calls itself; nothing is looked up. */
    public static String host() throws IOException {
        for (String variable : List.of("HOSTNAME", "COMPUTERNAME")) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        Path kernel = Path.of("/proc/sys/kernel/hostname");
        return Files.isReadable(kernel) ? Files.readString(kernel).strip() : "this host";
    }

    /** Between the lock and its signature there is a moment without; the file's path then. */
    private static String holder(Path file) throws IOException {
        for (int i = 0; i < LOOKS; i++) {
            String signature = Files.readString(file).strip();
            if (!signature.isEmpty()) {
                return signature;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return file.toString();
    }

    /**
     * For what must not be done without the lock.
     *
     * @throws IllegalStateException when it has been given back
     */
    public void ensure() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the lock has been given back");
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0); // nobody is named who has gone
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
