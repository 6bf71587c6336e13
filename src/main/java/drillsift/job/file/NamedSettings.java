package drillsift.job.file;

/**
 * What only named output needs.
 *
 * @param key of inquiry numbers; always there, see {@link NamedKeys}
 */
public record NamedSettings(Secret key) {}
