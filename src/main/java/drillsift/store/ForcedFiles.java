package drillsift.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Brings the files of a run to disk and hashes them, several at a time: disks let wait. */
final class ForcedFiles {

    private ForcedFiles() {}

    /**
     * @param files within the folder, with {@code /}
     * @return the SHA-256 of each
     */
    static SortedMap<String, String> hashes(Path folder, List<String> files) throws IOException {
        SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();
        try {
            files.parallelStream().forEach(name -> hashes.put(name, hash(folder.resolve(name))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            SafeFiles.close(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
