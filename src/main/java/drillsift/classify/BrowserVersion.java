package drillsift.classify;

import java.time.Duration;
import java.time.LocalDate;

/** What the version in a browser's agent gives away. */
final class BrowserVersion {

    /** Chrome 100 appeared on 2022-03-29; a main version has followed every 31 days or so. */
    private static final LocalDate CHROME_100 = LocalDate.of(2022, 3, 29);

    private static final int DAYS_PER_VERSION = 31;
    private static final long NANOS_PER_DAY = Duration.ofDays(1).toNanos();

    private BrowserVersion() {}

    /**
     * @param text an agent in lower case that no list knows
     */
    static AgentFacts facts(String text) {
        OperatingSystem system = OperatingSystem.of(text);
        int explorer = explorer(text);
        if (explorer > 0 && isMac(text) || text.contains("edge/12.")) {
            return AgentFacts.of(AgentFacts.Sort.IMPOSSIBLE, 0, system);
        }
        int chrome = number(text, "chrome/");
        if (chrome == 0 && text.contains("chrome/") || chrome > 1000) {
            return AgentFacts.of(AgentFacts.Sort.IMPOSSIBLE, 0, system);
        }
        if (explorer > 0 && explorer <= 8) {
            return AgentFacts.of(AgentFacts.Sort.ANCIENT, 0, system);
        }
        // Windows 7 and 8 stop at Chrome 109, and web views follow their system.
        boolean isFrozen = text.contains("windows nt 6.") || text.contains("; wv)");
        return AgentFacts.of(AgentFacts.Sort.PLAIN, isFrozen ? 0 : chrome, system);
    }

    /** The main version of Chrome that was current at that time, roughly. */
    static int currentChrome(long nanos) {
        long day = Math.floorDiv(nanos, NANOS_PER_DAY);
        return 100 + (int) ((day - CHROME_100.toEpochDay()) / DAYS_PER_VERSION);
    }

    /**
     * The first day on which that version of Chrome is further behind than that.
     *
     * @param most main versions that it may be behind
     */
    static LocalDate dayBehind(int version, double most) {
        long newer = version - 100 + (long) Math.floor(most) + 1;
        // Days before Chrome 100 are counted towards it, as currentChrome does.
        long days = newer > 0 ? newer * DAYS_PER_VERSION : (newer - 1) * DAYS_PER_VERSION + 1;
        return CHROME_100.plusDays(days);
    }

    /**
     * Internet Explorer calls itself 7 where it shows an intranet page as the old one did; its
     * engine tells which it is: Trident 4 came with Internet Explorer 8.
     */
    private static int explorer(String text) {
        int named = number(text, "msie ");
        int engine = named > 0 ? number(text, "trident/") : 0;
        return engine > 0 ? Math.max(named, engine + 4) : named;
    }

    private static boolean isMac(String text) {
        return text.contains("macintosh") || text.contains("mac_powerpc");
    }

    private static int number(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0) {
            return 0;
        }
        int value = 0;
        for (int i = at + name.length(); i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > 100_000) {
                break;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
