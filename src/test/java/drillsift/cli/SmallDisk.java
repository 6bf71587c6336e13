package drillsift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A file system of few kilobytes that can be made larger or read-only. Needs Linux and root. */
final class SmallDisk implements AutoCloseable {

    private final Path place;

    /** Skips the test where such a file system cannot be had. */
    SmallDisk(Path place, int kilobytes) throws Exception {
        this.place = Files.createDirectories(place);
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", "" + place),
                "a small file system can only be mounted by root on Linux");
    }

    Path place() {
        return place;
    }

    void remount(String options) throws Exception {
        if (!run("mount", "-o", "remount," + options, place.toString())) {
            throw new IllegalStateException("remount " + options);
        }
    }

    @Override
    public void close() {
        try {
            run("umount", place.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
