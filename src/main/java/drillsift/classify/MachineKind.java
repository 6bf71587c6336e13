package drillsift.classify;

/** What sort of machine it was; NONE for accesses that are not judged a machine. */
public enum MachineKind {
    NONE,
    SCANNER,
    TIME_OF_CLICK,
    IMAGE_PROXY,
    UNFURLER,
    CRAWLER,
    RESCAN,
    REPORT_SCAN,
    NOISE
}
