package drillsift.job.file;

import drillsift.event.InputFormat;
import drillsift.read.KnownColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that {@code columns} can map a file's headers to: those that its reader knows. */
final class ColumnNames {

    private ColumnNames() {}

    static List<String> ofRoster() {
        return KnownColumns.rosterNames();
    }

    /** Of the format; where none is given, whatever some format knows. */
    static List<String> ofInput(Optional<InputFormat> format) {
        if (format.isPresent()) {
            return KnownColumns.names(format.get());
        }
        Stream<String> all =
                Arrays.stream(InputFormat.values()).map(KnownColumns::names).flatMap(List::stream);
        return Stream.concat(all, ofRoster().stream()).distinct().toList();
    }
}
