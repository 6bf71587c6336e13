package drillsift.normalize;

/** Takes the lines of one kind of log apart. For one thread. */
interface LogShape {

    /**
     * Fills the parts; empty when the line has what a request needs, else a stable reason.
     *
     * @param parts keep their places in the line's bytes or in others until the next line
     */
    String split(LogLine parts, byte[] bytes, int from, int to);
}
