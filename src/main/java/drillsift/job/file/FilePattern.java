package drillsift.job.file;

import drillsift.message.RefusedException;
import drillsift.read.ZipArchive;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of files by folder or pattern. Always sorted, whatever order the system gives. */
public final class FilePattern {

    /** More than a year of daily logs of two servers. */
    static final int MOST = 1_000;

    private static final Pattern WILD = Pattern.compile("[*?]");

    private FilePattern() {}

    public static boolean hasPattern(String text) {
        return WILD.matcher(text).find();
    }

    /** Whether a name fits; a star stands for any part of it. */
    static boolean fits(String name, String pattern) {
        StringBuilder expression = new StringBuilder();
        for (char letter : pattern.toCharArray()) {
            switch (letter) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL).matcher(name).matches();
    }

    /**
     * Members of an archive that a part means; the part itself where it means none, for whoever
     * looks at the file to tell.
     *
     * @param name of the archive as it is called in messages
     */
    public static List<String> members(String name, Path archive, String part) {
        if (!hasPattern(part) || !Files.isRegularFile(archive)) {
            return List.of(part);
        }
        try {
            List<String> members =
                    ZipArchive.members(name, archive).stream()
                            .filter(member -> fits(member, part))
                            .toList();
            return members.isEmpty() ? List.of(part) : members;
        } catch (RefusedException e) {
            return List.of(part);
        }
    }

    /**
     * The files in a folder, or those that fit a pattern, relative to {@code from} as written.
     *
     * @param written separated by slashes; a star stays within its part
     */
    static List<String> fitting(Path from, String written) throws IOException {
        String text = written.replace('\\', '/').replaceFirst("/+$", "");
        if (!hasPattern(text)) {
            return within(from, List.of(text + "/"), "*", false);
        }
        List<String> folders = List.of(text.startsWith("/") ? "/" : "");
        String[] parts = text.replaceFirst("^/+", "").split("/+");
        for (int i = 0; i < parts.length - 1; i++) {
            folders = within(from, folders, parts[i], true);
        }
        return within(from, folders, parts[parts.length - 1], false);
    }

    private static List<String> within(
            Path from, List<String> folders, String pattern, boolean isFolder) throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : folders) {
            if (!hasPattern(pattern)) {
                names.add(folder + pattern + (isFolder ? "/" : ""));
                continue;
            }
            Path place = from.resolve(folder);
            if (!Files.isDirectory(place)) {
                continue;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
                for (Path entry : entries) {
                    String name = entry.getFileName().toString();
                    boolean isWanted = isFolder == Files.isDirectory(entry);
                    if (isWanted && fits(name, pattern) && !name.startsWith(".")) {
                        names.add(folder + name + (isFolder ? "/" : ""));
                    }
                }
            }
        }
        names.sort(null);
        return names;
    }
}
