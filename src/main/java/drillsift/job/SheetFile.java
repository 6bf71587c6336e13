package drillsift.job;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.SafeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where a sheet is written: 0600, whole or not at all, and never over a file by accident. */
public final class SheetFile {

    private final Path path;
    private final boolean isReplaced;
    private final String option;

    private SheetFile(String option, Path path, boolean isReplaced) {
        this.option = option;
        this.path = path;
        this.isReplaced = isReplaced;
    }

    /** As the other, for {@code --pdf}. */
    public static SheetFile at(Path path, boolean isReplaced) {
        return at("--pdf", path, isReplaced);
    }

    /**
     * @param option that named the file
     * @param isReplaced whether a file of that name may be replaced
     * @throws RefusedException DS-2804 to DS-2806 when nothing could be written there
     */
    public static SheetFile at(String option, Path path, boolean isReplaced) {
        SheetFile file = new SheetFile(option, path.toAbsolutePath().normalize(), isReplaced);
        file.refuseIfTaken();
        return file;
    }

    private void refuseIfTaken() {
        if (Files.isDirectory(path) || path.getFileName() == null) {
            throw refused(JobCode.SHEET_IS_FOLDER);
        }
        if (!Files.isDirectory(path.getParent())) {
            throw refused(JobCode.SHEET_WITHOUT_FOLDER);
        }
        if (!isReplaced && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(JobCode.SHEET_EXISTS);
        }
    }

    private RefusedException refused(JobCode code) {
        return new RefusedException(Problem.of(code, path.toString(), option));
    }

    void write(byte[] bytes) {
        refuseIfTaken();
        try {
            SafeFiles.write(path, bytes);
        } catch (IOException e) {
            throw SafeFiles.refused(path, e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
