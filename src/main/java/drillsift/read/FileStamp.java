package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * By what a file is taken for the same between two looks.
 *
 * @param bytes its size
 * @param modified nanoseconds since the epoch
 */
public record FileStamp(long bytes, long modified) {

    public static FileStamp of(Path path) throws IOException {
        return new FileStamp(
                Files.size(path), Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS));
    }

    /**
     * @param name the path as written in the job file
     * @throws RefusedException DS-3016 when the file is not as it was: no mixture is ever read
     */
    public void refuseChange(String name, Path path) throws IOException {
        FileStamp now;
        try {
            now = of(path);
        } catch (NoSuchFileException e) {
            throw new RefusedException(Problem.at(new SourceRef(name, 0), ReadCode.MISSING), e);
        }
        if (!equals(now)) {
            throw new RefusedException(
                    Problem.at(
                            new SourceRef(name, 0),
                            ReadCode.CHANGED,
                            Long.toString(bytes),
                            Long.toString(now.bytes)));
        }
    }
}
