package drillsift.classify;

/** Which person an access is attributed to. */
public enum Actor {
    RECIPIENT,
    OTHER_PERSON,
    UNKNOWN
}
