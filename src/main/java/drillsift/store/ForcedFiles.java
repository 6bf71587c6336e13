package drillsift.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Brings the files of a run to disk and hashes them, several at a time: disks let wait. */
final class ForcedFiles {

    private final Path folder;

    /** Path of each file within the folder to its SHA-256. */
    private final SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();

    ForcedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Brings one file to disk; nobody writes to it any more.
     *
     * @param name within the folder, with {@code /}
     */
    void add(String name) throws IOException {
        hashes.put(name, hash(folder.resolve(name)));
    }

    /**
     * Brings those to disk that are not there yet.
     *
     * @param names of all files within the folder, with {@code /}
     * @return the SHA-256 of each
     */
    SortedMap<String, String> hashes(List<String> names) throws IOException {
        try {
            names.parallelStream().filter(name -> !hashes.containsKey(name)).forEach(this::force);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        SortedMap<String, String> all = new TreeMap<>(hashes);
        all.keySet().retainAll(names);
        return all;
    }

    private void force(String name) {
        try {
            add(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        SafeFiles.close(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return Sha256.of(file);
    }
}
