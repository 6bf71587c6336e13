package drillsift.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Rights of what may be read by others: 0755 for folders, 0644 for files. */
final class OpenRights {

    private OpenRights() {}

    static void of(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            String rights = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
