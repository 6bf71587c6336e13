package drillsift.job.file;

import drillsift.event.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Remembers the bytes of each file that filters are read from, while it is read. */
final class FilterFiles {

    private final Problems problems;
    private final List<FilterFile> files = new ArrayList<>();

    FilterFiles(Problems problems) {
        this.problems = problems;
    }

    /**
     * What the reading gives; a file that changes meanwhile is noted, since no one version acts.
     */
    <T> T reading(FilterFile.Role role, Path path, String name, Supplier<T> reader) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            T read = reader.get();
            if (!Arrays.equals(bytes, Files.readAllBytes(path))) {
                problems.add(new SourceRef(name, 0), JobFileCode.CHANGED_WHILE_READ);
            }
            files.add(new FilterFile(role, path, name, bytes));
            return read;
        } catch (IOException e) {
            return reader.get(); // which tells what is wrong with the file
        }
    }

    List<FilterFile> all() {
        return List.copyOf(files);
    }
}
