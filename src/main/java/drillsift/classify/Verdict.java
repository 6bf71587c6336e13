package drillsift.classify;

/** Who caused an access. There is no fourth answer, and nobody is called a suspect. */
public enum Verdict {
    HUMAN,
    MACHINE,
    UNCERTAIN
}
