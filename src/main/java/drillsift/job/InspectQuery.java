package drillsift.job;

import drillsift.event.InputFormat;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What is to be looked at.
 *
 * @param roster the list of people that the files are to be held against
 * @param zone for times that name none
 * @param format of all the files; empty to recognise each
 * @param part the member of an archive or the sheet of a workbook; empty for every member, and for
 *     the first sheet
 */
public record InspectQuery(
        List<Named> files,
        Optional<Path> roster,
        ZoneId zone,
        Optional<InputFormat> format,
        Optional<String> part) {

    /**
     * @param name as it is called in answers and messages
     */
    public record Named(String name, Path path) {}
}
