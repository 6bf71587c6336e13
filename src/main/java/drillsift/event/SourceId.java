package drillsift.event;

/** The ids that a source itself gives its events, as numbers that are kept instead of them. */
public final class SourceId {

    private SourceId() {}

    /**
     * Different ids of one person and moment get different numbers but for one case in 2^64.
     *
     * @return 0 for an empty text
     */
    public static long number(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        long mixed = 0xcbf29ce484222325L; // FNV-1a, then the last step of MurmurHash3
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
        }
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        mixed ^= mixed >>> 33;
        return mixed == 0 ? 1 : mixed;
    }
}
