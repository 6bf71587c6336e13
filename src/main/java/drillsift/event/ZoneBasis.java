package drillsift.event;

/** Whether a time named its zone or was read in the campaign's. */
public enum ZoneBasis {
    EXPLICIT,
    ASSUMED
}
