package drillsift.job.file;

import drillsift.event.SourceRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which password closes the file of whom.
 *
 * @param entries by department, mail address, employee number, {@link #BOOK} or {@link #ALL}
 */
public record Passwords(Map<String, Entry> entries) {

    /** Everybody without an entry of their own. */
    public static final String ALL = "*";

    /** Whoever prints the sheets of all people. */
    public static final String BOOK = "individual-book";

    public static final Passwords NONE = new Passwords(Map.of());

    public Passwords {
        entries = new LinkedHashMap<>(entries);
    }

    /**
     * @param where its line
     */
    public record Entry(SourceRef where, Secret password) {}

    /** Whether files are closed at all. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Of the first name that has one, else of all. */
    public Optional<String> of(String... names) {
        for (String name : names) {
            if (entries.containsKey(name)) {
                return Optional.of(entries.get(name).password().text());
            }
        }
        return Optional.ofNullable(entries.get(ALL)).map(entry -> entry.password().text());
    }
}
