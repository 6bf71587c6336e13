package drillsift.cli;

import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a command writes: its result to stdout, everything else to stderr. All text is escaped
 * here.
 */
final class Screen {

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final boolean json;
    private final Set<Problem> shown = ConcurrentHashMap.newKeySet();
    private volatile Runnable clearing = () -> {};

    /**
     * @param json messages as one JSON object a line
     */
    Screen(PrintStream out, PrintStream err, Language language, boolean json) {
        this.out = out;
        this.err = err;
        this.messages = new Messages(language);
        this.json = json;
    }

    Messages messages() {
        return messages;
    }

    Language language() {
        return messages.language();
    }

    boolean isJson() {
        return json;
    }

    /**
     * @param action takes away what stands in the line that the next text is to begin
     */
    void clearBy(Runnable action) {
        clearing = action;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    void result(String line) {
        out.println(SafeText.of(line));
    }

    /**
     * One line for a problem: how bad it is, where, what was found, what to do, its code. Once
     * each.
     */
    void problem(Problem problem) {
        if (!shown.add(problem)) {
            return;
        }
        clearing.run();
        if (json) {
            err.println(jsonLine(problem));
            return;
        }
        String level = messages.text("cli", "level." + level(problem));
        String code = " [" + problem.code().id() + "]";
        err.println(SafeText.of(level + ": " + messages.text(problem) + code));
    }

    private String jsonLine(Problem problem) {
        StringBuilder line = new StringBuilder("{\"level\":").append(SafeText.json(level(problem)));
        line.append(",\"code\":").append(SafeText.json(problem.code().id()));
        problem.where()
                .ifPresent(
                        where ->
                                line.append(",\"file\":")
                                        .append(SafeText.json(where.file()))
                                        .append(",\"line\":")
                                        .append(where.line()));
        line.append(",\"message\":").append(SafeText.json(messages.text(problem)));
        return line.append('}').toString();
    }

    private static String level(Problem problem) {
        Exit exit = problem.code().exit();
        if (exit == Exit.OK) {
            return "note";
        }
        return exit == Exit.REVIEW ? "warning" : "error";
    }

    /** The last line of every call, for programs that watch it. */
    void last(Exit exit, Optional<Problem> cause) {
        StringBuilder line = new StringBuilder("DRILLSIFT exit=").append(exit.code());
        cause.ifPresent(problem -> line.append(" code=").append(problem.code().id()));
        cause.flatMap(Problem::where)
                .ifPresent(
                        where -> {
                            line.append(" file=").append(SafeText.value(where.file()));
                            if (where.line() > 0) {
                                line.append(" line=").append(where.line());
                            }
                        });
        out.flush();
        err.println(line);
        err.flush();
    }
}
