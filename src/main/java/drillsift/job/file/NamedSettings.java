package drillsift.job.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What only named output needs.
 *
 * @param key of inquiry numbers; always there, see {@link NamedKeys}
 * @param passwords that close named files
 * @param passwordsStamp tells one state of the file of passwords from another, and nothing of them
 * @param inquiriesFile what was said against sheets
 * @param inquiriesName the same, as it is called in messages
 * @param inquiries the same, read, in file order
 */
public record NamedSettings(
        Secret key,
        Passwords passwords,
        String passwordsStamp,
        Optional<Path> inquiriesFile,
        String inquiriesName,
        List<Inquiry> inquiries) {

    NamedSettings(Secret key, Passwords passwords, String passwordsStamp) {
        this(key, passwords, passwordsStamp, Optional.empty(), "", List.of());
    }

    NamedSettings with(Path file, String name) {
        return new NamedSettings(
                key, passwords, passwordsStamp, Optional.of(file), name, inquiries);
    }

    NamedSettings with(List<Inquiry> read) {
        return new NamedSettings(
                key, passwords, passwordsStamp, inquiriesFile, inquiriesName, read);
    }
}
