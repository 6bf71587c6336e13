package drillsift.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path of {@link WatchedFiles}. */
record WatchedPath(WatchedSystem system, Path path) implements Path {

    static Path inner(Path path) {
        return path instanceof WatchedPath watched ? watched.path : path;
    }

    private Path watched(Path found) {
        return found == null ? null : new WatchedPath(system, found);
    }

    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return path.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return watched(path.getRoot());
    }

    @Override
    public Path getFileName() {
        return watched(path.getFileName());
    }

    @Override
    public Path getParent() {
        return watched(path.getParent());
    }

    @Override
    public int getNameCount() {
        return path.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return watched(path.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return watched(path.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return path.startsWith(inner(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return path.endsWith(inner(other));
    }

    @Override
    public Path normalize() {
        return watched(path.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return watched(path.resolve(inner(other)));
    }

    @Override
    public Path relativize(Path other) {
        return watched(path.relativize(inner(other)));
    }

    @Override
    public URI toUri() {
        return path.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return watched(path.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return watched(path.toRealPath(options));
    }

    @Override
    public WatchKey register(
            WatchService watcher, WatchEvent.Kind<?>[] kinds, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("nothing of the product waits for changes");
    }

    @Override
    public int compareTo(Path other) {
        return path.compareTo(inner(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchedPath watched && path.equals(watched.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
