package drillsift.cli;

import java.nio.file.Path;

/** A command whose arguments have been parsed. */
interface Action {

    /**
     * @throws Exception what it means to the user is decided by {@link Failures}
     */
    Ending act(Screen screen) throws Exception;

    /** Whether it comes to an end by itself, and soon, once the program is told to stop. */
    default boolean isStoppable() {
        return false;
    }

    /** Where a record of a bug is left; made when it is needed. */
    default Path work() {
        return Path.of("work").toAbsolutePath();
    }
}
