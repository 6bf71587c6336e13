package drillsift.classify;

/** What a browser says it runs on. */
enum OperatingSystem {
    WINDOWS,
    MAC,
    IPHONE,
    ANDROID,
    LINUX,
    UNKNOWN;

    /**
     * @param agent in lower case
     */
    static OperatingSystem of(String agent) {
        if (agent.contains("iphone") || agent.contains("ipad")) {
            return IPHONE;
        }
        if (agent.contains("android")) {
            return ANDROID;
        }
        if (agent.contains("windows")) {
            return WINDOWS;
        }
        if (agent.contains("macintosh")) {
            return MAC;
        }
        return agent.contains("linux") || agent.contains("x11") ? LINUX : UNKNOWN;
    }

    boolean isMobile() {
        return switch (this) {
            case IPHONE, ANDROID -> true;
            case WINDOWS, MAC, LINUX, UNKNOWN -> false;
        };
    }

    /** Whether both are known and differ. */
    boolean isOtherThan(OperatingSystem other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
