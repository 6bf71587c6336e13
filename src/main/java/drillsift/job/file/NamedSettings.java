package drillsift.job.file;

/**
 * What only named output needs.
 *
 * @param key of inquiry numbers; always there, see {@link NamedKeys}
 * @param passwords that close named files
 * @param passwordsStamp tells one state of the file of passwords from another, and nothing of them
 */
public record NamedSettings(Secret key, Passwords passwords, String passwordsStamp) {}
