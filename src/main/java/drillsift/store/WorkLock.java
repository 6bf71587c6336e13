package drillsift.store;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run at a time per work folder. The operating system's lock decides, not the file: it ends
 * with the process, however that ends. The file tells who holds it.
 */
public final class WorkLock implements AutoCloseable {

    private static final String FILE = "drillsift.lock";

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
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new RefusedException(Problem.of(StoreCode.BUSY, holder(file)));
            }
            SafeFiles.close(file);
            sign(channel);
            return new WorkLock(channel, lock);
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another run inside this process
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        ProcessHandle process = ProcessHandle.current();
        String start = process.info().startInstant().map(Object::toString).orElse("");
        byte[] text =
                ("pid " + process.pid() + " " + start + "\n").getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text), 0);
        channel.force(true);
    }

    private static String holder(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
