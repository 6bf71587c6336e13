package drillsift.cli;

import drillsift.message.Exit;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The command line of Drillsift. */
public final class Drillsift {

    private Drillsift() {}

    /** Whatever encoding the machine has, the streams are UTF-8. */
    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        Exit exit = new Shell(out, err, System.getenv(), new StopSignal()).run(arguments);
        if (exit == Exit.ENVIRONMENT) {
            Runtime.getRuntime().halt(exit.code()); // without memory a shutdown hook can hang
        }
        System.exit(exit.code());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
