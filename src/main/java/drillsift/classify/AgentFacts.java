package drillsift.classify;

/**
 * What can be said of one distinct user agent; decided once.
 *
 * @param sort how it looks
 * @param row id of the row of the list of known agents; empty if none
 * @param what that agent is, in words; empty if none
 * @param kind of machine by the list; NONE if none
 * @param scope events that the row may judge
 * @param chromeMajor main version of a Chromium browser that can still be updated; 0 if none
 * @param system the operating system that a browser names
 */
record AgentFacts(
        Sort sort,
        String row,
        String what,
        MachineKind kind,
        Scope scope,
        int chromeMajor,
        OperatingSystem system) {

    static final AgentFacts NOT_RECORDED =
            new AgentFacts(
                    Sort.NOT_RECORDED,
                    "",
                    "",
                    MachineKind.NONE,
                    Scope.ALL,
                    0,
                    OperatingSystem.UNKNOWN);

    static AgentFacts of(Sort sort, int chromeMajor, OperatingSystem system) {
        return new AgentFacts(sort, "", "", MachineKind.NONE, Scope.ALL, chromeMajor, system);
    }

    /**
     * The same, and what its version gives away where it looks like a browser's.
     *
     * @param version of an agent that no list knows
     */
    AgentFacts beside(AgentFacts version) {
        if (sort != Sort.UNLIKE_BROWSER) {
            return this;
        }
        return version.sort != Sort.PLAIN
                ? version
                : new AgentFacts(sort, row, what, kind, scope, version.chromeMajor, version.system);
    }

    /** Plain is what a browser in use today would send. */
    enum Sort {
        PLAIN,
        DECLARED,
        /** Names no system that a browser could run on. */
        UNNAMED,
        /** Made otherwise than browsers' are. */
        UNLIKE_BROWSER,
        EMPTY,
        IMPOSSIBLE,
        ANCIENT,
        NOT_RECORDED
    }
}
