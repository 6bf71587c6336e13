package drillsift.event;

/** How the records of a file are told apart. */
public enum Framing {
    CSV,
    LINES,
    JSON
}
