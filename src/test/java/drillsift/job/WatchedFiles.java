package drillsift.job;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files of a process of its own: remembers what was opened for reading, counts what changes
 * something, and dies before the n-th change as by kill -9. Java takes it for its file system where
 * {@code java.nio.file.spi.DefaultFileSystemProvider} names it; what goes through {@code
 * java.io.File} passes it by.
 */
public final class WatchedFiles extends FileSystemProvider {

    /** System property: the change to die before; 0 lets the process live. */
    static final String FATAL = "watched.fatal";

    private static final Set<String> OPENED = new ConcurrentSkipListSet<>();
    private static final AtomicInteger CHANGES = new AtomicInteger();
    private static final int FATAL_CHANGE = Integer.getInteger(FATAL, 0);

    private final FileSystemProvider inner;
    private final WatchedSystem system;

    public WatchedFiles(FileSystemProvider inner) {
        this.inner = inner;
        system = new WatchedSystem(this, inner.getFileSystem(URI.create("file:///")));
    }

    /** Prints the files that were opened for reading, and how many changes were made. */
    static void tell() {
        OPENED.forEach(file -> System.out.println("opened " + file));
        System.out.println("changes " + CHANGES.get());
    }

    private static void change() {
        WatchedCopies.lock();
        try {
            int change = CHANGES.incrementAndGet();
            if (change == FATAL_CHANGE) {
                Runtime.getRuntime().halt(137);
            }
            WatchedCopies.before(change);
        } finally {
            WatchedCopies.unlock();
        }
    }

    private static void open(Path path, Set<? extends OpenOption> options) {
        if (isChanging(options)) {
            change();
        } else {
            OPENED.add(of(path).toAbsolutePath().normalize().toString());
        }
    }

    private static boolean isChanging(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE)
                || options.contains(StandardOpenOption.APPEND);
    }

    private static Path of(Path path) {
        return WatchedPath.inner(path);
    }

    private Path watched(Path path) {
        return new WatchedPath(system, of(path)); // java.io.File gives watched ones itself
    }

    @Override
    public String getScheme() {
        return inner.getScheme();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) throws IOException {
        return inner.newFileSystem(uri, environment);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return watched(inner.getPath(uri));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        open(path, options);
        SeekableByteChannel channel = inner.newByteChannel(of(path), options, attributes);
        return isChanging(options) ? new Written(channel) : channel;
    }

    /** Each write may be the last. */
    private record Written(SeekableByteChannel channel) implements SeekableByteChannel {

        @Override
        public int read(ByteBuffer to) throws IOException {
            return channel.read(to);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            change();
            return channel.write(from);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            change();
            channel.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @Override
    public FileChannel newFileChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        open(path, options);
        return inner.newFileChannel(of(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
            Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        DirectoryStream<Path> entries =
                inner.newDirectoryStream(of(folder), entry -> filter.accept(watched(entry)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> each = entries.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Path next() {
                        return watched(each.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                entries.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        change();
        inner.createDirectory(of(folder), attributes);
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
            throws IOException {
        change();
        inner.createSymbolicLink(of(link), of(target), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        change();
        inner.createLink(of(link), of(existing));
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return watched(inner.readSymbolicLink(of(link)));
    }

    @Override
    public void delete(Path path) throws IOException {
        change();
        inner.delete(of(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        change();
        inner.copy(of(from), of(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        change();
        inner.move(of(from), of(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return inner.isSameFile(of(one), of(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return inner.isHidden(of(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return inner.getFileStore(of(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        inner.checkAccess(of(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return inner.getFileAttributeView(of(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
            Path path, Class<A> type, LinkOption... options) throws IOException {
        return inner.readAttributes(of(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
            throws IOException {
        return inner.readAttributes(of(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
            throws IOException {
        change();
        inner.setAttribute(of(path), name, value, options);
    }
}
