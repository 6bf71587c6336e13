package drillsift.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Copies of a folder before changes of {@link WatchedFiles}: what a process that is killed there
 * leaves. Other changes wait meanwhile.
 */
final class WatchedCopies {

    /** System properties: the folder, where its copies go, the first change and the one after. */
    static final String FROM = "watched.copies.from";

    static final String TO = "watched.copies.to";
    static final String FIRST = "watched.copies.first";
    static final String END = "watched.copies.end";

    private static final ReentrantLock TURN = new ReentrantLock();
    private static final int FIRST_CHANGE = Integer.getInteger(FIRST, 0);
    private static final int STEP = Integer.getInteger("kill.every", 1);
    private static final int END_CHANGE = Integer.getInteger(END, 0);

    private WatchedCopies() {}

    static void lock() {
        TURN.lock();
    }

    static void unlock() {
        TURN.unlock();
    }

    static void before(int change) {
        if (change >= FIRST_CHANGE && change < END_CHANGE && (change - FIRST_CHANGE) % STEP == 0) {
            copy(
                    Path.of(System.getProperty(FROM)),
                    Path.of(System.getProperty(TO), Integer.toString(change)));
        }
    }

    private static void copy(Path from, Path to) {
        Path inner = WatchedPath.inner(from);
        Path target = WatchedPath.inner(to);
        try {
            Files.walkFileTree(inner, new Copying(inner, target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        private void copy(Path path) throws IOException {
            try {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path)),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException e) {
                if (path.equals(from)) {
                    throw e; // anything else: deleted by a change that had begun before
                }
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            copy(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            copy(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
