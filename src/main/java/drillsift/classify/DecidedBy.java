package drillsift.classify;

/**
 * What had the last word on a verdict. DEFAULT; the source records neither address nor agent, so
 * the tool's word stands.
 */
public enum DecidedBy {
    RULE,
    CORRECTION,
    DEFAULT
}
