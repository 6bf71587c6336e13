package drillsift.message;

/**
 * A stable message code. Each package keeps its own as an enum; the texts stand under the code in
 * {@code messages/<package>_ja.properties} and {@code _en.properties}, with arguments {0}, {1}, ...
 */
public interface Code {

    /**
     * Such as {@code DS-3012}. The first digit is the exit code that it leads to; 9 is a warning
     * that asks for a look (exit 10), 0 a note.
     */
    String id();

    /** Base name of its text bundle under {@code messages/}, such as {@code read}. */
    String bundle();

    default Exit exit() {
        return switch (id().charAt(3)) {
            case '0' -> Exit.OK;
            case '1' -> Exit.BUG;
            case '2' -> Exit.CONFIG;
            case '3' -> Exit.INPUT;
            case '4' -> Exit.PRIVACY;
            case '5' -> Exit.FAILED;
            case '6' -> Exit.BUSY;
            case '7' -> Exit.ENVIRONMENT;
            case '8' -> Exit.TEMPLATE;
            case '9' -> Exit.REVIEW;
            default -> throw new IllegalStateException("code " + id());
        };
    }
}
