package drillsift.classify;

/**
 * What lists say of one address.
 *
 * @param certainty of the row that matched; NONE if no row did
 * @param isShared many people stand behind it, by the filters file or a shipped list
 * @param isOwn one of the organisation's own exits
 * @param isHelpdesk people there look at mails that others received
 * @param row id of the row; empty if none
 * @param what the network is, in words; for a scanner of the filters file the user's note
 * @param opens the facts that hold for opens, where they differ; null where they do not
 */
record AddressFacts(
        Certainty certainty,
        boolean isShared,
        boolean isOwn,
        boolean isHelpdesk,
        String row,
        String what,
        AddressFacts opens) {

    static final AddressFacts NONE =
            new AddressFacts(Certainty.NONE, false, false, false, "", "", null);

    /** Whether a list says that machines work there, surely or not. */
    boolean isListed() {
        return switch (certainty) {
            case DECLARED, CERTAIN, OBSERVED, PROBABLE, CLOUD -> true;
            case NONE, HUMAN -> false;
        };
    }
}
