package drillsift.job.file;

import drillsift.event.SourceRef;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads passwords: a line {@code name=password} for each, the password as it stands after the first
 * equals sign. No message shows one.
 */
final class PasswordLines {

    private static final int SHORTEST = 8;

    /** What the standard takes at most; the rest would silently count for nothing. */
    private static final int MOST_BYTES = 127;

    private final String file;
    private final Problems problems;
    private final Map<String, Passwords.Entry> entries = new LinkedHashMap<>();

    /**
     * @param file as it is called in messages
     */
    PasswordLines(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Passwords read(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? lines.get(i).replaceFirst("^\uFEFF", "") : lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                entry(line, new SourceRef(file, i + 1));
            }
        }
        if (entries.isEmpty()) {
            problems.add(new SourceRef(file, 0), JobFileCode.NO_PASSWORDS);
        }
        return new Passwords(entries);
    }

    private void entry(String line, SourceRef where) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? "" : line.substring(0, equals).strip();
        String password = line.substring(equals + 1);
        if (name.isEmpty()) {
            problems.add(where, JobFileCode.NOT_A_PASSWORD_LINE);
            return;
        }
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        if (password.length() < SHORTEST || bytes.length > MOST_BYTES) {
            problems.add(
                    where,
                    JobFileCode.PASSWORD_LENGTH,
                    String.valueOf(SHORTEST),
                    String.valueOf(MOST_BYTES));
        }
        Passwords.Entry entry = new Passwords.Entry(where, new Secret(bytes));
        Passwords.Entry earlier = entries.putIfAbsent(name, entry);
        if (earlier != null) {
            String line1 = Long.toString(earlier.where().line());
            problems.add(where, JobFileCode.SAME_PASSWORD_NAME, line1);
        }
    }
}
