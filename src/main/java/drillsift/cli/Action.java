package drillsift.cli;

import drillsift.job.StopRequest;
import drillsift.message.Exit;
import java.nio.file.Path;

/** A command whose arguments have been parsed. */
interface Action {

    /**
     * @param stop heard by a command that is stoppable
     * @throws Exception what it means to the user is decided by {@link Failures}
     */
    Ending act(Screen screen, StopRequest stop) throws Exception;

    /** Whether it comes to an end by itself, and soon, once the program is told to stop. */
    default boolean isStoppable() {
        return false;
    }

    /** The process is about to be halted although the command has not ended. */
    default void abandoned(Exit exit) {}

    /** The end of the command is decided and told: what is done now changes nothing of it. */
    default void ended() {}

    /** Where a record of a bug is left; made when it is needed. */
    default Path work() {
        return Path.of("work").toAbsolutePath();
    }
}
