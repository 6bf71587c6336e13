package drillsift.read;

import drillsift.event.Framing;
import drillsift.event.InputFormat;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out whether a file is the log of a web server, and of which kind. */
final class LogSurvey {

    private LogSurvey() {}

    /**
     * The kind of log; empty for a file that is none.
     *
     * @throws RefusedException DS-3014 for a file that is not the log that the job file says,
     *     DS-306x for one in a format of its own
     */
    static Optional<InputFormat> format(String name, FileHead head, SourceSettings settings) {
        Optional<InputFormat> declared = settings.format();
        if (settings.logFormat().isPresent()) {
            return Optional.of(InputFormat.ACCESS_LOG); // how its lines look is for its reader
        }
        if (declared.equals(Optional.of(InputFormat.ACCESS_LOG))
                && found(Encodings.asUtf8(head.head())).isEmpty()) {
            UnusualLog.refuseOwnFormat(name, head.head());
        }
        boolean mayBeLog = declared.map(format -> format.framing() == Framing.LINES).orElse(true);
        if (!mayBeLog || settings.campaignId().isPresent()) { // logs know no campaign
            return Optional.empty();
        }
        Optional<InputFormat> found = found(Encodings.asUtf8(head.head()));
        if (declared.isPresent() && !declared.equals(found)) {
            throw new RefusedException(
                    Problem.at(
                            new SourceRef(name, 1), ReadCode.OTHER_FORMAT, declared.get().key()));
        }
        if (found.equals(Optional.of(InputFormat.ACCESS_LOG))) {
            UnusualLog.refuseAgentElsewhere(name, head.head());
        }
        return found;
    }

    private static Optional<InputFormat> found(byte[] head) {
        if (W3cHeadings.areIn(head)) {
            return Optional.of(InputFormat.W3C_LOG);
        }
        return firstLinesAreLog(head) ? Optional.of(InputFormat.ACCESS_LOG) : Optional.empty();
    }

    static SourceFile file(String name, Path path, FileHead head, InputFormat format) {
        Optional<Charset> marked = Encodings.byteOrderMark(head.head(), head.head().length);
        return new SourceFile(
                name,
                path,
                head.bytes(),
                head.sha256(),
                head.packing(),
                format,
                marked.orElse(StandardCharsets.UTF_8),
                List.of(),
                marked.isPresent() ? 3 : 0, // the mark, in UTF-8
                0,
                ',');
    }

    /** One line at the start is enough: logs may begin with other lines. */
    private static boolean firstLinesAreLog(byte[] head) {
        int from = 0;
        for (int line = 0; line < 400 && from < head.length; line++) {
            int end = CsvFraming.lineEnd(head, from, head.length);
            if (AccessLogShape.fits(head, from, end)) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }
}
