package drillsift.event;

/**
 * Where a record stands.
 *
 * @param file the path as written in the job file
 * @param line the physical line where the record starts, from 1; 0 means the file as a whole
 */
public record SourceRef(String file, long line) {

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
