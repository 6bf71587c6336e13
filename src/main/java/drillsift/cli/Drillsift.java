package drillsift.cli;

/** The command line of Drillsift. */
public final class Drillsift {

    private Drillsift() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
