package drillsift.cli;

import drillsift.message.Exit;
import drillsift.message.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs command lines and keeps what they print. */
final class Session {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment;

    Session(Map<String, String> environment) {
        this.environment = environment;
    }

    Exit run(String... arguments) {
        return new Shell(stream(out), stream(err), environment, new StopSignal()).run(arguments);
    }

    Screen screen(boolean json) {
        return new Screen(stream(out), stream(err), Language.EN, json);
    }

    List<String> out() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    String rawErr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    List<String> err() {
        return rawErr().lines().toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
